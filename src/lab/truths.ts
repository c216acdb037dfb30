import type {Text} from '../model/text.js';

/** The thirty truths, by the slugs under `teaches`; in the order of the source article. */
export const truths: Readonly<Record<string, Text>> = {
  'delegates-to-stack': {
    en: 'The application asks the protocol stack to move the data',
    ko: '애플리케이션은 프로토콜 스택에 데이터 송수신을 의뢰합니다',
  },
  'bytes-not-meaning': {
    en: 'The stack carries bytes and gives them no meaning',
    ko: '프로토콜 스택은 바이트를 나를 뿐 뜻을 따지지 않습니다',
  },
  'every-network-app': {
    en: 'Every network application works this way, the DNS lookup too',
    ko: 'DNS 조회를 포함한 모든 네트워크 애플리케이션이 이렇게 동작합니다',
  },
  'two-way': {en: 'Data flows both ways over one connection', ko: '한 접속에서 데이터는 양방향으로 흐릅니다'},
  'server-waits-first': {en: 'The server waits before the client connects', ko: '서버가 먼저 소켓을 만들고 기다립니다'},
  'four-phases': {
    en: 'Create, connect, send and receive, disconnect',
    ko: '작성, 접속, 송수신, 연결 끊기의 네 단계입니다',
  },
  'call-per-phase': {
    en: 'Each phase is a call of the Socket library',
    ko: '단계마다 소켓 라이브러리의 호출이 있습니다',
  },
  'library-is-intermediary': {
    en: 'The library passes the request on; the stack does the work',
    ko: '소켓 라이브러리는 중개하고 일은 프로토콜 스택이 합니다',
  },
  'control-passes-and-returns': {
    en: 'A call moves control away; it comes back on return',
    ko: '호출하면 제어가 넘어가고 돌아올 때 함께 돌아옵니다',
  },
  'socket-arguments': {
    en: 'Address family and type are chosen at creation',
    ko: '주소 체계와 소켓 종류는 만들 때 고릅니다',
  },
  'app-remembers-descriptor': {
    en: 'The application keeps the descriptor in its memory',
    ko: '애플리케이션이 디스크립터를 메모리에 기록해 둡니다',
  },
  'descriptor-picks-socket': {
    en: 'The descriptor says which of several sockets is meant',
    ko: '여러 소켓 가운데 어느 것인지는 디스크립터가 가리킵니다',
  },
  'connect-arguments': {
    en: 'connect takes the descriptor, the IP address and the port',
    ko: 'connect에는 디스크립터, IP 주소, 포트 번호를 줍니다',
  },
  'ip-picks-computer': {
    en: 'The IP address identifies the computer, strictly its network hardware',
    ko: 'IP 주소는 컴퓨터, 정확히는 그 네트워크 하드웨어를 가리킵니다',
  },
  'port-picks-remote-socket': {
    en: 'The port number identifies the socket on the other computer',
    ko: '포트 번호는 상대 컴퓨터의 소켓을 가리킵니다',
  },
  'descriptor-versus-port': {
    en: 'The descriptor is private; the port is what the other side can know',
    ko: '디스크립터는 안에서만 쓰고, 상대가 알 수 있는 것은 포트 번호입니다',
  },
  'ports-are-assigned': {
    en: 'Port numbers follow a worldwide rule kept by IANA',
    ko: '포트 번호는 IANA가 관리하는 세계 공통 규칙을 따릅니다',
  },
  'port-by-kind-of-app': {
    en: 'The port usually follows from the kind of application',
    ko: '포트 번호는 대개 애플리케이션의 종류로 정해집니다',
  },
  'client-port-is-allocated': {
    en: "The stack allocates the client's port by itself",
    ko: '클라이언트의 포트 번호는 프로토콜 스택이 할당합니다',
  },
  'server-learns-client-port': {
    en: "The client's port reaches the server with the connection request",
    ko: '클라이언트의 포트 번호는 접속할 때 서버에 통지됩니다',
  },
  'socket-remembers-peer': {
    en: 'Once connected, the socket remembers its peer',
    ko: '접속하면 상대의 정보가 소켓에 기록됩니다',
  },
  'write-arguments': {
    en: 'write takes descriptor, data and length; no address any more',
    ko: 'write에는 디스크립터, 데이터, 길이만 주고 주소는 주지 않습니다',
  },
  'request-message': {
    en: 'What the web client writes is an HTTP request message',
    ko: '웹 클라이언트가 write하는 것은 HTTP 리퀘스트 메시지입니다',
  },
  'response-message': {
    en: 'The server sends back a response message',
    ko: '서버는 처리한 뒤 응답 메시지를 돌려보냅니다',
  },
  'read-into-buffer': {
    en: 'read stores what arrived in the receive buffer and returns how much',
    ko: 'read는 도착한 데이터를 수신 버퍼에 넣고 그 길이를 돌려줍니다',
  },
  'close-ends-both': {
    en: 'close takes the connection apart and removes the socket',
    ko: 'close는 접속을 끊고 소켓을 말소합니다',
  },
  'server-closes-first': {
    en: "In the web's original form the server closes first",
    ko: '본래의 웹에서는 서버가 먼저 끊습니다',
  },
  'read-reports-the-end': {
    en: 'read reports that the connection has ended, then the client closes',
    ko: 'read가 접속이 끝났음을 알려 주면 클라이언트도 끊습니다',
  },
  'connection-per-item': {
    en: 'Originally HTTP connects and disconnects for every item',
    ko: '본래 HTTP는 데이터 하나마다 접속하고 끊습니다',
  },
  'many-requests-one-connection': {
    en: 'Several requests can share one connection',
    ko: '한 접속에서 여러 리퀘스트를 주고받을 수도 있습니다',
  },
};
