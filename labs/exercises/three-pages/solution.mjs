// Asks for all three at once and reads the answers in their order (pipelining, RFC 9112 9.3.2).
import net from 'node:net';

const {SERVER, SERVER_HOST, SERVER_PORT, PAGES} = process.env;
const requests = PAGES.split(' ').map(page => `GET ${page} HTTP/1.1\r\nHost: ${SERVER}\r\n\r\n`);
const connection = net.connect(SERVER_PORT, SERVER_HOST, () => connection.write(requests.join('')));

let bytes = Buffer.alloc(0);
let bodies = 0;
connection.on('data', piece => {
  bytes = Buffer.concat([bytes, piece]);
  for (;;) {
    const head = bytes.indexOf('\r\n\r\n');
    const length = Number(/^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, head + 2))?.[1]);
    if (head === -1 || bytes.length < head + 4 + length) return;
    console.log(bytes.toString('utf8', head + 4, head + 4 + length));
    bytes = bytes.subarray(head + 4 + length);
    bodies += 1;
    if (bodies === requests.length) connection.end();
  }
});
