// fault: cut-short
import net from 'node:net';

const {SERVER_HOST, SERVER_PORT} = process.env;
const connection = net.connect(SERVER_PORT, SERVER_HOST, () => connection.write('GET /long HTTP/1.0\r\n\r\n'));
connection.once('data', data => {
  process.stdout.write(data);
  connection.end();
});
