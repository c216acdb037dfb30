import {type Address, formatAddress} from '../model/address.js';
import type {Errno, Outcome} from '../model/call.js';
import type {Text} from '../model/text.js';
import {bytesValue} from '../model/value.js';
import type {Application} from './program.js';

/** Makes calls one after the other as long as they succeed. The first that failed, and how. */
export const callInOrder = async (application: Application, calls: readonly string[]): Promise<Text | undefined> => {
  for (const written of calls) {
    const outcome = await application.call(written);
    if (outcome.kind === 'failed') return failedCall(written, outcome.errno);
  }
  return undefined;
};

/** A socket named `listener` that waits for connections. Without SO_REUSEADDR a server can't come back within a minute. */
export const openListener = (
  application: Application,
  address: Address,
  backlog: number | string = 'SOMAXCONN',
): Promise<Text | undefined> =>
  callInOrder(application, [
    `listener = socket(${familyOf(address)}, SOCK_STREAM, 0)`,
    'setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1)',
    `bind(listener, ${formatAddress(address)})`,
    'local = getsockname(listener)',
    `listen(listener, ${backlog})`,
  ]);

/** A datagram socket named `udp` at that address. */
export const openDatagramSocket = (application: Application, address: Address): Promise<Text | undefined> =>
  callInOrder(application, [
    `udp = socket(${familyOf(address)}, SOCK_DGRAM, 0)`,
    `bind(udp, ${formatAddress(address)})`,
    'local = getsockname(udp)',
  ]);

export const familyOf = ({host}: Address): string => (host.includes(':') ? 'AF_INET6' : 'AF_INET');

/** A server: waits at `address`, accepts one connection after the other as `connection`, serves it and closes it. */
export const serveAt = async (
  application: Application,
  address: Address,
  serve: (application: Application) => Promise<void>,
): Promise<Text> =>
  (await openListener(application, address)) ??
  (await acceptAll(application, async () => {
    await serve(application);
    await application.call('close(connection)');
  }));

/** Accepts one connection after the other as `connection`, until accept can't go on. */
export const acceptAll = async (application: Application, use: () => Promise<void>): Promise<Text> => {
  for (;;) {
    const accepted = await application.call('connection = accept(listener, peer)');
    if (accepted.kind === 'returned') {
      await use();
    } else if (!concernsOnlyOne(accepted.errno)) {
      return failedCall('accept(listener)', accepted.errno);
    }
  }
};

/** The client gave up before it was accepted, or somebody interrupted: the next one can come (accept(2), "Error handling"). */
const concernsOnlyOne = ({name}: Errno): boolean => name === 'ECONNABORTED' || name === 'EINTR' || name === 'EPROTO';

/** Reads what comes from `connection` until the end of the stream, and forgets it. */
export const readToEnd = async (application: Application): Promise<void> => {
  while ((await readSome(application)) !== undefined);
};

/** Waits for bytes from `connection`; undefined at the end of the stream, or when the connection is broken. */
export const readSome = async (application: Application): Promise<Uint8Array | undefined> => {
  const outcome = await callThrough(application, `count = read(connection, received, ${receiveSize})`);
  const received = application.memory.get('received');
  if (outcome.kind === 'failed' || outcome.value === 0 || received?.kind !== 'bytes') return undefined;
  return received.bytes.slice(0, outcome.value);
};

/** In bytes. */
const receiveSize = 4096;

/** Writes everything, in as many calls as that takes. False when the connection is broken. */
export const writeAll = async (application: Application, bytes: Uint8Array): Promise<boolean> => {
  for (let rest = bytes; rest.length > 0; ) {
    application.set('response', bytesValue(rest));
    const outcome = await callThrough(application, 'count = write(connection, response)');
    if (outcome.kind === 'failed') return false;
    rest = rest.subarray(outcome.value);
  }
  return true;
};

/** An interrupted call did nothing, so that it is made again. */
export const callThrough = async (application: Application, written: string): Promise<Outcome> => {
  for (;;) {
    const outcome = await application.call(written);
    if (outcome.kind === 'returned' || outcome.errno.name !== 'EINTR') return outcome;
  }
};

export const failedCall = (written: string, {name}: Errno): Text => ({
  en: `${written} failed with ${name}. ${(hints[name] ?? otherHint).en}`,
  ko: `${written} 실패: ${name}. ${(hints[name] ?? otherHint).ko}`,
});

const hints: Readonly<Record<string, Text>> = {
  EADDRINUSE: {
    en: 'Another socket has this address: end its program, or use port 0.',
    ko: '이미 사용 중인 주소입니다. 그 주소를 사용하는 프로그램을 종료하거나 포트 번호 0을 사용하십시오.',
  },
  EADDRNOTAVAIL: {
    en: 'This host does not have that address: use 127.0.0.1.',
    ko: '이 호스트에 없는 주소입니다. 127.0.0.1을 사용하십시오.',
  },
  EACCES: {
    en: 'Ports below 1024 need the right to use them: use port 0 or one above 1023.',
    ko: '1024 미만의 포트 번호에는 권한이 필요합니다. 포트 번호 0 또는 1024 이상을 사용하십시오.',
  },
};

const otherHint: Text = {
  en: 'Look the error up in the manual page of the call, then start the program again.',
  ko: '해당 호출의 매뉴얼 페이지에서 오류를 확인한 뒤 프로그램을 다시 시작하십시오.',
};
