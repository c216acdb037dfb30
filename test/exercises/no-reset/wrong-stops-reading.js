// fault: reset
import {createServer} from 'node:net';

// Ends its direction, but nobody takes what still comes; and when there is nothing left to wait for, Node ends.
const server = createServer(client => {
  server.close();
  client.on('error', () => undefined);
  client.once('data', line => {
    client.pause();
    client.end(line);
  });
});
server.listen(0, '127.0.0.1');
