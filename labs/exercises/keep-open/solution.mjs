import {createServer} from 'node:net';
import {env} from 'node:process';

const answer = head => {
  const body = env.GREETING + head.split(' ')[1];
  return `HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

// Node ends our direction as soon as the client has ended its own.
const server = createServer(client => {
  let pending = '';
  client.setEncoding('latin1');
  client.on('data', piece => {
    const heads = (pending + piece).split('\r\n\r\n');
    pending = heads.pop();
    for (const head of heads) client.write(answer(head));
  });
  client.on('error', () => client.destroy());
});
server.listen(0, '127.0.0.1');
