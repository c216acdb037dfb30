// fault: one-more
import dgram from 'node:dgram';

const socket = dgram.createSocket('udp4', (message, {port, address}) => {
  socket.send(String(message.length + 1), port, address);
});
socket.bind(0, '127.0.0.1');
