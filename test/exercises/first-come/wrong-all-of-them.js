// fault: other-order
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';

const connections = ['A', 'B', 'C'].map(name =>
  connect(Number(process.env[`${name}_PORT`]), process.env[`${name}_HOST`]),
);
for (const answer of await Promise.all(connections.map(connection => text(connection)))) console.log(answer);
