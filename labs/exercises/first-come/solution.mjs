import {connect} from 'node:net';
import {env} from 'node:process';
import {text} from 'node:stream/consumers';

// Three wait at once; whichever is done goes on.
const names = ['A', 'B', 'C'];
const connections = names.map(name => connect(Number(env[`${name}_PORT`]), env[`${name}_HOST`]));
await Promise.all(connections.map(async connection => console.log(await text(connection))));
