import {createServer} from 'node:net';

// Without allowHalfOpen Node would end our direction as soon as the client has ended its own, echo or no echo.
const server = createServer({allowHalfOpen: true}, client => {
  server.close();
  client.pipe(client);
});
server.listen(0, '127.0.0.1');
