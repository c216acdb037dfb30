import {expect, test} from 'vitest';
import type {Unnumbered} from '../../src/model/observation.js';
import {openCall, project} from '../../src/model/world.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';
import {readStrace} from '../../src/watch/strace-reader.js';
import {withRestarts} from '../../src/watch/strace-restart.js';
import {createStraceStream} from '../../src/watch/strace-stream.js';
import {createTracerFacts} from '../../src/watch/tracer-facts.js';

/** The facts and the world that follow from lines; times count from 100 s after the epoch. */
const watch = (lines: string, program = 'app') => {
  const facts: Unnumbered[] = [];
  const unparsed: string[] = [];
  const tracer = createTracerFacts({
    program,
    host: 'here',
    source: 'strace',
    began: 100_000,
    onFact: fact => facts.push(fact),
  });
  const stream = createStraceStream({
    onEvent: withRestarts(event => {
      const read = readStrace(event, linuxAbi.constants);
      if (read !== undefined) tracer.take(read);
    }),
    onUnparsed: line => unparsed.push(line),
  });
  // A last line that stops behind a comma is a call that waits.
  stream.write(/(, |\n)$/.test(lines) ? lines : `${lines}\n`);
  stream.pause();
  expect(unparsed).toEqual([]);
  const world = project(facts.map((fact, seq) => ({...fact, seq})));
  return {facts, world, actors: world.actors, tracer};
};

const written = (actor: {readonly calls: readonly {readonly call: {readonly written: string}}[]} | undefined) =>
  actor?.calls.map(({call}) => call.written);

const started = '1 100.0 execve("/bin/app", ["app"], 0x7f /* 3 vars */) = 0 <0.1>\n';
const socket = (pid: number, fd: number, flags = '') =>
  `${pid} 101.0 socket(AF_INET, SOCK_STREAM${flags}, IPPROTO_TCP) = ${fd}<TCP:[99]> <0.001>\n`;

test('a client: calls in the notation, times, bytes both ways, addresses, and its end', () => {
  const {actors, facts} =
    watch(`${started}${socket(1, 3)}1 102.0 connect(3<TCP:[99]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0 <0.5>
1 103.0 sendto(3<TCP:[127.0.0.1:5->127.0.0.1:80]>, "GET /\\r\\n", 7, MSG_NOSIGNAL, NULL, 0) = 7 <0.001>
1 104.0 recvfrom(3<TCP:[127.0.0.1:5->127.0.0.1:80]>, "hi\\0\\377", 4096, 0, NULL, NULL) = 4 <0.001>
1 105.0 close(3<TCP:[127.0.0.1:5->127.0.0.1:80]>) = 0 <0.001>
1 106.0 +++ exited with 7 +++`);
  const {app} = actors;
  expect(written(app)).toEqual([
    'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)',
    'connect(3, 127.0.0.1:80)',
    'send(3, "GET /\\r\\n", MSG_NOSIGNAL)',
    'recv(3, buffer, 4096)',
    'close(3)',
  ]);
  expect(app).toMatchObject({pid: 1, host: 'here', held: [], exit: {code: 7}});
  expect(app?.calls[1]).toMatchObject({at: 2000, nanoseconds: 500_000_000, outcome: {kind: 'returned', value: 0}});
  expect(app?.calls[3]?.outcome).toMatchObject({out: {buffer: {bytes: Uint8Array.from([104, 105, 0, 255])}}});
  expect(facts.every(({source}) => source === 'strace')).toBe(true);
  const sockets = facts.findLast(fact => fact.kind === 'sockets-sampled' && fact.sockets.length > 0);
  expect(sockets).toMatchObject({
    sockets: [{fd: 3, local: {host: '127.0.0.1', port: 5}, peer: {host: '127.0.0.1', port: 80}}],
  });
});

test('files and pipes are no network', () => {
  const {actors} = watch(`${started}1 101.0 read(4</etc/passwd>, "root", 4) = 4 <0.1>
1 101.1 write(1<pipe:[5]>, "x", 1) = 1 <0.1>
1 101.2 socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 5<NETLINK:[ROUTE:1]> <0.1>
1 101.3 close(5<NETLINK:[ROUTE:1]>) = 0 <0.1>`);
  expect(actors.app?.calls).toEqual([]);
});

test('an error keeps its name, and a call that has not returned is open', () => {
  const {actors} =
    watch(`${started}${socket(1, 3)}1 102.0 connect(3<TCP:[99]>, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED (Connection refused) <0.1>
1 103.0 read(3<TCP:[99]>, `);
  expect(actors.app?.calls[1]?.outcome).toEqual({
    kind: 'failed',
    value: -1,
    errno: {name: 'ECONNREFUSED', number: 111},
  });
  expect(actors.app && openCall(actors.app)?.call.written).toBe('read(3, buffer)');
});

test('a child has the sockets of its parent, a thread is its process, and exec closes what is marked', () => {
  const {actors} =
    watch(`${started}${socket(1, 3)}${socket(1, 4, '|SOCK_CLOEXEC')}1 102.0 clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD, child_tidptr=0x1) = 2 <0.1>
1 102.2 clone3({flags=CLONE_VM|CLONE_THREAD, child_tid=0x1} => {parent_tid=[3]}, 88) = 3 <0.1>
3 102.5 close(3<TCP:[99]>) = 0 <0.1>
2 103.0 shutdown(3<TCP:[99]>, SHUT_WR) = 0 <0.1>
2 103.5 execve("/usr/bin/other", ["other"], 0x1 /* 3 vars */) = 0 <0.1>
2 104.0 +++ exited with 0 +++`);
  expect(actors.app).toMatchObject({pid: 1, held: [4]});
  expect(actors['app.2']).toMatchObject({pid: 2, held: [3], exit: {code: 0}});
});

test('a child that becomes another program before it does anything has the name of that', () => {
  const {actors} = watch(`${started}${socket(1, 3)}1 102.0 vfork( <unfinished ...>
2 102.1 execve("/usr/bin/other", ["other"], 0x1 /* 3 vars */ <unfinished ...>
1 102.2 <... vfork resumed>) = 2 <0.2>
2 102.3 <... execve resumed>) = 0 <0.2>
2 103.0 accept(3<TCP:[127.0.0.1:80]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, [16]) = 4<TCP:[127.0.0.1:80->127.0.0.1:9]> <0.1>`);
  expect(Object.keys(actors)).toEqual(['app', 'other']);
  expect(actors.other?.held).toEqual([3, 4]);
  expect(actors.other?.calls[0]?.outcome).toMatchObject({out: {peer: {address: {host: '127.0.0.1', port: 9}}}});
});

test.each([
  ['dup(3<TCP:[99]>) = 5<TCP:[99]>', [3, 5]],
  ['dup2(3<TCP:[99]>, 7) = 7<TCP:[99]>', [3, 7]],
  ['dup2(4</dev/null>, 3<TCP:[99]>) = 3</dev/null>', []],
  ['fcntl(3<TCP:[99]>, F_DUPFD_CLOEXEC, 10) = 10<TCP:[99]>', [3, 10]],
  ['close_range(3, 4294967295, 0) = 0', []],
])('descriptors after %s', (call, held) => {
  expect(watch(`${started}${socket(1, 3)}1 102.0 ${call} <0.1>`).actors.app?.held).toEqual(held);
});

const epoll = (pid: number, fd: number) =>
  `${pid} 101.5 epoll_create1(EPOLL_CLOEXEC) = ${fd}<anon_inode:[eventpoll]> <0.1>\n`;
const control = (pid: number, fd: string, what = 'ADD', mark = 7) =>
  `${pid} 102.0 epoll_ctl(9<anon_inode:[eventpoll]>, EPOLL_CTL_${what}, ${fd}, {events=EPOLLIN, data={u32=${mark}, u64=${mark}}}) = 0 <0.1>\n`;
const happened = (pid: number, ...marks: readonly number[]) =>
  `${pid} 103.0 epoll_wait(9<anon_inode:[eventpoll]>, [${marks
    .map(mark => `{events=EPOLLIN|EPOLLHUP, data={u32=${mark}, u64=${mark}}}`)
    .join(', ')}], 512, 500) = ${marks.length} <0.1>\n`;
const storedBy = (actor: {readonly calls: readonly {readonly outcome?: object}[]} | undefined) =>
  actor?.calls.at(-1)?.outcome;

test('an epoll instance is told of when it waits for a socket, with how it was made', () => {
  const pipe = `${epoll(1, 9)}${control(1, '4<pipe:[5]>', 'ADD', 4)}${happened(1, 4)}`;
  expect(written(watch(started + pipe).actors.app)).toEqual([]);
  const {actors} = watch(`${started}${pipe}${socket(1, 3)}${control(1, '3<TCP:[99]>')}${happened(1, 4, 7)}`);
  expect(written(actors.app)).toEqual([
    'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)',
    'epoll_create1(EPOLL_CLOEXEC)',
    'epoll_ctl(9, EPOLL_CTL_ADD, 3, EPOLLIN)',
    'epoll_wait(9, events, 512, 500)',
  ]);
  expect(actors.app?.held).toEqual([3, 9]);
  expect(storedBy(actors.app)).toMatchObject({
    out: {events: {text: '4 EPOLLIN|EPOLLHUP, 3 EPOLLIN|EPOLLHUP'}},
  });
});

const two = `${started}${socket(1, 3)}${socket(1, 4)}${epoll(1, 9)}${control(1, '3<TCP:[99]>')}`;

test.each([
  ['of a socket that is closed, it is the one that has it now', '1 102.5 close(3<TCP:[99]>) = 0 <0.1>\n', '4'],
  ['of two sockets, it says which of them to nobody', '', 'data 7'],
  ['of a socket that was taken out, it is the other', control(1, '3<TCP:[99]>', 'DEL'), '4'],
])('a mark that was %s', (_, between, said) => {
  const {actors} = watch(`${two}${between}${control(1, '4<TCP:[99]>')}${happened(1, 7)}`);
  expect(storedBy(actors.app)).toMatchObject({out: {events: {text: `${said} EPOLLIN|EPOLLHUP`}}});
});

test('a child that closes what it inherited takes nothing from its parent', () => {
  const child =
    '1 102.1 fork() = 2 <0.1>\n2 102.2 close(3<TCP:[99]>) = 0 <0.1>\n2 102.3 close(9<anon_inode:[eventpoll]>) = 0 <0.1>\n';
  const {actors} = watch(`${two}${child}${happened(1, 7)}`);
  expect(storedBy(actors.app)).toMatchObject({out: {events: {text: '3 EPOLLIN|EPOLLHUP'}}});
  expect(actors['app.2']?.held).toEqual([4]);
});

test('what was ready: of poll in the order in which it was given, of select by its sets', () => {
  const {actors} =
    watch(`${started}${socket(1, 3)}1 102.0 poll([{fd=3<TCP:[99]>, events=POLLIN}, {fd=-1}, {fd=3<TCP:[99]>, events=POLLOUT}], 3, 5) = 1 ([{fd=3, revents=POLLIN|POLLHUP}]) <0.1>
1 103.0 poll([{fd=3<TCP:[99]>, events=POLLIN}], 1, 5) = 0 (Timeout) <0.1>
1 104.0 pselect6(6, [3<TCP:[99]> 5</tmp/a b>], [3<TCP:[99]>], NULL, {tv_sec=1, tv_nsec=500000000}, NULL) = 2 (in [5], out [3], left {tv_sec=1, tv_nsec=2}) <0.1>`);
  const [, poll, late, select] = actors.app?.calls ?? [];
  expect(poll?.outcome).toMatchObject({out: {revents: {text: 'POLLIN|POLLHUP, 0, 0'}}});
  expect(late?.outcome).toMatchObject({out: {revents: {text: '0'}}});
  expect(select?.call.written).toBe('pselect6(3, readfds, 5, readfds, 3, writefds, 1500)');
  expect(select?.outcome).toMatchObject({out: {ready: {text: '5 readfds, 3 writefds'}}});
});

test('messages of one recvmmsg are kept apart, each with whom it is from', () => {
  const message = (text: string, port: number, length: number) =>
    `{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("127.0.0.1")}, msg_namelen=16, msg_iov=[{iov_base="${text}", iov_len=9}], msg_iovlen=1}, msg_len=${length}}`;
  const {actors} = watch(
    `${started}${socket(1, 3)}1 102.0 recvmmsg(3<TCP:[99]>, [${message('abc', 1, 2)}, ${message('x', 2, 1)}], 4, 0, NULL) = 2 <0.1>`,
  );
  expect(storedBy(actors.app)).toMatchObject({
    out: {
      buffer: {bytes: Uint8Array.from([97, 98])},
      from: {address: {port: 1}},
      buffer2: {bytes: Uint8Array.from([120])},
      from2: {address: {port: 2}},
    },
  });
});

test('an error that no lab has keeps its number', () => {
  const {actors} = watch(
    `${started}${socket(1, 3)}1 102.0 ioctl(3<TCP:[99]>, TCGETS, 0x7f) = -1 ENOTTY (Inappropriate ioctl for device) <0.1>`,
  );
  expect(storedBy(actors.app)).toEqual({kind: 'failed', value: -1, errno: {name: 'ENOTTY', number: 25}});
});

test('scattered bytes are put together, and messages of one call kept apart', () => {
  const {actors} =
    watch(`${started}${socket(1, 3)}1 102.0 writev(3<TCP:[99]>, [{iov_base="ab", iov_len=2}, {iov_base="c", iov_len=1}], 2) = 3 <0.1>
1 103.0 sendmmsg(3<TCP:[99]>, [{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\\1\\2", iov_len=2}], msg_iovlen=1}, msg_len=2}, {msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\\3", iov_len=1}], msg_iovlen=1}, msg_len=1}], 2, 0) = 2 <0.1>
1 104.0 recvmsg(3<TCP:[99]>, {msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}, msg_namelen=16, msg_iov=[{iov_base="xyz", iov_len=9}], msg_iovlen=1, msg_flags=0}, 0) = 3 <0.1>`);
  const [, writev, sendmmsg, recvmsg] = actors.app?.calls ?? [];
  expect(writev?.call.arguments[1]).toMatchObject({parameter: 'data', value: {bytes: Uint8Array.from([97, 98, 99])}});
  expect(sendmmsg?.call.arguments.map(({parameter}) => parameter)).toEqual(['fd', 'data', 'data2']);
  expect(recvmsg?.outcome).toMatchObject({
    out: {buffer: {bytes: Uint8Array.from([120, 121, 122])}, from: {address: {host: '127.0.0.1', port: 53}}},
  });
});

const listening = '3<TCP:[127.0.0.1:80]>';
const broken = (more: string) =>
  watch(`${started}${socket(1, 3)}1 102.0 accept(${listening},  <unfinished ...>
1 103.0 <... accept resumed>0x7f, [16]) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)
1 103.0 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED} ---
${more}`).actors.app?.calls.slice(1);

test('a call that a signal broke off and the kernel makes again is one', () => {
  expect(broken(`1 103.1 accept(${listening}, `)).toMatchObject([{at: 2000, call: {name: 'accept'}}]);
  const [accept, ...others] =
    broken(`1 103.1 accept(${listening}, NULL, NULL) = 4<TCP:[127.0.0.1:80->127.0.0.1:9]> <0.4>\n`) ?? [];
  expect(others).toEqual([]);
  expect(accept).toMatchObject({at: 2000, outcome: {kind: 'returned', value: 4}});
});

const handlerEnds = (at: number, result: string) => `1 ${at} rt_sigreturn({mask=[]}) = ${result} <0.00>\n`;
const interrupts = '-1 EINTR (Interrupted system call)';
const later = `1 113.0 shutdown(${listening}, SHUT_RD) = 0 <0.1>\n`;

test('a call that a signal broke off has failed when the handler is through, not when its thread is in another one', () => {
  expect(broken(`${handlerEnds(103.5, interrupts)}${later}`)).toMatchObject([
    {at: 2000, nanoseconds: 1_500_000_000, outcome: {kind: 'failed', errno: {name: 'EINTR', number: 4}}},
    {call: {name: 'shutdown'}},
  ]);
});

test('a call that a signal broke off before anybody was told that it waits is told, too', () => {
  const quick = `1 102.0 accept(${listening}, 0x7f, [16]) = ? ERESTARTSYS (To be restarted if SA_RESTART is set) <0.01>\n`;
  const {actors} = watch(`${started}${socket(1, 3)}${quick}${handlerEnds(102.5, interrupts)}`);
  expect(actors.app?.calls.slice(1)).toMatchObject([
    {at: 2000, nanoseconds: 500_000_000, call: {name: 'accept'}, outcome: {errno: {name: 'EINTR'}}},
  ]);
});

test('a program that makes a call again after it has failed with EINTR has made two', () => {
  const again = `1 104.0 accept(${listening}, NULL, NULL) = 4<TCP:[127.0.0.1:80->127.0.0.1:9]> <0.4>\n`;
  expect(broken(`${handlerEnds(103.5, interrupts)}${again}`)).toMatchObject([
    {at: 2000, outcome: {errno: {name: 'EINTR'}}},
    {at: 4000, outcome: {value: 4}},
  ]);
});

test('what a handler does lies inside of the call, which the kernel makes again behind it', () => {
  const inside =
    '1 103.1 accept(5<TCP:[127.0.0.1:81]>, NULL, NULL) = -1 EAGAIN (Resource temporarily unavailable) <0.1>\n';
  const again = `1 103.6 accept(${listening}, NULL, NULL) = 4<TCP:[127.0.0.1:80->127.0.0.1:9]> <0.4>\n`;
  expect(broken(`${inside}${handlerEnds(103.5, '43')}${again}`)).toMatchObject([
    {at: 2000, nanoseconds: 2_000_000_000, outcome: {value: 4}},
    {at: 3100, outcome: {errno: {name: 'EAGAIN'}}},
  ]);
});

test('whether a call has failed whose handler never came back is not said', () => {
  expect(broken(later)?.map(({outcome}) => outcome?.kind)).toEqual([undefined, 'returned']);
});

test('a call that the kernel goes on with after a signal is one, with its own arguments', () => {
  const [poll, ...others] =
    watch(`${started}${socket(1, 3)}1 102.0 poll([{fd=3<TCP:[99]>, events=POLLIN}], 1, 1500) = ? ERESTART_RESTARTBLOCK (Interrupted by signal) <0.3>
1 102.3 --- SIGCONT {si_signo=SIGCONT} ---
1 102.4 restart_syscall(<... resuming interrupted poll ...>) = ? ERESTART_RESTARTBLOCK (Interrupted by signal) <0.3>
1 102.8 restart_syscall(<... resuming interrupted poll ...>) = 0 <0.7>`).actors.app?.calls.slice(1) ?? [];
  expect(others).toEqual([]);
  expect(poll).toMatchObject({
    at: 2000,
    nanoseconds: 1.5e9,
    call: {name: 'poll'},
    outcome: {kind: 'returned', value: 0},
  });
});
