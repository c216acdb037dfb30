// fault: closed
import net from 'node:net';

const {SERVER_HOST: host, SERVER_PORT: port, TEXT} = process.env;
const socket = net.connect({host, port});
socket.pipe(process.stdout);
socket.write(TEXT, () => socket.destroy());
