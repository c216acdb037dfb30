// fault: leak
import {createServer} from 'node:net';

// Answers whoever asks, but never ends a connection.
const server = createServer({allowHalfOpen: true}, client => {
  client.on('data', piece => client.write(piece));
  client.on('error', () => undefined);
});
server.listen(0, '127.0.0.1');
