// fault: not-the-same
import {createServer} from 'node:net';

const clients = new Set();
const server = createServer({allowHalfOpen: true}, client => {
  clients.add(client);
  client.on('data', piece => {
    for (const one of clients) one.write(piece);
  });
  client.on('end', () => {
    clients.delete(client);
    client.end();
  });
  client.on('error', () => clients.delete(client));
});
server.listen(0, '127.0.0.1');
