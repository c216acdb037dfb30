import {once} from 'node:events';
import {createServer} from 'node:net';
import {env} from 'node:process';

// Node sets SO_REUSEADDR on every socket that it binds for a server.
const serveOnce = async (port, answer) => {
  const server = createServer(client => client.end(answer, () => server.close())).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const {port: taken} = server.address();
  await once(server, 'close');
  return taken;
};

const port = await serveOnce(0, env.FIRST);
await serveOnce(port, env.SECOND);
