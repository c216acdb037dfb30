// fault: waited-for-end
import net from 'node:net';
import {text} from 'node:stream/consumers';

const {LEFT_HOST, LEFT_PORT, RIGHT_HOST, RIGHT_PORT} = process.env;
const left = net.connect(LEFT_PORT, LEFT_HOST);
const right = net.connect(RIGHT_PORT, RIGHT_HOST);
const [ofLeft, ofRight] = await Promise.all([text(left), text(right)]);
left.end(ofRight);
right.end(ofLeft);
