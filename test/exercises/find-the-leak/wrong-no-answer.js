// fault: no-answer
import {createServer} from 'node:net';

const server = createServer(client => {
  client.resume();
  client.once('data', () => client.end());
  client.on('error', () => client.destroy());
});
server.listen(0, '127.0.0.1');
