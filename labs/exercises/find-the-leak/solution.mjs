import {createServer} from 'node:net';

const server = createServer({allowHalfOpen: true}, client => {
  let line = '';
  const answer = () => {
    if (!client.writableEnded) client.end(line);
  };
  client.setEncoding('utf8');
  client.on('data', piece => {
    line += piece;
    if (line.includes('\n')) answer();
  });
  // Of one that ends without a line feed, and of one that never said a word.
  client.on('end', answer);
  client.on('error', () => client.destroy());
});
server.listen(0, '127.0.0.1');
