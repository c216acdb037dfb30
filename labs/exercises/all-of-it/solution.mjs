import net from 'node:net';

const {SERVER_HOST, SERVER_PORT} = process.env;
const connection = net.connect(SERVER_PORT, SERVER_HOST, () => connection.write('GET /long HTTP/1.0\r\n\r\n'));

// A stream can be read with a loop that ends where the stream does.
let response = '';
for await (const piece of connection.setEncoding('latin1')) response += piece;
process.stdout.write(response.slice(response.indexOf('\r\n\r\n') + 4));
