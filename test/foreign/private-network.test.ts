import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {noPrivateNetwork} from '../support/private-place.js';
import {builtProgram} from '../support/pty.js';
import {page} from './servers.js';
import {isInstalled} from './start-foreign.js';

/**
 * The whole program in a network of its own, from which no way leads out: with port 80, a resolv.conf, and dnsmasq at port
 * 53, as on a computer that is connected. So names can be looked up as on the Internet, and nobody outside is ever asked.
 */
const cannot =
  noPrivateNetwork !== undefined || ['dnsmasq', 'python3', 'unshare'].some(program => !isInstalled(program));

type Around = {
  /** Lines of resolv.conf. */
  readonly resolver: readonly string[];
  /** Records of dnsmasq; without any it is not started. */
  readonly records?: readonly string[];
  /** Where dnsmasq waits. */
  readonly nameServer?: string;
  /** Something that takes UDP at port 53 and never answers. */
  readonly silence?: boolean;
};

const run = async (url: string, {resolver, records = [], nameServer = '127.0.0.1', silence = false}: Around) => {
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-foreign-'));
  mkdirSync(join(folder, 'www'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('www/index.html', page);
  write('resolv.conf', `${resolver.join('\n')}\n`);
  write('prepare.py', prepare);
  write('silent.py', silent);
  const zone = [
    'no-resolv',
    'no-hosts',
    'no-poll',
    'bind-interfaces',
    `listen-address=${nameServer}`,
    'local=/lab.test/',
  ];
  write('dnsmasq.conf', [...zone, ...records, ''].join('\n'));
  const script = [
    'set -e',
    "trap 'kill $SERVERS 2>/dev/null || true' EXIT",
    'mount --bind resolv.conf /etc/resolv.conf',
    'python3 prepare.py lo',
    '(cd www && exec python3 -m http.server 80 --bind :: >/dev/null 2>&1) & SERVERS=$!',
    ...(records.length === 0
      ? []
      : [
          'dnsmasq -d --conf-file=dnsmasq.conf 2>dnsmasq.log & SERVERS="$SERVERS $!"',
          `python3 prepare.py tcp ${nameServer} 53`,
        ]),
    ...(silence ? ['python3 silent.py & SERVERS="$SERVERS $!"', 'python3 prepare.py file ready'] : []),
    'python3 prepare.py tcp 127.0.0.1 80',
    `${tracer()} "$NODE" "$PROGRAM" run live --target '${url}' --yes --lang en && status=0 || status=$?`,
    'exit $status',
  ].join('\n');
  const child = spawn(
    'timeout',
    ['-k', '2', '120', 'unshare', '--user', '--map-root-user', '--net', '--mount', 'sh', '-c', script],
    {
      cwd: folder,
      env: {
        PATH: `${process.env.PATH}:/usr/sbin:/sbin`,
        HOME: folder,
        NODE: process.execPath,
        PROGRAM: builtProgram(),
        LANG: 'C.UTF-8',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const status = await new Promise<number | null>(resolve => child.once('close', resolve));
  const contacted = isInstalled('strace') ? contactedIn(readFileSync(join(folder, 'strace'), 'utf8')) : undefined;
  rmSync(folder, {recursive: true, force: true});
  return {status, ...output, contacted};
};

const tracer = () =>
  isInstalled('strace') ? 'strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -o strace' : '';

/** Whom the kernel was asked to reach, each once; sockets of the machine itself (AF_UNIX) apart. */
const contactedIn = (trace: string): readonly string[] => {
  const found = [
    ...trace.matchAll(/sin6?_port=htons\((\d+)\)[^}]*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/g),
  ];
  return [...new Set(found.map(([, port, four, six]) => `${four ?? six} ${port}`))].sort();
};

/** Switches the loopback interface on (netdevice(7)), waits until somebody listens, or until a file is there. */
const prepare = `
import fcntl, os, socket, struct, sys, time
def there():
    if sys.argv[1] == 'file':
        return os.path.exists(sys.argv[2])
    try:
        socket.create_connection((sys.argv[2], int(sys.argv[3]))).close()
        return True
    except OSError:
        return False
if sys.argv[1] == 'lo':
    with socket.socket() as s:
        fcntl.ioctl(s, 0x8914, struct.pack('16sH22x', b'lo', 1))
else:
    while not there():
        time.sleep(0.01)
`;

const silent = `
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 53))
open('ready', 'w').close()
while True:
    s.recv(512)
`;

const quick = 'options timeout:1 attempts:1';

test.skipIf(cannot)(
  'both families: dnsmasq is asked for each, both are tried, one goes on, and nobody else is contacted',
  async () => {
    const {status, stdout, stderr, contacted} = await run('http://www.lab.test/', {
      resolver: ['nameserver 127.0.0.1', quick],
      records: ['host-record=www.lab.test,127.0.0.1,::1'],
    });
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toContain('LIVE www.lab.test\n');
    expect(stdout).toMatch(/127\.0\.0\.1, in a message of \d+ bytes with 1 records/);
    expect(stdout).toMatch(/::1, in a message of \d+ bytes with 1 records/);
    expect(stdout).toContain('IPv6 it is');
    expect(stdout).toMatch(/close\(spare = \d+\) = 0/);
    expect(stdout).toContain('the server says 200');
    expect(stdout).not.toMatch(/FAILED|undefined|: \?/);
    if (contacted !== undefined) {
      // Besides getaddrinfo's own attempts: it connects UDP sockets, which sends nothing, to sort what it found (RFC 6724).
      expect(contacted.filter(one => !/ (53|80|0)$/.test(one) || !/^(127\.0\.0\.1|::1) /.test(one))).toEqual([]);
      expect(contacted).toEqual(expect.arrayContaining(['127.0.0.1 53', '127.0.0.1 80', '::1 80']));
    }
  },
);

test.skipIf(cannot)('a name server with an IPv6 address gets a socket of its family', async () => {
  const {status, stdout} = await run('http://old.lab.test/', {
    resolver: ['nameserver ::1', quick],
    records: ['host-record=old.lab.test,127.0.0.1'],
    nameServer: '::1',
  });
  expect(stdout).toMatch(/resolver = socket\(AF_INET6, SOCK_DGRAM, 0\)/);
  expect(stdout).toContain('An answer of');
  expect(stdout).toContain('No IPv6 address was found');
  expect(status).toBe(0);
});

test.skipIf(cannot)('an address to which no route leads is an observed fact', async () => {
  const {status, stdout} = await run('http://far.lab.test/', {
    resolver: ['nameserver 127.0.0.1', quick],
    records: ['host-record=far.lab.test,192.0.2.1,2001:db8::1'],
  });
  expect(stdout.match(/ENETUNREACH: this computer has no route/g)).toHaveLength(2);
  expect(stdout).toContain('Here the journey ends.');
  expect(status).toBe(1);
});

test.skipIf(cannot)('IPv6 without a route beside IPv4 with one: the journey goes on', async () => {
  const {status, stdout} = await run('http://half.lab.test/', {
    resolver: ['nameserver 127.0.0.1', quick],
    records: ['host-record=half.lab.test,127.0.0.1,2001:db8::1'],
  });
  expect(stdout).toContain('ENETUNREACH: this computer has no route');
  expect(stdout).toContain('IPv4 it is');
  expect(stdout).toContain('the server says 200');
  expect(status).toBe(0);
});

test.skipIf(cannot)('a name that does not exist ends the lab with 1', async () => {
  const {status, stdout} = await run('http://wwww.lab.test/', {
    resolver: ['nameserver 127.0.0.1', quick],
    records: ['host-record=www.lab.test,127.0.0.1'],
  });
  expect(stdout).toContain('NXDOMAIN: the name server says that there is no such name.');
  expect(stdout).toContain('EAI_NONAME: nobody whom the library asked knows this name.');
  expect(status).toBe(1);
});

test.skipIf(cannot)(
  'a name server that is not there: a socket that is not connected is told of no refusal',
  async () => {
    const {status, stdout} = await run('http://www.lab.test/', {resolver: ['nameserver 127.0.0.1', quick]});
    expect(stdout).toContain('EAGAIN: 5000 ms have passed, and nothing came.');
    expect(stdout).toContain('EAI_AGAIN: no name server answered.');
    expect(status).toBe(1);
  },
);

test.skipIf(cannot)('a name server that says nothing', async () => {
  const {status, stdout} = await run('http://www.lab.test/', {
    resolver: ['nameserver 127.0.0.1', quick],
    silence: true,
  });
  expect(stdout).toContain('EAGAIN: 5000 ms have passed, and nothing came.');
  expect(stdout).toContain('EAI_AGAIN: no name server answered.');
  expect(status).toBe(1);
});

test.skipIf(cannot)('without a name server in the settings only the library is asked', async () => {
  const {stdout} = await run('http://localhost/', {resolver: ['# none']});
  expect(stdout).toContain('The file hosts of this computer has the name');
  const {status, stdout: unnamed} = await run('http://www.lab.test/', {resolver: ['# none', quick]});
  expect(unnamed).toContain('name no name server that could be asked by hand');
  expect(status).toBe(1);
});
