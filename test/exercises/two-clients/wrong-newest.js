// fault: ann-waits
import {createServer} from 'node:net';

// One variable for all clients.
let current;
const server = createServer({allowHalfOpen: true}, client => {
  current = client;
  client.on('data', piece => {
    if (!current.writableEnded) current.write(piece);
  });
  client.on('end', () => {
    if (current === client) current.end();
  });
  client.on('error', () => undefined);
});
server.listen(0, '127.0.0.1');
