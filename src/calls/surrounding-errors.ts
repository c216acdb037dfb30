import {type ErrnoExplanation, explain} from './errno-explanation.js';

/** Errors that come from elsewhere: the network, the peer, or what others on this computer hold. */
export const surroundingErrors: Readonly<Record<string, ErrnoExplanation>> = {
  EADDRINUSE: explain(
    {en: 'Another socket has this address and port.', ko: '다른 소켓이 이 주소와 포트 번호를 쓰고 있습니다.'},
    {
      en: 'Take another port or 0, or close the other socket; after a restart, set SO_REUSEADDR before bind.',
      ko: '다른 포트 번호나 0을 쓰거나 그 소켓을 close하십시오. 서버를 다시 시작할 때는 bind 전에 SO_REUSEADDR을 설정하십시오.',
    },
  ),
  EADDRNOTAVAIL: explain(
    {
      en: 'This address belongs to no network interface of this computer, or no port is left for it.',
      ko: '이 컴퓨터의 네트워크 인터페이스에 없는 주소이거나, 할당할 포트 번호가 남지 않았습니다.',
    },
    {
      en: 'Bind one of your own addresses, such as 127.0.0.1, and connect to a port other than 0.',
      ko: '127.0.0.1처럼 이 컴퓨터의 주소를 bind하고, connect에는 0이 아닌 포트 번호를 주십시오.',
    },
  ),
  ECONNREFUSED: explain(
    {
      en: 'The computer answered, but no socket waits at that port.',
      ko: '상대 컴퓨터가 응답했지만 그 포트 번호에서 기다리는 소켓이 없습니다.',
    },
    {
      en: 'Check the port number, and that somebody waits there: a TCP server calls listen first.',
      ko: '포트 번호를 확인하고, 그 포트에서 누가 기다리는지 보십시오. TCP 서버는 먼저 listen을 호출합니다.',
    },
  ),
  ECONNRESET: explain(
    {
      en: 'The peer broke the connection off; bytes still under way are lost.',
      ko: '상대가 접속을 강제로 끊었습니다. 오가던 바이트는 사라집니다.',
    },
    {
      en: 'Close this socket and connect a new one; look why the peer left without reading to the end.',
      ko: '이 소켓을 close하고 새 소켓으로 접속하십시오. 상대가 왜 끝까지 읽지 않고 끊었는지 살펴보십시오.',
    },
  ),
  ECONNABORTED: explain(
    {
      en: 'The connection was ended on this side before it could be used.',
      ko: '접속을 쓰기도 전에 이쪽에서 끊겼습니다.',
    },
    {en: 'Call accept again for the next connection.', ko: 'accept를 다시 호출해 다음 접속을 받으십시오.'},
  ),
  ETIMEDOUT: explain(
    {
      en: 'No answer came, however often the stack tried.',
      ko: '프로토콜 스택이 여러 번 시도했지만 응답이 없습니다.',
    },
    {
      en: 'Check the address, and whether something on the way drops the packets.',
      ko: '주소를 확인하고, 도중에 패킷을 버리는 것이 없는지 살펴보십시오.',
    },
  ),
  EHOSTUNREACH: explain(
    {en: 'No way leads to that computer.', ko: '그 컴퓨터까지 갈 수 없습니다.'},
    {
      en: 'Check the address, and whether the computer is switched on and in reach.',
      ko: '주소를 확인하고, 그 컴퓨터가 켜져 있고 닿을 수 있는 곳에 있는지 보십시오.',
    },
  ),
  ENETUNREACH: explain(
    {en: 'The stack knows no route to that network.', ko: '프로토콜 스택에 그 네트워크로 가는 경로가 없습니다.'},
    {
      en: 'Check the address and your own network connection; for IPv6, whether you have it at all.',
      ko: '주소와 이 컴퓨터의 네트워크 연결을 확인하십시오. IPv6이라면 쓸 수 있는 환경인지도 보십시오.',
    },
  ),
  ENETDOWN: explain(
    {en: 'The network interface is switched off.', ko: '네트워크 인터페이스가 꺼져 있습니다.'},
    {
      en: 'Switch it on, or use an address of another interface.',
      ko: '인터페이스를 켜거나 다른 인터페이스의 주소를 쓰십시오.',
    },
  ),
  EPIPE: explain(
    {en: 'Nothing can be sent on this connection any more.', ko: '이 접속으로는 더 송신할 수 없습니다.'},
    {
      en: 'The peer has closed, or you ended this direction with shutdown: close the socket.',
      ko: '상대가 연결을 끊었거나 shutdown으로 이 방향을 끝냈습니다. 소켓을 close하십시오.',
    },
  ),
  EMFILE: explain(
    {
      en: 'The process has as many open descriptors as it may have.',
      ko: '프로세스가 열 수 있는 디스크립터 수의 한도에 닿았습니다.',
    },
    {en: 'Close descriptors that are no longer needed.', ko: '더 쓰지 않는 디스크립터를 close하십시오.'},
  ),
  ENFILE: explain(
    {
      en: 'The whole system has as many open files as it may have.',
      ko: '시스템 전체에서 열 수 있는 파일 수의 한도에 닿았습니다.',
    },
    {
      en: 'End programs that hold many files, then try again.',
      ko: '파일을 많이 연 프로그램을 끝내고 다시 시도하십시오.',
    },
  ),
  ENOBUFS: explain(
    {en: 'The stack has no memory left for this.', ko: '프로토콜 스택에 쓸 메모리가 남지 않았습니다.'},
    {
      en: 'Send more slowly, or close sockets, then try again.',
      ko: '더 천천히 송신하거나 소켓을 close한 뒤 다시 시도하십시오.',
    },
  ),
  ENOMEM: explain(
    {en: 'The system has no memory left for this.', ko: '시스템에 쓸 메모리가 남지 않았습니다.'},
    {
      en: 'End programs that use much memory, then try again.',
      ko: '메모리를 많이 쓰는 프로그램을 끝내고 다시 시도하십시오.',
    },
  ),
};
