import {isNoAddress} from '../../model/address.js';
import type {Connection} from '../../model/connection.js';
import type {Descriptor} from '../../model/descriptor.js';
import {parseTcpState} from './tcp-state.js';
import {parseToolAddress} from './tool-address.js';

/** One open file in `lsof -FftdPnT` (lsof(8), OUTPUT FOR OTHER PROGRAMS): a set of fields, each named by its first letter. */
export type LsofFile = {
  readonly descriptor: string;
  readonly type: string;
  readonly device?: string;
  readonly protocol?: string;
  readonly name: string;
  /** TCP/TPI information by its own name: ST, QR, QS. */
  readonly tcp: Readonly<Record<string, string>>;
};

export const parseLsof = (text: string): readonly LsofFile[] =>
  text
    .split('\n')
    .reduce<string[][]>((files, line) => {
      if (line.startsWith('f')) files.push([line]);
      // A process's own line stands before its files; the fields of a file stand behind its descriptor.
      else if (!line.startsWith('p')) files.at(-1)?.push(line);
      return files;
    }, [])
    .map(parseFile);

const parseFile = (lines: readonly string[]): LsofFile => {
  const field = (letter: string): string | undefined => lines.find(line => line.startsWith(letter))?.slice(1);
  const device = field('d');
  const protocol = field('P');
  return {
    descriptor: field('f') ?? '',
    type: field('t') ?? '',
    ...(device === undefined ? {} : {device}),
    ...(protocol === undefined ? {} : {protocol}),
    name: field('n') ?? '',
    tcp: Object.fromEntries(lines.filter(line => /^T\w\w=/.test(line)).map(line => [line.slice(1, 3), line.slice(4)])),
  };
};

/** The descriptor table, lowest first. Other open files, such as the program's text, have no number and are left out. */
export const lsofDescriptors = (files: readonly LsofFile[]): readonly Descriptor[] =>
  files
    .filter(({descriptor}) => /^\d+$/.test(descriptor))
    .map(file => ({
      fd: Number(file.descriptor),
      target: file.protocol === undefined ? file.name || file.type : `${file.protocol} ${file.name}`,
      // lsof prints the kernel's address of the socket as its device: the same for every descriptor of that socket.
      ...(isInternet(file) && file.device !== undefined ? {inode: file.device} : {}),
    }))
    .sort((a, b) => a.fd - b.fd);

/** A row without queues: lsof tells them only on some systems. */
export type LsofConnection = Omit<Connection, 'sendQueue' | 'receiveQueue'> &
  Partial<Pick<Connection, 'sendQueue' | 'receiveQueue'>>;

/** The sockets among the files, each once, however many descriptors it has. */
export const lsofConnections = (files: readonly LsofFile[]): readonly LsofConnection[] => {
  const sockets = new Map<string, LsofConnection>();
  for (const file of files) {
    const connection = isInternet(file) ? parseConnection(file) : undefined;
    if (connection !== undefined) sockets.set(file.device ?? `${file.protocol} ${file.name}`, connection);
  }
  return [...sockets.values()];
};

const isInternet = ({type}: LsofFile): boolean => type === 'IPv4' || type === 'IPv6';

const protocols: Readonly<Record<string, Connection['protocol']>> = {TCP: 'tcp', UDP: 'udp'};

const parseConnection = (file: LsofFile): LsofConnection | undefined => {
  const protocol = protocols[file.protocol ?? ''];
  const [localText = '', peerText] = file.name.split('->');
  const local = parseToolAddress(localText, ':', file.type === 'IPv6');
  if (protocol === undefined || local === undefined) return undefined;
  const peer = peerText === undefined ? undefined : parseToolAddress(peerText, ':', file.type === 'IPv6');
  const state = parseTcpState(file.tcp.ST ?? '');
  return {
    protocol,
    local,
    ...(peer === undefined || isNoAddress(peer) ? {} : {peer}),
    ...(state === undefined ? {} : {state}),
    ...(file.tcp.QS === undefined ? {} : {sendQueue: Number(file.tcp.QS)}),
    ...(file.tcp.QR === undefined ? {} : {receiveQueue: Number(file.tcp.QR)}),
    ...(file.device === undefined ? {} : {inode: file.device}),
  };
};
