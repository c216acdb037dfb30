// fault: broken-off
import {createServer} from 'node:net';

const server = createServer(client => {
  client.once('data', piece => client.end(piece, () => client.destroy()));
  client.on('error', () => undefined);
  server.close();
});
server.listen(0, '127.0.0.1');
