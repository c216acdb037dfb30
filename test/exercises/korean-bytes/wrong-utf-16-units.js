// fault: counted-characters
import net from 'node:net';

const {SERVER_HOST, SERVER_PORT, SENTENCE} = process.env;
const socket = net.connect(SERVER_PORT, SERVER_HOST);
socket.write(`${SENTENCE.length}\n${SENTENCE}`);
socket.on('error', () => undefined);
socket.on('data', piece => console.log(piece.toString()));
