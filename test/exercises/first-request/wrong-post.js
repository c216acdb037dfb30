// fault: not-get
import http from 'node:http';

const {SERVER, PAGE} = process.env;
http.request(`http://${SERVER}${PAGE}`, {method: 'POST'}, response => response.pipe(process.stdout)).end();
