// fault: only-once
import {createServer} from 'node:net';

const server = createServer(client => {
  client.end(process.env.FIRST);
  server.close();
});
server.listen(0, '127.0.0.1');
