import {connect} from 'node:net';
import {env, stdout} from 'node:process';

const connection = connect(Number(env.SERVER_PORT), env.SERVER_HOST);
let pending = Buffer.alloc(0);

/** The first message of what has come, without it; undefined while it is not whole. */
const cut = () => {
  const head = pending.indexOf('\n');
  const from = head + 1;
  const to = from + Number(pending.subarray(0, head));
  if (head === -1 || pending.length < to) return undefined;
  const message = pending.subarray(from, to);
  pending = pending.subarray(to);
  return message;
};

for await (const piece of connection) {
  pending = Buffer.concat([pending, piece]);
  for (let message = cut(); message !== undefined; message = cut()) {
    stdout.write(`${message}\n`);
    connection.write('.');
  }
}
