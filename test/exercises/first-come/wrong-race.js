// fault: not-all
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';

const connections = ['A', 'B', 'C'].map(name =>
  connect(Number(process.env[`${name}_PORT`]), process.env[`${name}_HOST`]),
);
console.log(await Promise.race(connections.map(connection => text(connection))));
process.exit(0);
