// fault: waits-for-more
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';

const server = createServer({allowHalfOpen: true}, client => {
  server.close();
  const lines = createInterface({input: client});
  lines.on('line', line => client.write(`${line}\n`));
  lines.on('close', () => client.end());
});
server.listen(0, '127.0.0.1');
