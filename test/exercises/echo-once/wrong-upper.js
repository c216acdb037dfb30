// fault: changed
import {createServer} from 'node:net';

const server = createServer({allowHalfOpen: true}, client => {
  let isFirst = true;
  client.on('data', piece => {
    client.write(isFirst ? piece : piece.toString().toUpperCase());
    isFirst = false;
  });
  client.on('end', () => client.end());
  server.close();
});
server.listen(0, '127.0.0.1');
