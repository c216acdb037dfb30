// fault: not-printed
import {Resolver} from 'node:dns/promises';
import http from 'node:http';

const {NAMESERVER, NAME, PORT, PAGE} = process.env;
const resolver = new Resolver();
resolver.setServers([NAMESERVER]);
const [host] = await resolver.resolve4(NAME);
http.get({host, port: PORT, path: PAGE}, response => {
  console.log(response.statusCode);
  response.resume();
});
