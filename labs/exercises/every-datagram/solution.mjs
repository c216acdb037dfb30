import dgram from 'node:dgram';

const socket = dgram.createSocket('udp4', (message, {port, address}) => {
  socket.send(`${message.length}\n`, port, address);
});
socket.bind(0);
