import {parseLab} from '../../src/lab/parse-lab.js';

/** The smallest lab that is right. Tests break one thing in it. */
export const goodLab = `format: 1
id: small
title: {en: Small, ko: 작은 실습}
summary: {en: Two steps, ko: 두 단계}
minutes: 1
teaches: [four-phases]
place:
  web: {program: web-server, pages: {}}
  client: {}
set:
  client:
    server: {listening: web}
    buffer: {buffer: 64}
steps:
  - id: make
    phase: create
    title: {en: Make, ko: 만들기}
    say: {en: Ask for a socket., ko: 소켓을 요청합니다.}
    predict:
      ask: {en: Which port?, ko: 포트 번호는?}
      options:
        - {id: eighty, text: {en: '80', ko: '80'}, belief: M19}
        - {id: none, text: {en: none, ko: 없음}, correct: true}
    call: {client: 'fd = socket(AF_INET, SOCK_STREAM, 0)'}
    reveal: {en: 'It is {{client.fd}}.', ko: '{{client.fd}}번입니다.'}
    check: client.fd.open = yes
  - id: join
    phase: connect
    title: {en: Join, ko: 접속}
    say: {en: 'Join {{client.server}}.', ko: '{{client.server}} 주소에 접속합니다.'}
    call:
      - {client: 'connect(fd, server)'}
      - {client: 'n = read(fd, buffer, 64)', blocks: true}
    repeat-until: client.n = 0
    reveal:
      - {when: client.fd.state = ESTABLISHED, en: Joined., ko: 접속되었습니다.}
      - {en: Not joined., ko: 접속되지 않았습니다.}
    check: [client.fd.peer = client.server, web.peer = client.fd.local]
    show: connection
`;

/** The good lab with one passage replaced; it must be there, so that a test can't go stale. */
export const labWith = (passage: string, instead: string): string => {
  if (!goodLab.includes(passage)) throw new Error(`the good lab has no: ${passage}`);
  return goodLab.replace(passage, instead);
};

/** What is wrong with a lab, as `line:column message` in English. */
export const problemsOf = (source: string): readonly string[] => {
  const parsed = parseLab('small.yaml', source);
  return parsed.ok ? [] : parsed.problems.map(({line, column, message}) => `${line}:${column} ${message.en}`);
};

/** Where in a source a passage begins, as `line:column`. */
export const placeOf = (source: string, passage: string): string => {
  const before = source.slice(0, source.indexOf(passage)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
};
