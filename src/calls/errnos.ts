import type {Text} from '../model/text.js';

/** What an error of the Socket library says, and what to do about it, one line each. */
export type ErrnoExplanation = {readonly meaning: Text; readonly advice: Text};

/** By the name of the headers; the numbers differ between systems (errno(3)). */
export const explainErrno = (name: string): ErrnoExplanation | undefined =>
  Object.hasOwn(explanations, name) ? explanations[name] : undefined;

const explain = (meaning: Text, advice: Text): ErrnoExplanation => ({meaning, advice});

const explanations: Readonly<Record<string, ErrnoExplanation>> = {
  EBADF: explain(
    {
      en: 'This number names no open descriptor of the process.',
      ko: '이 번호의 열린 디스크립터가 프로세스에 없습니다.',
    },
    {
      en: 'Use the descriptor that socket or accept gave you, and not after close.',
      ko: 'socket이나 accept에서 받은 디스크립터를 쓰고, close한 뒤에는 쓰지 마십시오.',
    },
  ),
  ENOTSOCK: explain(
    {en: 'The descriptor is open, but it is not a socket.', ko: '디스크립터가 열려 있지만 소켓이 아닙니다.'},
    {
      en: 'Look in the descriptor table what this number stands for, and take the socket.',
      ko: '디스크립터 표에서 이 번호가 무엇인지 보고 소켓의 번호를 쓰십시오.',
    },
  ),
  EMFILE: explain(
    {
      en: 'The process has as many open descriptors as it may have.',
      ko: '프로세스가 열 수 있는 디스크립터 수의 한도에 닿았습니다.',
    },
    {en: 'Close descriptors that are no longer needed.', ko: '더 쓰지 않는 디스크립터를 close하십시오.'},
  ),
  EINVAL: explain(
    {
      en: 'An argument has no meaning here, or the socket is not in a state for this call.',
      ko: '인수가 여기서는 뜻이 없거나, 소켓이 이 호출을 받을 상태가 아닙니다.',
    },
    {
      en: 'Check the arguments, and what was called before: accept needs listen, and bind works only once.',
      ko: '인수와 앞서 한 호출을 확인하십시오. accept 전에는 listen이 필요하고, bind는 한 번만 할 수 있습니다.',
    },
  ),
  EAFNOSUPPORT: explain(
    {
      en: 'The address family is not available, or not the one of this socket.',
      ko: '주소 패밀리를 쓸 수 없거나, 이 소켓의 주소 패밀리와 다릅니다.',
    },
    {
      en: 'Give an AF_INET socket an IPv4 address and an AF_INET6 socket an IPv6 address.',
      ko: 'AF_INET 소켓에는 IPv4 주소를, AF_INET6 소켓에는 IPv6 주소를 주십시오.',
    },
  ),
  EPROTONOSUPPORT: explain(
    {en: 'This protocol does not belong to this type of socket.', ko: '이 종류의 소켓에서 쓸 수 없는 프로토콜입니다.'},
    {
      en: 'Write 0: the stack then takes TCP for SOCK_STREAM and UDP for SOCK_DGRAM.',
      ko: '0을 적으십시오. SOCK_STREAM이면 TCP, SOCK_DGRAM이면 UDP가 쓰입니다.',
    },
  ),
  EPROTOTYPE: explain(
    {en: 'The protocol does not fit this type of socket.', ko: '프로토콜이 이 소켓의 종류와 맞지 않습니다.'},
    {en: 'Write 0 as the protocol.', ko: '프로토콜 자리에 0을 적으십시오.'},
  ),
  EACCES: explain(
    {en: 'You do not have the permission for this.', ko: '이 일을 할 권한이 없습니다.'},
    {
      en: 'Take a port from 1024 up, or 0; ports below belong to the administrator on most systems.',
      ko: '1024 이상의 포트 번호나 0을 쓰십시오. 대부분의 시스템에서 그보다 작은 번호는 관리자만 쓸 수 있습니다.',
    },
  ),
  EPERM: explain(
    {
      en: 'Only a privileged process, or a firewall that lets you, would allow this.',
      ko: '특권이 있는 프로세스만 할 수 있거나, 방화벽이 막았습니다.',
    },
    {
      en: 'Use SOCK_STREAM or SOCK_DGRAM, which need no privilege, and check the firewall.',
      ko: '특권이 필요 없는 SOCK_STREAM이나 SOCK_DGRAM을 쓰고, 방화벽도 확인하십시오.',
    },
  ),
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
      en: 'The computer answered, but no socket listens on that port.',
      ko: '상대 컴퓨터가 응답했지만 그 포트 번호에서 기다리는 소켓이 없습니다.',
    },
    {
      en: 'Check the port number, and that the server has called listen before you connect.',
      ko: '포트 번호를 확인하고, 접속하기 전에 서버가 listen을 호출했는지 보십시오.',
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
  EINPROGRESS: explain(
    {
      en: 'The connection is being made and the call did not wait for it.',
      ko: '접속이 진행 중이고, 호출은 기다리지 않고 돌아왔습니다.',
    },
    {
      en: 'Wait with poll(fd, POLLOUT, …), then ask SO_ERROR how it ended.',
      ko: 'poll(fd, POLLOUT, …)로 기다린 뒤 SO_ERROR로 결과를 물으십시오.',
    },
  ),
  EALREADY: explain(
    {
      en: 'An earlier connect on this socket is still going on.',
      ko: '이 소켓에서 먼저 호출한 connect가 아직 진행 중입니다.',
    },
    {en: 'Wait with poll(fd, POLLOUT, …) until it is done.', ko: 'poll(fd, POLLOUT, …)로 끝날 때까지 기다리십시오.'},
  ),
  EISCONN: explain(
    {en: 'The socket is connected already.', ko: '소켓이 이미 접속되어 있습니다.'},
    {
      en: 'Use the connection it has, or make a new socket for another one.',
      ko: '지금의 접속을 쓰거나, 다른 접속을 위해 새 소켓을 만드십시오.',
    },
  ),
  ENOTCONN: explain(
    {en: 'The socket is not connected to anything.', ko: '소켓이 아무 데도 접속되어 있지 않습니다.'},
    {
      en: 'Call connect first; on a server, use the descriptor that accept gave, not the listening one.',
      ko: '먼저 connect를 호출하십시오. 서버라면 기다리는 소켓이 아니라 accept에서 받은 디스크립터를 쓰십시오.',
    },
  ),
  EDESTADDRREQ: explain(
    {en: 'The stack does not know where to send this.', ko: '어디로 송신할지 프로토콜 스택이 알지 못합니다.'},
    {en: 'Use sendto with an address, or connect first.', ko: 'sendto로 주소를 주거나 먼저 connect를 호출하십시오.'},
  ),
  EMSGSIZE: explain(
    {
      en: 'The message is too large for one datagram; over IPv4 the limit is 65507 bytes.',
      ko: '메시지가 데이터그램 하나에 담기에 너무 큽니다. IPv4에서는 65507바이트까지입니다.',
    },
    {en: 'Send less at once, or use SOCK_STREAM.', ko: '한 번에 더 적게 송신하거나 SOCK_STREAM을 쓰십시오.'},
  ),
  EPIPE: explain(
    {en: 'Nothing can be sent on this connection any more.', ko: '이 접속으로는 더 송신할 수 없습니다.'},
    {
      en: 'The peer has closed, or you ended this direction with shutdown: close the socket.',
      ko: '상대가 연결을 끊었거나 shutdown으로 이 방향을 끝냈습니다. 소켓을 close하십시오.',
    },
  ),
  EAGAIN: explain(
    {
      en: 'The call would have to wait, and was told not to, or not for so long.',
      ko: '기다려야 하는 호출인데, 기다리지 않도록 했거나 제한 시간이 지났습니다.',
    },
    {
      en: 'Wait with poll until the descriptor is ready, then call again.',
      ko: 'poll로 디스크립터가 준비될 때까지 기다린 뒤 다시 호출하십시오.',
    },
  ),
  EINTR: explain(
    {en: 'A signal interrupted the call while it waited.', ko: '기다리던 중에 시그널이 호출을 중단시켰습니다.'},
    {en: 'Nothing is wrong with the socket: call again.', ko: '소켓에는 문제가 없습니다. 다시 호출하십시오.'},
  ),
  EFAULT: explain(
    {
      en: 'A pointer leads to memory that the process does not have.',
      ko: '포인터가 프로세스의 것이 아닌 메모리를 가리킵니다.',
    },
    {
      en: 'Check the command or option: it expects memory, not a number.',
      ko: '명령이나 옵션을 확인하십시오. 수가 아니라 메모리를 받는 것입니다.',
    },
  ),
  EOPNOTSUPP: explain(
    {en: 'This type of socket cannot do this.', ko: '이 종류의 소켓으로는 할 수 없는 일입니다.'},
    {
      en: 'listen and accept need SOCK_STREAM: a SOCK_DGRAM socket has no connections.',
      ko: 'listen과 accept에는 SOCK_STREAM이 필요합니다. SOCK_DGRAM 소켓에는 접속이 없습니다.',
    },
  ),
  ENOPROTOOPT: explain(
    {en: 'There is no such option at this level.', ko: '이 레벨에 없는 옵션입니다.'},
    {
      en: 'SO_ options belong to SOL_SOCKET, TCP_ options to IPPROTO_TCP, IPV6_ options to IPPROTO_IPV6.',
      ko: 'SO_ 옵션은 SOL_SOCKET, TCP_ 옵션은 IPPROTO_TCP, IPV6_ 옵션은 IPPROTO_IPV6에 속합니다.',
    },
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
  ENETDOWN: explain(
    {en: 'The network interface is switched off.', ko: '네트워크 인터페이스가 꺼져 있습니다.'},
    {
      en: 'Switch it on, or use an address of another interface.',
      ko: '인터페이스를 켜거나 다른 인터페이스의 주소를 쓰십시오.',
    },
  ),
};
