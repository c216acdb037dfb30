// fault: more-than-the-word
import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect(process.env.SERVER_PORT, process.env.SERVER_HOST);
socket.write('hello\n');
for await (const line of readline.createInterface({input: socket})) {
  const [code, word] = line.split(' ');
  if (code === '220') socket.end(`${word}\n`);
}
