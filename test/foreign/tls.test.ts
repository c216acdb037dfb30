import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {connect} from 'node:net';
import {expect, test} from 'vitest';
import {decodeTls, type TlsDecoding} from '../../src/wire/tls-decode.js';
import {encodeClientHello} from '../../src/wire/tls-encode.js';
import {until} from '../support/until.js';
import {runLive} from './run-live.js';
import {nginx, opensslServer, pythonServer} from './servers.js';
import {type ForeignServer, isInstalled, startForeign} from './start-foreign.js';

const hello = (): Uint8Array => {
  const {publicKey} = generateKeyPairSync('x25519');
  const encoded = encodeClientHello({
    serverName: 'www.lab.test',
    random: randomBytes(32),
    sessionId: randomBytes(32),
    publicKey: publicKey.export({type: 'spki', format: 'der'}).subarray(-32),
  });
  if (!(encoded instanceof Uint8Array)) throw new Error(encoded.problem.en);
  return encoded;
};

/** What a server says to our hello, once its records are whole and `isEnough`. */
const answerOf = async (
  {host, port}: ForeignServer,
  isEnough: (said: TlsDecoding) => boolean,
): Promise<TlsDecoding> => {
  const socket = connect({host, port});
  await once(socket, 'connect');
  let bytes = new Uint8Array();
  socket.on('data', more => {
    bytes = Uint8Array.from([...bytes, ...more]);
  });
  socket.write(hello());
  const whole = () => {
    const said = decodeTls(bytes);
    return bytes.length > 0 && said.missing === undefined && isEnough(said) ? said : undefined;
  };
  const said = await until('the whole answer of a TLS server', whole);
  socket.destroy();
  return said;
};

const isTls13 = ({summary}: TlsDecoding) => summary.sealed > 0;
const messages = ({fields}: TlsDecoding) =>
  fields.flatMap(({children = []}) => children.flatMap(({name, value}) => (name === 'Handshake' ? [value] : [])));

test.skipIf(!isInstalled('openssl'))('openssl takes our ClientHello for TLS 1.3, and seals what follows', async () => {
  const said = await answerOf(await startForeign(opensslServer()), isTls13);
  expect(said.problem).toBeUndefined();
  expect(said.summary).toMatchObject({
    type: 'handshake',
    message: 'ServerHello',
    version: 'TLS 1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
  });
  expect(messages(said)).toEqual(['ServerHello']);
});

test.skipIf(!isInstalled('openssl'))('openssl held to TLS 1.2 shows its certificate in the clear', async () => {
  const server = await startForeign(opensslServer('-tls1_2'));
  const said = await answerOf(server, one => messages(one).includes('ServerHelloDone'));
  expect(said.summary).toMatchObject({message: 'ServerHello', version: 'TLS 1.2', sealed: 0});
  expect(messages(said)).toEqual(['ServerHello', 'Certificate', 'ServerKeyExchange', 'ServerHelloDone']);
});

test.skipIf(!isInstalled('nginx') || !isInstalled('openssl')).each(['TLSv1.2', 'TLSv1.3'])(
  'nginx with %s',
  async version => {
    const server = await startForeign(nginx(version));
    const said = await answerOf(server, one => isTls13(one) || messages(one).includes('ServerHelloDone'));
    expect(said.problem).toBeUndefined();
    expect(said.summary.version).toBe(version.replace('v', ' '));
  },
);

test.skipIf(!isInstalled('openssl'))('a server that does not want to go on says so in an alert', async () => {
  const server = await startForeign(opensslServer('-tls1_2', '-cipher', 'DHE-RSA-AES256-SHA'));
  const said = await answerOf(server, () => true);
  expect(said.summary).toMatchObject({type: 'alert', message: 'handshake_failure'});
});

const live = ({host, port}: ForeignServer) => runLive(`https://${host}:${port}/`);

test.skipIf(!isInstalled('nginx') || !isInstalled('openssl'))(
  'the journey by https ends where only the two ends can read on',
  async () => {
    const {status, stdout} = await live(await startForeign(nginx('TLSv1.3')));
    expect(stdout).toMatch(/ServerHello: TLS 1\.3, TLS_AES_\w+/);
    expect(stdout).toContain('EAGAIN: the server waits.');
    expect(stdout).not.toMatch(/FAILED|undefined|: \?/);
    expect(status).toBe(0);
  },
);

test.skipIf(!isInstalled('nginx') || !isInstalled('openssl'))(
  'with TLS 1.2 the journey sees the certificate',
  async () => {
    const {status, stdout} = await live(await startForeign(nginx('TLSv1.2')));
    expect(stdout).toContain('In this version the certificate still comes in the clear');
    expect(status).toBe(0);
  },
);

test.skipIf(!isInstalled('python3'))('where no TLS is spoken, the answer is not taken for one', async () => {
  const {status, stdout} = await live(await startForeign(pythonServer));
  expect(stdout).toMatch(/HTTP in the clear, status 400|bytes, but no TLS/);
  expect(status).toBe(1);
});
