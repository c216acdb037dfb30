// fault: no-length
import {createServer} from 'node:http';

const server = createServer((request, response) => {
  response.write(process.env.GREETING);
  response.end(request.url);
});
server.listen(0, '127.0.0.1');
