// fault: last-closed
import net from 'node:net';
import {createInterface} from 'node:readline';

const servers = [0, 1, 2].map(() => net.createServer());
let open = 0;
for (const server of servers) server.listen(0, () => ++open === 3 && console.log('three'));
let lines = 0;
createInterface({input: process.stdin}).on('line', () => {
  if (++lines === 1) servers[2].close(() => console.log('two'));
  else process.exit();
});
