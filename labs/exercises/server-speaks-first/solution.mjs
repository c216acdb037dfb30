import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect(process.env.SERVER_PORT, process.env.SERVER_HOST);
for await (const line of readline.createInterface({input: socket})) {
  const [code, word] = line.split(' ');
  if (code === '220') socket.end(`${word}\r\n`);
}
