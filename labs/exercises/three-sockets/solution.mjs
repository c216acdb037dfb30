// Node makes the socket of a server only when it begins to listen.
import net from 'node:net';
import readline from 'node:readline';

const listening = () =>
  new Promise(resolve => {
    const server = net.createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
const servers = [await listening(), await listening(), await listening()];

const lines = readline.createInterface({input: process.stdin})[Symbol.asyncIterator]();
console.log('three');
await lines.next();

await new Promise(resolve => servers[1].close(resolve));
console.log('two');
await lines.next();
process.exit();
