// fault: reset
import {createServer} from 'node:net';

const server = createServer(client => {
  server.close();
  client.on('error', () => undefined);
  client.once('data', line => client.write(line, () => client.destroy()));
});
server.listen(0, '127.0.0.1');
