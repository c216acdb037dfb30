import type {Term} from './term.js';

/** The computer at which somebody calls: application, library, stack, and what lies between them. */
export const kernelTerms: readonly Term[] = [
  {
    id: 'application',
    names: {en: ['application'], ko: ['애플리케이션']},
    say: {
      en: 'The program that wants something, such as a browser. It does not move data itself; it asks the protocol stack to.',
      ko: '브라우저처럼 무언가를 하려는 프로그램입니다. 데이터를 직접 나르지 않고 프로토콜 스택에 의뢰합니다.',
    },
  },
  {
    id: 'socket-library',
    names: {en: ['Socket library'], ko: ['소켓 라이브러리', 'Socket 라이브러리']},
    say: {
      en: 'The functions that an application calls: socket, connect, write and so on. They pass the request on to the protocol stack.',
      ko: '애플리케이션이 부르는 함수들(socket, connect, write 등)입니다. 의뢰를 프로토콜 스택에 전달하는 중개를 합니다.',
    },
    source: 'socket(7)',
  },
  {
    id: 'protocol-stack',
    names: {en: ['protocol stack', 'stack'], ko: ['프로토콜 스택', '스택']},
    say: {
      en: 'The part of the operating system that does the work of TCP, UDP and IP: it connects, sends, receives and disconnects.',
      ko: '운영체제 안에서 TCP, UDP, IP의 일을 실제로 하는 부분입니다. 접속하고, 송신하고, 수신하고, 연결을 끊습니다.',
    },
    source: 'tcp(7), udp(7), ip(7)',
  },
  {
    id: 'kernel',
    names: {en: ['kernel'], ko: ['커널']},
    say: {
      en: 'The core of the operating system. Sockets, their states and their queues live in it; what the panels show is what it says.',
      ko: '운영체제의 핵심입니다. 소켓과 그 상태, 대기열이 여기에 있으며, 패널에 보이는 것은 커널이 알려 준 내용입니다.',
    },
  },
  {
    id: 'system-call',
    names: {en: ['system call'], ko: ['시스템 콜']},
    say: {
      en: 'The way from a program into the kernel. Control passes over with it, and comes back when the call returns.',
      ko: '프로그램에서 커널로 들어가는 길입니다. 제어가 커널로 넘어갔다가 호출이 끝나면 돌아옵니다.',
    },
    source: 'syscalls(2)',
  },
  {
    id: 'process',
    names: {en: ['process', 'processes'], ko: ['프로세스']},
    say: {
      en: 'A running program with memory and descriptors of its own. Here each actor is one: your client, the servers.',
      ko: '자기 메모리와 디스크립터를 가지고 실행 중인 프로그램입니다. 여기서는 클라이언트와 서버가 각각 하나의 프로세스입니다.',
    },
  },
  {
    id: 'socket',
    names: {en: ['socket'], ko: ['소켓']},
    say: {
      en: 'One end of a communication, kept in the kernel: its type, both addresses, its state and its queues.',
      ko: '통신의 한쪽 끝으로, 커널 안에 있습니다. 종류, 양쪽 주소, 상태, 대기열이 기록됩니다.',
    },
    source: 'socket(2)',
  },
  {
    id: 'descriptor',
    names: {en: ['descriptor', 'fd'], ko: ['디스크립터']},
    say: {
      en: 'A small number by which one process names one of its sockets or files. It means nothing to anybody else.',
      ko: '한 프로세스가 자기 소켓이나 파일을 가리키는 작은 번호입니다. 다른 프로세스나 상대에게는 아무 뜻이 없습니다.',
    },
    source: 'socket(2), open(2)',
  },
  {
    id: 'prototype',
    names: {en: ['prototype'], ko: ['프로토타입']},
    say: {
      en: 'How a call is declared in C: what it takes, in which order, and what it returns.',
      ko: 'C에서 호출을 선언한 모습입니다. 무엇을 어떤 순서로 받고 무엇을 돌려주는지 나타냅니다.',
    },
  },
  {
    id: 'errno',
    names: {en: ['errno'], ko: ['errno']},
    say: {
      en: 'Why a call failed. The call returns -1 and leaves a number in errno; its name says the reason, such as ECONNREFUSED.',
      ko: '호출이 실패한 이유입니다. 호출은 -1을 돌려주고 errno에 번호를 남깁니다. ECONNREFUSED 같은 이름이 이유를 말합니다.',
    },
    source: 'errno(3)',
  },
  {
    id: 'blocks',
    names: {en: ['block', 'blocks', 'blocking'], ko: ['블록']},
    say: {
      en: 'A call blocks while it has not returned because something it needs is not there yet. The process waits in it.',
      ko: '필요한 것이 아직 없어 호출이 돌아오지 않는 상태입니다. 프로세스는 그 호출 안에서 기다립니다.',
    },
    source: 'socket(7)',
  },
  {
    id: 'would-block',
    names: {en: ['would block', 'non-blocking', 'nonblocking', 'EAGAIN'], ko: ['논블로킹', 'EAGAIN']},
    say: {
      en: 'What a socket set to O_NONBLOCK answers, as EAGAIN, instead of waiting: there is nothing now, ask again later.',
      ko: 'O_NONBLOCK으로 설정한 소켓이 기다리는 대신 EAGAIN으로 하는 대답입니다. 지금은 없으니 나중에 다시 부르라는 뜻입니다.',
    },
    source: 'fcntl(2), socket(7)',
  },
  {
    id: 'receive-buffer',
    names: {en: ['receive buffer'], ko: ['수신 버퍼']},
    say: {
      en: 'Memory of the application into which read stores what has arrived. The kernel has a queue of its own before it.',
      ko: 'read가 도착한 데이터를 저장해 주는 애플리케이션의 메모리입니다. 커널에는 그 앞 단계의 수신 대기열이 따로 있습니다.',
    },
    source: 'read(2)',
  },
  {
    id: 'send-buffer',
    names: {en: ['send buffer'], ko: ['송신 버퍼']},
    say: {
      en: 'Memory of the kernel that holds what write handed over until the other side has confirmed it.',
      ko: 'write가 넘겨준 데이터를 상대가 확인할 때까지 담아 두는 커널의 메모리입니다.',
    },
    source: 'socket(7): SO_SNDBUF',
  },
  {
    id: 'receive-queue',
    names: {en: ['receive queue', 'to read'], ko: ['수신 대기열', '읽을 것']},
    say: {
      en: 'Bytes that have arrived at a socket and wait in the kernel until the application reads them. Linux counts the end of the stream (FIN) as one more, once it has come.',
      ko: '소켓에 도착했지만 애플리케이션이 아직 읽지 않아 커널에서 기다리는 바이트입니다. Linux는 스트림의 끝(FIN)이 도착하면 그것도 1로 셉니다.',
    },
    source: 'tcp(7): SIOCINQ',
  },
  {
    id: 'send-queue',
    names: {en: ['send queue', 'to send'], ko: ['송신 대기열', '보낼 것']},
    say: {
      en: 'Bytes that were written and that the other side has not confirmed yet. Linux counts an unconfirmed SYN or FIN as one more.',
      ko: 'write했지만 상대가 아직 확인하지 않은 바이트입니다. Linux는 확인되지 않은 SYN이나 FIN도 1로 셉니다.',
    },
    source: 'tcp(7): SIOCOUTQ',
  },
];
