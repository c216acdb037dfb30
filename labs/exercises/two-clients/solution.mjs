import {createServer} from 'node:net';

createServer({allowHalfOpen: true}, client => client.pipe(client)).listen(0, '127.0.0.1');
