import dgram from 'node:dgram';
import {once} from 'node:events';
import http from 'node:http';

const {NAMESERVER_HOST, NAMESERVER_PORT, NAME, PORT, PAGE} = process.env;

const labels = NAME.split('.').flatMap(label => [label.length, ...Buffer.from(label)]);
const query = Buffer.from([0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...labels, 0, 0, 1, 0, 1]);
const socket = dgram.createSocket('udp4');
socket.send(query, NAMESERVER_PORT, NAMESERVER_HOST);
const [answer] = await once(socket, 'message');
socket.close();

// The answer begins as the query did; the names in its records point back to earlier ones, or end with 0.
let host;
for (let at = query.length; at < answer.length; ) {
  while (answer[at] > 0 && answer[at] < 0xc0) at += answer[at] + 1;
  at += answer[at] === 0 ? 1 : 2;
  const next = at + 10 + answer.readUInt16BE(at + 8);
  if (answer.readUInt16BE(at) === 1) host = answer.subarray(next - 4, next).join('.');
  at = next;
}

http.get({host, port: PORT, path: PAGE}, response => response.pipe(process.stdout));
