// fault: left-early
import {connect} from 'node:net';

const connection = connect(Number(process.env.SERVER_PORT), process.env.SERVER_HOST);
let pending = Buffer.alloc(0);
connection.on('data', piece => {
  pending = Buffer.concat([pending, piece]);
  for (;;) {
    const from = pending.indexOf('\n') + 1;
    const to = from + Number(pending.subarray(0, from));
    if (from === 0 || pending.length < to) return;
    if (to === from) return connection.end();
    console.log(pending.subarray(from, to).toString());
    connection.write('.');
    pending = pending.subarray(to);
  }
});
