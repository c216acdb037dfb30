import type {Term} from './term.js';

/** Who is meant: computers, sockets on them, and how both are written. */
export const addressTerms: readonly Term[] = [
  {
    id: 'ip-address',
    names: {en: ['IP address', 'address'], ko: ['IP 주소']},
    say: {
      en: 'Says which computer is meant. Strictly, it belongs to a piece of network hardware, so one computer can have several.',
      ko: '어느 컴퓨터인지 나타냅니다. 정확히는 네트워크용 하드웨어에 할당되므로 컴퓨터 한 대에 여럿 있을 수 있습니다.',
    },
    source: 'RFC 791, ip(7)',
  },
  {
    id: 'port-number',
    names: {en: ['port number', 'port'], ko: ['포트 번호', '포트']},
    say: {
      en: 'Says which socket on that computer is meant: 16 bits that, unlike a descriptor, the other side can know.',
      ko: '그 컴퓨터의 어느 소켓인지 나타내는 16비트 번호입니다. 디스크립터와 달리 상대도 알 수 있습니다.',
    },
    source: 'RFC 9293 §3.1',
  },
  {
    id: 'local-address',
    names: {en: ['local address', 'local port'], ko: ['로컬 주소', '로컬 포트']},
    say: {
      en: 'IP address and port number of your own end of a socket; getsockname tells them.',
      ko: '소켓의 자기 쪽 IP 주소와 포트 번호입니다. getsockname이 알려 줍니다.',
    },
    source: 'getsockname(2)',
  },
  {
    id: 'peer-address',
    names: {en: ['peer address', 'peer'], ko: ['상대 주소', '상대']},
    say: {
      en: 'IP address and port number of the other end. A connected socket remembers them; getpeername tells them.',
      ko: '상대 쪽 IP 주소와 포트 번호입니다. 접속한 소켓이 기억하고 있으며 getpeername이 알려 줍니다.',
    },
    source: 'getpeername(2)',
  },
  {
    id: 'ephemeral-port',
    names: {en: ['ephemeral port'], ko: ['임시 포트']},
    say: {
      en: 'A port number that the stack chooses by itself for a socket nobody bound, from a range that is kept for that.',
      ko: 'bind하지 않은 소켓에 프로토콜 스택이 정해진 범위에서 골라 할당하는 포트 번호입니다.',
    },
    source: 'ip(7): ip_local_port_range',
  },
  {
    id: 'well-known-port',
    names: {en: ['well-known port', 'IANA'], ko: ['잘 알려진 포트', 'IANA']},
    say: {
      en: 'A port number that belongs to a kind of application all over the world, such as 80 for the web. IANA keeps the list.',
      ko: '웹은 80번처럼 애플리케이션의 종류에 따라 전 세계가 함께 쓰는 번호입니다. IANA가 목록을 관리합니다.',
    },
    source: 'RFC 6335, services(5)',
  },
  {
    id: 'address-family',
    names: {en: ['address family', 'AF_INET', 'AF_INET6'], ko: ['주소 체계', 'AF_INET', 'AF_INET6']},
    say: {
      en: 'Which kind of addresses a socket uses: AF_INET is IPv4, AF_INET6 is IPv6. It is chosen when the socket is made.',
      ko: '소켓이 쓰는 주소의 종류입니다. AF_INET은 IPv4, AF_INET6은 IPv6이며 소켓을 만들 때 정합니다.',
    },
    source: 'socket(2)',
  },
  {
    id: 'sockaddr',
    names: {en: ['sockaddr', 'sockaddr_in'], ko: ['sockaddr', 'sockaddr_in']},
    say: {
      en: 'The bytes in which a call is given an address: family, port number and IP address, each in its place.',
      ko: '호출에 주소를 건넬 때의 바이트 배열입니다. 주소 체계, 포트 번호, IP 주소가 정해진 자리에 들어갑니다.',
    },
    source: 'ip(7)',
  },
  {
    id: 'network-byte-order',
    names: {en: ['network byte order'], ko: ['네트워크 바이트 순서']},
    say: {
      en: 'The byte that counts most comes first, whatever the computer itself does: port 80 is 00 50.',
      ko: '컴퓨터의 방식과 상관없이 큰 자리의 바이트를 먼저 씁니다. 포트 80은 00 50입니다.',
    },
    source: 'byteorder(3)',
  },
  {
    id: 'loopback',
    names: {en: ['loopback', '127.0.0.1', 'localhost'], ko: ['루프백', '127.0.0.1', 'localhost']},
    say: {
      en: 'The address of the computer for itself. What is sent there goes through the whole stack and never leaves the computer.',
      ko: '컴퓨터가 자기 자신을 가리키는 주소입니다. 프로토콜 스택을 모두 거치지만 컴퓨터를 벗어나지 않습니다.',
    },
    source: 'RFC 1122 §3.2.1.3',
  },
  {
    id: 'wildcard-address',
    names: {en: ['wildcard address', '0.0.0.0', 'INADDR_ANY'], ko: ['와일드카드 주소', '0.0.0.0', 'INADDR_ANY']},
    say: {
      en: 'A server bound to 0.0.0.0 can be reached at every address of its computer; as a local address it also means: none yet.',
      ko: '0.0.0.0에 bind한 서버는 그 컴퓨터의 모든 주소로 접속할 수 있습니다. 로컬 주소로 보일 때는 아직 없다는 뜻이기도 합니다.',
    },
    source: 'ip(7): INADDR_ANY',
  },
];
