import type {Term} from './term.js';

/** What happens between two sockets. */
export const transportTerms: readonly Term[] = [
  {
    id: 'tcp',
    names: {en: ['TCP', 'SOCK_STREAM'], ko: ['TCP', 'SOCK_STREAM']},
    say: {
      en: 'The protocol that carries a byte stream over a connection: nothing is lost, nothing changes its order.',
      ko: '접속을 맺고 바이트 스트림을 나르는 프로토콜입니다. 빠지는 것도, 순서가 바뀌는 것도 없습니다.',
    },
    source: 'RFC 9293, tcp(7)',
  },
  {
    id: 'udp',
    names: {en: ['UDP', 'SOCK_DGRAM'], ko: ['UDP', 'SOCK_DGRAM']},
    say: {
      en: 'The protocol that carries single datagrams, each by itself, without a connection and without a promise that it arrives.',
      ko: '데이터그램을 하나씩 따로 나르는 프로토콜입니다. 접속이 없고, 도착한다는 보장도 없습니다.',
    },
    source: 'RFC 768, udp(7)',
  },
  {
    id: 'connection',
    names: {en: ['connection', 'pipe'], ko: ['접속', '파이프']},
    say: {
      en: 'Two sockets that know each other, as if joined by a pipe. It is told apart by the four numbers of both its ends.',
      ko: '서로를 기록해 둔 두 소켓으로, 파이프로 이어진 것과 같습니다. 양 끝의 IP 주소와 포트 번호 네 가지로 구별합니다.',
    },
    source: 'RFC 9293 §4',
  },
  {
    id: 'four-phases',
    names: {en: ['phase', 'phases', 'four phases'], ko: ['네 단계']},
    say: {
      en: 'Create the socket, connect it, send and receive, disconnect: what every conversation over TCP goes through.',
      ko: '소켓 작성, 접속, 송수신, 연결 끊기입니다. TCP를 쓰는 모든 통신이 이 순서를 거칩니다.',
    },
  },
  {
    id: 'listening-socket',
    names: {en: ['listening socket', 'LISTEN'], ko: ['대기 소켓', 'LISTEN']},
    say: {
      en: "A server's socket that waits for connections. It carries no data; each accept gives another socket for that.",
      ko: '접속을 기다리는 서버의 소켓입니다. 데이터는 나르지 않으며, accept할 때마다 데이터용 소켓이 따로 생깁니다.',
    },
    source: 'listen(2)',
  },
  {
    id: 'connected-socket',
    names: {en: ['connected socket', 'ESTABLISHED'], ko: ['접속된 소켓', 'ESTABLISHED']},
    say: {
      en: 'A socket with a peer: bytes can be written to it and read from it without naming an address any more.',
      ko: '상대가 정해진 소켓입니다. 주소를 다시 말하지 않고 write와 read를 할 수 있습니다.',
    },
    source: 'accept(2), tcp(7)',
  },
  {
    id: 'backlog',
    names: {en: ['backlog'], ko: ['백로그']},
    say: {
      en: 'The argument of listen that says how long its accept queue may get.',
      ko: 'accept 대기열이 얼마나 길어질 수 있는지 정하는 listen의 인수입니다.',
    },
    source: 'listen(2)',
  },
  {
    id: 'accept-queue',
    names: {en: ['accept queue'], ko: ['accept 대기열', 'accept 대기']},
    say: {
      en: 'Connections that the stack has completed already and that the server has not taken with accept yet.',
      ko: '프로토콜 스택이 이미 접속을 마쳤지만 서버가 아직 accept로 꺼내지 않은 접속들입니다.',
    },
    source: 'listen(2)',
  },
  {
    id: 'byte-stream',
    names: {en: ['byte stream', 'stream'], ko: ['바이트 스트림', '스트림']},
    say: {
      en: 'Bytes in their order, without any marks between them: how they were cut when written is not seen when reading.',
      ko: '경계 없이 순서대로 이어지는 바이트입니다. write할 때 어떻게 나누었는지는 read할 때 알 수 없습니다.',
    },
    source: 'RFC 9293 §2.2',
  },
  {
    id: 'datagram',
    names: {en: ['datagram'], ko: ['데이터그램']},
    say: {
      en: 'A message of UDP: it arrives whole or not at all, and one receive takes one of them.',
      ko: 'UDP의 메시지 단위입니다. 통째로 도착하거나 아예 도착하지 않으며, 한 번 수신하면 하나를 받습니다.',
    },
    source: 'RFC 768',
  },
  {
    id: 'segment',
    names: {en: ['segment'], ko: ['세그먼트']},
    say: {
      en: 'A piece of a byte stream with a TCP header before it. The stack decides where to cut.',
      ko: '바이트 스트림의 한 조각에 TCP 헤더를 붙인 것입니다. 어디서 나눌지는 프로토콜 스택이 정합니다.',
    },
    source: 'RFC 9293 §3.1',
  },
  {
    id: 'packet',
    names: {en: ['packet'], ko: ['패킷']},
    say: {
      en: 'What IP carries from computer to computer: an IP header and, behind it, a segment or a datagram.',
      ko: 'IP가 컴퓨터 사이에 나르는 단위입니다. IP 헤더 뒤에 세그먼트나 데이터그램이 들어 있습니다.',
    },
    source: 'RFC 791',
  },
  {
    id: 'handshake',
    names: {en: ['handshake', 'SYN', 'shakes hands'], ko: ['핸드셰이크', 'SYN']},
    say: {
      en: 'Three segments (SYN, SYN and ACK, ACK) by which two stacks make a connection, before any data.',
      ko: '데이터에 앞서 두 프로토콜 스택이 접속을 맺는 세그먼트 세 개(SYN, SYN과 ACK, ACK)입니다.',
    },
    source: 'RFC 9293 §3.5',
  },
  {
    id: 'fin',
    names: {en: ['FIN'], ko: ['FIN']},
    say: {
      en: 'Says "I have nothing more to send". The other side reads what is left, and then 0.',
      ko: '더 보낼 것이 없다는 표시입니다. 상대는 남은 데이터를 다 읽은 다음 read에서 0을 받습니다.',
    },
    source: 'RFC 9293 §3.6',
  },
  {
    id: 'rst',
    names: {en: ['RST', 'reset', 'ECONNRESET'], ko: ['RST', 'ECONNRESET']},
    say: {
      en: 'Ends a connection at once, or refuses one. Whoever reads or writes then gets an error, such as ECONNRESET.',
      ko: '접속을 즉시 끝내거나 거부합니다. 이때 read나 write를 하면 ECONNRESET 같은 오류가 납니다.',
    },
    source: 'RFC 9293 §3.5.2',
  },
  {
    id: 'half-close',
    names: {en: ['half-close', 'half-closed', 'shutdown'], ko: ['한쪽 닫기', 'shutdown']},
    say: {
      en: 'Ending one direction of a connection with shutdown, while the other direction stays open.',
      ko: 'shutdown으로 접속의 한 방향만 끝내는 일입니다. 다른 방향은 계속 열려 있습니다.',
    },
    source: 'shutdown(2)',
  },
  {
    id: 'time-wait',
    names: {en: ['TIME_WAIT'], ko: ['TIME_WAIT']},
    say: {
      en: 'The state in which whoever closed first stays for a while, so that late segments do no harm to a later connection.',
      ko: '먼저 끊은 쪽이 한동안 머무는 상태입니다. 늦게 온 세그먼트가 다음 접속에 섞이지 않게 합니다.',
    },
    source: 'RFC 9293 §3.3.2',
  },
  {
    id: 'close-wait',
    names: {en: ['CLOSE_WAIT'], ko: ['CLOSE_WAIT']},
    say: {
      en: 'The other side has closed and this side has not. It stays so until the application here calls close.',
      ko: '상대는 닫았고 이쪽은 아직 닫지 않은 상태입니다. 이쪽 애플리케이션이 close를 부를 때까지 이어집니다.',
    },
    source: 'RFC 9293 §3.3.2',
  },
];
