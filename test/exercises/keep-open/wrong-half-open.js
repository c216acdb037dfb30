// fault: leak
import {createServer} from 'node:net';

const server = createServer({allowHalfOpen: true}, client => {
  client.setEncoding('latin1');
  client.on('data', head => {
    const body = process.env.GREETING + head.split(' ')[1];
    client.write(`HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
});
server.listen(0, '127.0.0.1');
