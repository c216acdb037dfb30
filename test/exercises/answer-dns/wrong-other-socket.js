// fault: other-sender
import dgram from 'node:dgram';

const data = process.env.ADDRESS.split('.').map(Number);
const server = dgram.createSocket('udp4');
const answers = dgram.createSocket('udp4');
server.on('message', (query, {address, port}) => {
  const head = Buffer.from([query[0], query[1], 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...data]);
  answers.send(Buffer.concat([head, query.subarray(12), record]), port, address);
});
server.bind(0, '127.0.0.1');
