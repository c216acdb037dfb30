import type {Network} from '../../lab/lab.js';
import type {Text} from '../../model/text.js';

/** A server that can be started: which program with which options, and at which port where the real ones are free. */
export type Server = {
  readonly name: string;
  readonly program: string;
  /** What its process is called unless the learner says. */
  readonly as: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly port?: number;
  readonly gist: Text;
};

const page = {
  type: 'text/plain',
  body: 'This page came from a real server on your own computer.\n',
};

const pages = {'/': page, '/index.html': page};

const records = [
  {name: 'www.lab.test', type: 'A', data: '127.0.0.1'},
  {name: 'web.lab.test', type: 'CNAME', data: 'www.lab.test'},
  {name: 'lab.test', type: 'MX', data: {preference: 10, exchange: 'mail.lab.test'}},
  {name: 'mail.lab.test', type: 'A', data: '127.0.0.1'},
];

const server = (name: string, as: string, en: string, ko: string, more: Partial<Server> = {}): Server => ({
  name,
  program: name,
  as,
  options: {},
  gist: {en, ko},
  ...more,
});

/** The one to begin with. */
export const firstServer: Server = server(
  'web-server',
  'web',
  'HTTP, one response for each connection',
  'HTTP, 접속마다 응답 하나',
  {options: {pages}, port: 80},
);

/** Every server that `:start` knows; the last are those that only misbehave. */
export const servers: readonly Server[] = [
  firstServer,
  server('keep-alive-server', 'web', 'HTTP, many responses over one connection', 'HTTP, 접속 하나에 여러 응답', {
    program: 'web-server',
    options: {pages, keepAlive: true},
    port: 80,
  }),
  server('echo-server', 'echo', 'sends back what it receives', '받은 것을 그대로 돌려보냄', {port: 7}),
  server('echo-datagram', 'udp', 'the same over UDP', '같은 일을 UDP로', {port: 7}),
  server('greeter', 'greeter', 'speaks first', '먼저 말을 거는 서버'),
  server('slow-server', 'slow', 'answers every second line', '두 줄에 한 번만 대답'),
  server('name-server', 'dns', 'DNS for www.lab.test and others', 'www.lab.test 등의 DNS', {
    options: {records},
    port: 53,
  }),
  server('half-closer', 'half', 'ends its own direction first', '자기 쪽 방향을 먼저 끝냄'),
  server('hasty-server', 'hasty', 'answers without reading', '읽지 않고 대답'),
  server('resetter', 'resetter', 'resets every connection', '접속마다 리셋'),
  server('deaf-server', 'deaf', 'never reads', '절대 읽지 않음'),
  server('busy-server', 'busy', 'never accepts', '절대 accept하지 않음'),
];

export const findServer = (name: string): Server | undefined => servers.find(one => one.name === name);

/** In a network of our own servers have the ports that the world knows them by, as long as nobody else has. */
export const optionsOf = (
  {options, port}: Server,
  network: Network,
  taken: readonly unknown[],
): Readonly<Record<string, unknown>> => {
  const address = `127.0.0.1:${port}`;
  const isFree = port !== undefined && network === 'private' && !taken.includes(address);
  return isFree ? {...options, address} : options;
};
