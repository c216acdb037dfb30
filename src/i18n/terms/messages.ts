import type {Term} from './term.js';

/** What applications say to each other: names and pages. */
export const messageTerms: readonly Term[] = [
  {
    id: 'message',
    names: {en: ['message'], ko: ['메시지']},
    say: {
      en: 'What an application means to say, as bytes. The stack neither knows nor cares where one begins or ends.',
      ko: '애플리케이션이 전하려는 내용을 바이트로 나타낸 것입니다. 프로토콜 스택은 그 시작과 끝을 알지 못합니다.',
    },
  },
  {
    id: 'resolver',
    names: {en: ['resolver', 'getaddrinfo'], ko: ['리졸버', 'getaddrinfo']},
    say: {
      en: 'The part of the library that turns a name into an IP address, by asking the hosts file or a name server.',
      ko: '이름을 IP 주소로 바꾸는 라이브러리의 부품입니다. hosts 파일이나 네임 서버에 묻습니다.',
    },
    source: 'getaddrinfo(3), resolver(3)',
  },
  {
    id: 'dns',
    names: {en: ['DNS'], ko: ['DNS']},
    say: {
      en: 'The system of names: a resolver asks, mostly with one datagram to port 53, and a name server answers.',
      ko: '이름 체계입니다. 리졸버가 대개 53번 포트로 데이터그램 하나를 보내 묻고, 네임 서버가 답합니다.',
    },
    source: 'RFC 1034, RFC 1035',
  },
  {
    id: 'name-server',
    names: {en: ['name server', 'DNS server'], ko: ['네임 서버', 'DNS 서버']},
    say: {
      en: 'A program that answers queries about names from the records it has.',
      ko: '가지고 있는 레코드로 이름에 대한 질의에 답하는 프로그램입니다.',
    },
    source: 'RFC 1034 §2.4',
  },
  {
    id: 'query',
    names: {en: ['query', 'queries'], ko: ['질의']},
    say: {
      en: 'A DNS message that asks: an identifier, a name, and the type of record that is wanted.',
      ko: 'DNS에서 묻는 메시지입니다. 식별 번호, 이름, 원하는 레코드 종류가 들어 있습니다.',
    },
    source: 'RFC 1035 §4.1',
  },
  {
    id: 'record',
    names: {en: ['record'], ko: ['레코드']},
    say: {
      en: 'One fact about a name: A is an IPv4 address, AAAA an IPv6 address, CNAME another name, SRV host and port of a service.',
      ko: '이름에 대한 정보 하나입니다. A는 IPv4 주소, AAAA는 IPv6 주소, CNAME은 다른 이름, SRV는 서비스의 호스트와 포트입니다.',
    },
    source: 'RFC 1035 §3.2, RFC 2782',
  },
  {
    id: 'url',
    names: {en: ['URL'], ko: ['URL']},
    say: {
      en: 'Names a thing on the web: how to fetch it, from which host, at which port if not the usual one, and its path there.',
      ko: '웹의 자원을 가리킵니다. 가져오는 방법, 호스트, (보통과 다를 때) 포트 번호, 경로로 이루어집니다.',
    },
    source: 'RFC 3986',
  },
  {
    id: 'http',
    names: {en: ['HTTP'], ko: ['HTTP']},
    say: {
      en: 'How browsers and web servers talk: a request message, then a response message, as bytes over a connection.',
      ko: '브라우저와 웹 서버의 대화 규칙입니다. 접속 위로 리퀘스트 메시지와 응답 메시지를 바이트로 주고받습니다.',
    },
    source: 'RFC 9110, RFC 9112',
  },
  {
    id: 'request-message',
    names: {en: ['request message', 'request'], ko: ['리퀘스트 메시지', '리퀘스트']},
    say: {
      en: 'What a web client writes: a request line with method and path, header fields, an empty line.',
      ko: '웹 클라이언트가 write하는 내용입니다. 메서드와 경로가 있는 리퀘스트 라인, 헤더 필드, 빈 줄로 이루어집니다.',
    },
    source: 'RFC 9112 §3',
  },
  {
    id: 'response-message',
    names: {en: ['response message', 'response'], ko: ['응답 메시지', '응답']},
    say: {
      en: 'What the server sends back: a status line, header fields, an empty line and the body.',
      ko: '서버가 돌려보내는 내용입니다. 상태 라인, 헤더 필드, 빈 줄, 바디로 이루어집니다.',
    },
    source: 'RFC 9112 §4',
  },
  {
    id: 'header-field',
    names: {en: ['header field', 'header'], ko: ['헤더 필드', '헤더']},
    say: {
      en: 'A line "Name: value" before the body. Content-Length says how long the body is.',
      ko: '바디 앞에 오는 "이름: 값" 형식의 줄입니다. Content-Length는 바디의 길이를 말합니다.',
    },
    source: 'RFC 9110 §5',
  },
  {
    id: 'keep-alive',
    names: {en: ['keep-alive', 'persistent connection'], ko: ['keep-alive', '지속 접속']},
    say: {
      en: 'Several requests over one connection. The end of each response must then be known from its length.',
      ko: '접속 하나로 리퀘스트를 여러 번 주고받는 방식입니다. 이때 응답의 끝은 길이로 알아야 합니다.',
    },
    source: 'RFC 9112 §9.3',
  },
];
