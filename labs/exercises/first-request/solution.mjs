// The library makes the calls: http.get connects, writes the request, and reads the answer.
import http from 'node:http';

const {SERVER, PAGE} = process.env;
http.get(`http://${SERVER}${PAGE}`, response => response.pipe(process.stdout));
