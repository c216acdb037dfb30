import {formatAddress} from '../../src/model/address.js';
import {bytesValue} from '../../src/model/value.js';
import {project} from '../../src/model/world.js';
import {loopback} from '../../src/place/loopback.js';
import {linux} from '../../src/platform/linux/linux.js';
import {emptyDnsMessage} from '../../src/programs/dns-records.js';
import {createSession} from '../../src/session/session.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import {subjectEntry} from './subject-entry.js';

const short = (v: unknown) => JSON.stringify(v, (k, x) => (x instanceof Uint8Array ? `<${x.length}>` : x));
const entry = await subjectEntry();
const t0 = performance.now();
const s = createSession({
  platform: linux,
  place: loopback,
  subjectEntry: entry,
  onObservation: o => {
    const {seq, at, actor, source, kind, ...r} = o as any;
    const d =
      kind === 'call-entered'
        ? r.call.written + ' ' + short(r.call.native)
        : kind === 'call-returned'
          ? short(r.outcome) + ' ' + r.nanoseconds + 'ns ' + short(r.memory)
          : kind === 'descriptors-sampled'
            ? r.descriptors
                .map((x: any) => x.fd + ':' + x.target)
                .filter((x: string) => /socket/.test(x))
                .join(' ') +
              ' of ' +
              r.descriptors.length
            : kind === 'connections-sampled'
              ? r.connections
                  .map(
                    (c: any) =>
                      `${c.protocol} ${formatAddress(c.local)}-${c.peer ? formatAddress(c.peer) : '*'} ${c.state} ${c.inode ?? '-'} ${c.sendQueue}/${c.receiveQueue}`,
                  )
                  .join('\n      ')
              : short(r);
    console.log(String(seq).padStart(3), at.toFixed(2).padStart(8), actor.padEnd(6), source.padEnd(12), kind, d);
  },
});
const l = (m: string, v: unknown) => console.log('>>', m, short(v));
const r = await Promise.all([
  s.start('dns', {program: 'name-server', options: {records: [{name: 'www.lab.test', type: 'A', data: '127.0.0.1'}]}}),
  s.start('web', {program: 'web-server', options: {pages: {'/': {type: 'text/html', body: '<p>hi</p>'}}}}),
  s.start('client'),
]);
l('start ' + (performance.now() - t0).toFixed(0) + 'ms', r);
const addr = (a: string) => {
  const w = project(s.trace()).actors[a]!.memory.local as any;
  return formatAddress(w.address);
};
await s.set(
  'client',
  'query',
  bytesValue(
    encodeDnsMessage({
      ...emptyDnsMessage,
      id: 77,
      recursionDesired: true,
      questions: [{name: 'www.lab.test', type: 'A', class: 'IN'}],
    }) as Uint8Array,
  ),
);
const c = async (w: string) => {
  const t = performance.now();
  const r = await s.call('client', w);
  l(w + ' ' + (performance.now() - t).toFixed(1) + 'ms', r);
};
await c('u = socket(AF_INET, SOCK_DGRAM, 0)');
await c(`sendto(u, query, ${addr('dns')})`);
await c('n = recvfrom(u, answer, 512, from)');
await c('close(u)');
await c('fd = socket(AF_INET, SOCK_STREAM, 0)');
await c(`connect(fd, ${addr('web')})`);
await s.set('client', 'request', bytesValue(new TextEncoder().encode('GET / HTTP/1.0\r\n\r\n')));
await c('write(fd, request)');
await c('n = read(fd, buf, 100)');
await c('n = read(fd, buf)');
await c('n = read(fd, buf)');
await c('close(fd)');
await c('close(fd)');
await c('bind(fd');
await s.close();
console.log('left after close', performance.now() - t0);
