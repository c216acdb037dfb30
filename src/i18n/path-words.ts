import type {Text} from '../model/text.js';

const word = (en: string, ko: string): Text => ({en, ko});

/** What the parts of a path (lab/path-grammar.ts) are called in a sentence. `NAME` is whose they are. */
export const pathWords = {
  /** Of a socket, an address, or the bytes in a variable. */
  parts: {
    open: word('whether NAME is open', 'NAME 열림 여부'),
    family: word('address family of NAME', 'NAME 주소 패밀리'),
    type: word('type of NAME', 'NAME 유형'),
    state: word('state of NAME', 'NAME 상태'),
    toRead: word('bytes to read at NAME', 'NAME 읽을 바이트 수'),
    toSend: word('bytes to send at NAME', 'NAME 보낼 바이트 수'),
    waiting: word('connections that wait at NAME', 'NAME 대기 연결 수'),
    local: word('local address of NAME', 'NAME 로컬 주소'),
    peer: word('peer address of NAME', 'NAME 상대 주소'),
    from: word('sender of NAME', 'NAME 보낸 쪽'),
    facing: word('the other end of NAME', 'NAME 맞은편'),
    host: word('IP address in NAME', 'NAME IP 주소'),
    port: word('port in NAME', 'NAME 포트'),
    length: word('length of NAME', 'NAME 길이'),
    text: word('text in NAME', 'NAME 텍스트'),
    lines: word('number of lines in NAME', 'NAME 줄 수'),
    words: word('number of words in NAME', 'NAME 단어 수'),
    'local.host': word('local IP address of NAME', 'NAME 로컬 IP 주소'),
    'local.port': word('local port of NAME', 'NAME 로컬 포트'),
    'peer.host': word('peer IP address of NAME', 'NAME 상대 IP 주소'),
    'peer.port': word('peer port of NAME', 'NAME 상대 포트'),
    'dns.id': word('id of the DNS message NAME', 'NAME DNS ID'),
    'dns.kind': word('kind of the DNS message NAME', 'NAME DNS 종류'),
    'dns.question': word('question of the DNS message NAME', 'NAME DNS 질문'),
    'dns.rcode': word('response code of the DNS message NAME', 'NAME DNS 응답 코드'),
    'dns.answers': word('number of answers in the DNS message NAME', 'NAME DNS 응답 레코드 수'),
    'dns.address': word('IP address in the DNS message NAME', 'NAME DNS 응답의 IP 주소'),
    'dns.alias': word('alias in the DNS message NAME', 'NAME DNS 응답의 별칭'),
    'dns.target': word('target in the DNS message NAME', 'NAME DNS 응답의 대상 이름'),
    'dns.port': word('port in the DNS message NAME', 'NAME DNS 응답의 포트'),
    'http.status': word('HTTP status in NAME', 'NAME HTTP 상태 코드'),
    'tls.type': word('type of the TLS record in NAME', 'NAME TLS 레코드 유형'),
    'tls.message': word('TLS message in NAME', 'NAME TLS 메시지'),
    'tls.version': word('TLS version in NAME', 'NAME TLS 버전'),
    'tls.cipher': word('TLS cipher in NAME', 'NAME TLS 암호 방식'),
    'tls.name': word('server name in the TLS message NAME', 'NAME TLS 서버 이름'),
    'tls.sealed': word('encrypted bytes in NAME', 'NAME 암호화된 바이트 수'),
  },
  /** One of several; `WHICH` is its number, or `last`. */
  oneOf: {
    lines: word('line WHICH of NAME', 'NAME WHICH번째 줄'),
    words: word('word WHICH of NAME', 'NAME WHICH번째 단어'),
    connections: word('connection WHICH', 'WHICH번째 연결'),
    datagrams: word('datagram WHICH', 'WHICH번째 데이터그램'),
  },
  last: {
    lines: word('the last line of NAME', 'NAME 마지막 줄'),
    words: word('the last word of NAME', 'NAME 마지막 단어'),
    connections: word('the last connection', '마지막 연결'),
    datagrams: word('the last datagram', '마지막 데이터그램'),
  },
  /** Of the newest call, `NAME`. */
  call: {
    state: word('outcome of NAME', 'NAME 진행 상태'),
    value: word('return value of NAME', 'NAME 반환값'),
    errno: word('error of NAME', 'NAME 오류'),
    waits: word('where NAME waits', 'NAME 대기 위치'),
    result: word('result of NAME', 'NAME 결과'),
    out: word('WHICH as NAME filled it', 'NAME 호출이 채운 WHICH'),
  },
  /** Of all calls of that `NAME`. */
  all: {
    count: word('number of NAME calls', 'NAME 호출 수'),
    total: word('sum of what all NAME calls returned', 'NAME 반환값의 합'),
    tally: word('results of NAME, counted', 'NAME 결과별 횟수'),
    last: word('the last NAME', '마지막 NAME'),
  },
  /** Of an application. */
  actor: {
    sockets: word('number of open sockets', '열린 소켓 수'),
    pid: word('process id', '프로세스 ID'),
    exit: word('exit code', '종료 코드'),
    stopped: word('why it was stopped', '중단된 이유'),
    connections: word('number of connections', '연결 수'),
    datagrams: word('number of datagrams', '데이터그램 수'),
    heard: word('what it received', '받은 내용'),
    said: word('what it sent', '보낸 내용'),
    listening: word('where it waits for connections', '연결을 기다리는 주소'),
    bound: word('where it waits for datagrams', '데이터그램을 기다리는 주소'),
    told: word('what it printed', '출력한 내용'),
    output: word('what it printed', '출력한 내용'),
    'held.now': word('sockets that are open now', '지금 열린 소켓 수'),
    'held.most': word('most sockets open at once', '동시에 열린 소켓의 최대 수'),
    'held.gone': word('which of these sockets are closed', '그 가운데 닫힌 소켓의 순번'),
    'held.added': word('sockets opened after that', '그 뒤에 연 소켓 수'),
    'held.newest': word('descriptors of sockets opened after that', '그 뒤에 연 소켓의 디스크립터'),
    rows: word('sockets in the state WHICH', 'WHICH 상태인 소켓 수'),
  },
  /** Of one connection, besides what it has in common with an application. */
  end: word('how NAME ended', 'NAME 끝난 방식'),
  whose: {you: word('your program', '내 프로그램')},
} as const;

/** What a condition says as a whole. `NAME` is what it is about, `THAT` what is expected of it. */
export const conditionWords = {
  open: word('NAME is open', 'NAME 열려 있음'),
  closed: word('NAME is closed', 'NAME 닫혀 있음'),
  waits: word('NAME has not returned yet', 'NAME 호출이 아직 돌아오지 않음'),
  returned: word('NAME has returned', 'NAME 호출이 돌아옴'),
  failed: word('NAME failed', 'NAME 호출이 실패함'),
  failedWith: word('NAME failed with THAT', 'NAME 호출이 THAT 오류로 실패함'),
  known: word('NAME is known', 'NAME 관측됨'),
  unknown: word('NAME is not known', 'NAME 관측되지 않음'),
  contains: word('NAME contains THAT', 'NAME 안에 있음: THAT'),
  '=': word('NAME = THAT', 'NAME = THAT'),
  '!=': word('NAME != THAT', 'NAME != THAT'),
  '<': word('NAME < THAT', 'NAME < THAT'),
  '>': word('NAME > THAT', 'NAME > THAT'),
} as const;
