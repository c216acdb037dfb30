// fault: cut-short
import http from 'node:http';

const {SERVER, PAGE} = process.env;
http.get(`http://${SERVER}${PAGE}`, response => {
  response.setEncoding('utf8');
  response.on('data', text => process.stdout.write(text.toUpperCase()));
});
