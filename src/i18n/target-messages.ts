import type {Text} from '../model/text.js';

/** What is said about --target: what is wrong with it, and what is asked before anybody is contacted. */
export const targetMessages = {
  problem: (column: number, {en, ko}: Text): Text => ({
    en: `--target, column ${column}: ${en}`,
    ko: `--target, ${column}번째 글자: ${ko}`,
  }),
  noScheme: {
    en: 'Begin with http:// or https://, as in http://example.com/.',
    ko: 'http:// 또는 https://로 시작하십시오. 예: http://example.com/',
  },
  otherScheme: (scheme: string): Text => ({
    en: `Only http and https are spoken here, not "${scheme}".`,
    ko: `여기서는 http와 https만 쓸 수 있습니다 (입력: "${scheme}").`,
  }),
  tooLong: (longest: number): Text => ({
    en: `A URL may have ${longest} characters. Take a shorter one.`,
    ko: `URL은 ${longest}글자까지 쓸 수 있습니다. 더 짧은 URL을 쓰십시오.`,
  }),
  userinfo: {
    en: 'A user name or password before @ would be shown and sent for everybody to read. Take it out.',
    ko: '@ 앞의 사용자 이름이나 비밀번호는 화면에 나오고 누구나 읽을 수 있게 송신됩니다. 빼십시오.',
  },
  fragment: {
    en: 'What follows # never leaves a browser, so it can not be sent. Take it out.',
    ko: '# 뒤는 브라우저 밖으로 나가지 않으므로 송신할 수 없습니다. 빼십시오.',
  },
  notInPath: {
    en: 'This character can not stand in a request line. Write it as % and two hexadecimal digits.',
    ko: '리퀘스트 라인에 쓸 수 없는 문자입니다. %와 16진수 두 자리로 쓰십시오.',
  },
  openBracket: {en: 'The bracket [ is not closed.', ko: '대괄호 [ 가 닫히지 않았습니다.'},
  needsBrackets: {
    en: 'An IPv6 address needs brackets: http://[::1]:8080/.',
    ko: 'IPv6 주소는 대괄호로 감쌉니다. 예: http://[::1]:8080/',
  },
  behindBracket: {
    en: 'Behind ] only a port or a path can follow.',
    ko: '] 뒤에는 포트 번호나 경로만 올 수 있습니다.',
  },
  badPort: {
    en: 'A port is a number from 1 to 65535.',
    ko: '포트 번호는 1부터 65535 사이의 숫자입니다.',
  },
  zone: {
    en: 'An address with a zone (%) can not be used here. Take one without.',
    ko: '영역(%)이 붙은 주소는 쓸 수 없습니다. 영역이 없는 주소를 쓰십시오.',
  },
  badIpv6: {en: 'In brackets an IPv6 address is expected.', ko: '대괄호 안에는 IPv6 주소를 씁니다.'},
  badIpv4: {
    en: 'An IPv4 address is four numbers from 0 to 255, without leading zeros: 192.0.2.1.',
    ko: 'IPv4 주소는 0부터 255 사이의 숫자 네 개입니다. 앞에 0을 붙이지 않습니다. 예: 192.0.2.1',
  },
  noHost: {en: 'Here a host is missing.', ko: '호스트가 없습니다.'},
  badName: {
    en: 'The parts of a name have 1 to 63 letters, digits and hyphens, 253 in all, with no hyphen at an end.',
    ko: '이름의 각 부분은 문자, 숫자, 하이픈 1~63개이고 전체는 253글자까지입니다. 하이픈으로 시작하거나 끝날 수 없습니다.',
  },
  badCharacter: {
    en: 'This character can not stand in a host name.',
    ko: '호스트 이름에 쓸 수 없는 문자입니다.',
  },
  writeAscii: (ascii: string): Text => ({
    en: `The DNS knows this name as ${ascii}. Write that.`,
    ko: `DNS에서 쓰는 형태로 쓰십시오: ${ascii}`,
  }),
  /** Whom a run would contact. `address` where the host's is known without asking anybody. */
  asks: (host: string, port: number, address: string | undefined, nameServers: readonly string[]): Text => ({
    en: `This contacts ${host}, port ${port}${address === undefined ? '' : ` (${address})`}${nameServers.length === 0 ? '' : `, and to find its address your name server ${nameServers.join(', ')}`}. Nobody else.`,
    ko: `접속할 상대: ${host}, 포트 번호 ${port}${address === undefined ? '' : ` (${address})`}${nameServers.length === 0 ? '' : `. 주소를 찾으려고 묻는 네임 서버: ${nameServers.join(', ')}`}. 다른 곳에는 접속하지 않습니다.`,
  }),
  goOn: {en: 'Go on? y/N ', ko: '계속할까요? y/N '},
  declined: {en: 'Nobody was contacted.', ko: '아무 데도 접속하지 않았습니다.'},
  needsYes: (asks: Text): Text => ({
    en: `${asks.en} Without a terminal nobody can be asked; --yes says that it is meant.`,
    ko: `${asks.ko} 터미널이 없어 물어볼 수 없으므로, 진행하려면 --yes를 지정하십시오.`,
  }),
  noLab: (problem: {readonly file: string; readonly line: number; readonly message: Text} | undefined): Text => ({
    en: `The lab of --target can't be read (${problem?.file}:${problem?.line}: ${problem?.message.en}). Install socket-lab anew.`,
    ko: `--target의 실습을 읽을 수 없습니다(${problem?.file}:${problem?.line}: ${problem?.message.ko}). socket-lab을 다시 설치하십시오.`,
  }),
  elsewhere: {
    en: '--target goes with the app, with free play, with check, and with run live or a lab of yours that goes to a target.',
    ko: '--target 옵션은 앱, 자유 실습, check, run live, 지정한 서버에 접속하는 자작 실습과 함께 씁니다.',
  },
  /** Of a lab that is checked without. */
  notPlayed: (file: string): Text => ({
    en: `Not played, for it goes to a server that you name: solvable and known were not checked. To check these too: socket-lab check ${file} --target http://example.com/`,
    ko: `지정한 서버에 접속하는 실습이므로 진행하지 않았습니다. 검사하지 않은 규칙: solvable, known. 함께 검사하려면: socket-lab check ${file} --target http://example.com/`,
  }),
  needsTarget: {
    en: 'The lab live leaves this machine, so it needs to be told where to: socket-lab run live --target http://example.com/',
    ko: 'live 실습은 이 컴퓨터 밖에 접속하므로 상대를 지정해야 합니다: socket-lab run live --target http://example.com/',
  },
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
