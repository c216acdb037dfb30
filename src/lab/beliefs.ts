import type {Text} from '../model/text.js';

/** What learners wrongly believe, by the ids that a lab's wrong options name. Each is a sentence somebody would say. */
export const beliefs: Readonly<Record<string, Text>> = {
  M1: {
    en: 'The descriptor is the port, or names the connection on the network',
    ko: '디스크립터가 곧 포트 번호이거나, 네트워크에서 접속을 가리킨다',
  },
  M2: {en: 'socket() contacts the server', ko: 'socket()을 부르면 서버에 연락이 간다'},
  M3: {en: 'connect() sends my request', ko: 'connect()가 내 리퀘스트를 보낸다'},
  M4: {en: 'connect() waits for accept()', ko: 'connect()는 accept()를 기다린다'},
  M5: {en: 'write() returned, so the peer has it', ko: 'write()가 돌아왔으니 상대가 받았다'},
  M6: {en: 'write() takes everything', ko: 'write()는 언제나 전부 받아 간다'},
  M7: {en: 'one write is one read', ko: 'write 한 번은 read 한 번이다'},
  M8: {en: 'read(n) returns n, or a whole message', ko: 'read(n)은 n바이트나 메시지 하나를 통째로 돌려준다'},
  M9: {en: 'UDP keeps what I did not read', ko: 'UDP는 내가 읽지 않은 나머지를 남겨 둔다'},
  M10: {en: 'read = 0 can only mean "closed"', ko: 'read가 0이면 반드시 끊긴 것이다'},
  M11: {en: "the peer's close is an error", ko: '상대가 close하면 오류가 난다'},
  M12: {en: 'after the peer closed, my writes fail at once', ko: '상대가 close하면 내 write는 바로 실패한다'},
  M13: {en: 'close() is always graceful', ko: 'close()는 언제나 정상 종료이다'},
  M14: {en: 'close is the same as shutdown', ko: 'close와 shutdown은 같다'},
  M15: {en: 'close(fd) ends the connection', ko: 'close(fd)는 반드시 접속을 끝낸다'},
  M16: {en: "TIME_WAIT is the server's, or a bug", ko: 'TIME_WAIT는 서버 쪽에 생기거나 버그이다'},
  M17: {en: 'close frees the port', ko: 'close하면 포트 번호가 바로 풀린다'},
  M18: {
    en: 'each accept takes a new port; one port serves one client',
    ko: 'accept마다 새 포트 번호를 쓰고, 포트 하나는 클라이언트 하나만 맡는다',
  },
  M19: {en: 'the client uses port 80 too, or must bind', ko: '클라이언트도 80번을 쓰거나 bind해야 한다'},
  M20: {en: 'port 80 is built into TCP', ko: '80번 포트는 TCP에 정해져 있다'},
  M21: {en: 'UDP and DNS need no socket and no port', ko: 'UDP와 DNS에는 소켓도 포트 번호도 필요 없다'},
  M22: {en: 'connect() on UDP shakes hands', ko: 'UDP의 connect()도 핸드셰이크를 한다'},
  M23: {en: 'refused, host down and timeout are the same', ko: '거부, 호스트 다운, 타임아웃은 같은 일이다'},
  M24: {en: 'the response ends when read gives 0', ko: '응답은 read가 0일 때 끝난다'},
  M25: {en: 'TCP 5000 and UDP 5000 clash', ko: 'TCP 5000번과 UDP 5000번은 충돌한다'},
  M26: {
    en: 'the listening socket carries the data; closing it hangs up',
    ko: '대기 소켓이 데이터를 나르고, 닫으면 접속도 끊긴다',
  },
  M27: {en: 'characters are bytes', ko: '글자 수가 곧 바이트 수이다'},
  M28: {en: 'every message shakes hands', ko: '메시지마다 핸드셰이크를 한다'},
  M29: {en: '127.0.0.1 and 0.0.0.0 are the same', ko: '127.0.0.1과 0.0.0.0은 같다'},
  M30: {en: 'FIN and RST are the same goodbye', ko: 'FIN과 RST는 같은 작별이다'},
  M31: {en: 'sockets left open do no harm', ko: '열어 둔 소켓은 해가 없다'},
  M32: {
    en: 'a DNS tool shows what my program resolves',
    ko: 'DNS 도구가 보여 주는 것이 내 프로그램이 얻는 주소이다',
  },
};
