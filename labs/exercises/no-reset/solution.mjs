import {createServer} from 'node:net';

const server = createServer(client => {
  server.close();
  let line = '';
  const listen = piece => {
    line += piece;
    const end = line.indexOf('\n');
    if (end === -1) return;
    client.end(line.slice(0, end + 1));
    // Without a listener nothing would be read; resumed, what comes is thrown away.
    client.off('data', listen);
    client.resume();
  };
  client.on('data', listen);
});
server.listen(0, '127.0.0.1');
