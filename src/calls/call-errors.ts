import {type ErrnoExplanation, explain} from './errno-explanation.js';

/** Errors that say that the call itself was wrong, or came at the wrong moment. */
export const callErrors: Readonly<Record<string, ErrnoExplanation>> = {
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
};
