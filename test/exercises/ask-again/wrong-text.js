// fault: no-query
import {createSocket} from 'node:dgram';

const udp = createSocket('udp4');
let times = 0;
const ask = () => {
  if (times++ > 4) process.exit();
  udp.send(process.env.NAME, Number(process.env.DNS_PORT), process.env.DNS_HOST);
};
udp.on('message', answer => {
  console.log(answer.toString());
  udp.close();
});
ask();
setInterval(ask, 200);
