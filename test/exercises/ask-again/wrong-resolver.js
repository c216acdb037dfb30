// fault: nothing-asked

import {createSocket} from 'node:dgram';
import {lookup} from 'node:dns/promises';

const udp = createSocket('udp4');
udp.bind(0);
lookup(process.env.NAME)
  .then(
    ({address}) => console.log(address),
    () => console.log('unknown'),
  )
  .finally(() => udp.close());
