import net from 'node:net';

const {LEFT_HOST, LEFT_PORT, RIGHT_HOST, RIGHT_PORT} = process.env;
const left = net.connect(LEFT_PORT, LEFT_HOST);
const right = net.connect(RIGHT_PORT, RIGHT_HOST);

const line = socket =>
  new Promise(resolve => {
    let text = '';
    socket.on('data', piece => {
      text += piece;
      if (text.endsWith('\n')) resolve(text);
    });
  });
// Whichever server is slower is waited for, without keeping the other from being read.
const [ofLeft, ofRight] = await Promise.all([line(left), line(right)]);
left.end(ofRight);
right.end(ofLeft);
