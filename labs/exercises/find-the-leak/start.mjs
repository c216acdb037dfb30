// Sends back a line to every client, and leaks: each of them costs a descriptor. Where is it not given back?
import {createServer} from 'node:net';

// Half open: also a client that has ended its own direction gets an answer.
const server = createServer({allowHalfOpen: true}, client => {
  let line = '';
  let isAnswered = false;
  const answer = () => {
    // Nothing was asked, so there is nothing to answer.
    if (isAnswered || line === '') return;
    isAnswered = true;
    client.write(line);
  };
  client.setEncoding('utf8');
  client.on('data', piece => {
    line += piece;
    if (line.includes('\n')) answer();
  });
  client.on('end', answer);
  client.on('error', () => client.destroy());
});
server.listen(0, '127.0.0.1');
