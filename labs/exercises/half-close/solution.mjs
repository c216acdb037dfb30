import net from 'node:net';

const {SERVER_HOST: host, SERVER_PORT: port, TEXT} = process.env;
const socket = net.connect({host, port});
// In Node, end is the half of closing; the other half comes when the server ends.
socket.end(TEXT);
socket.pipe(process.stdout);
