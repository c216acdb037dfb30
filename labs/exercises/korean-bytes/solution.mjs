import net from 'node:net';

const {SERVER_HOST, SERVER_PORT, SENTENCE} = process.env;
const socket = net.connect(SERVER_PORT, SERVER_HOST);
// Once nothing more comes from here, the server closes; so the answer ends where the stream does.
socket.end(`${Buffer.byteLength(SENTENCE)}\n${SENTENCE}`);
const pieces = [];
for await (const piece of socket) pieces.push(piece);
console.log(Buffer.concat(pieces).toString());
