import {expect, test} from 'vitest';
import {parseLab} from '../../src/lab/parse-lab.js';
import {goodLab, labWith, placeOf, problemsOf} from '../support/lab-source.js';

test('a good lab becomes a lab with every default filled in', () => {
  const parsed = parseLab('small.yaml', goodLab);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const {lab} = parsed;
  expect(lab).toMatchObject({id: 'small', needs: [], place: {web: {program: 'web-server', options: {pages: {}}}}});
  expect(lab.set.client).toEqual({server: {kind: 'listening', actor: 'web'}, buffer: {kind: 'buffer', size: 64}});
  expect(lab.steps[0]?.check[0]).toMatchObject({operator: '=', expected: {kind: 'literal', text: 'yes'}});
  expect(lab.steps[1]?.calls).toMatchObject([
    {kind: 'call', blocks: false, given: 'whole'},
    {kind: 'call', blocks: true, given: 'whole'},
  ]);
  expect(lab).toMatchObject({network: 'loopback', systems: ['linux', 'darwin']});
  expect(lab.steps[0]).toMatchObject({hints: [], systems: ['linux', 'darwin']});
  expect(lab.steps[1]?.repeatUntil?.written).toBe('client.n = 0');
  expect(lab.steps[1]?.reveal.map(({when}) => when?.written)).toEqual(['client.fd.state = ESTABLISHED', undefined]);
});

// What is replaced, by what, where in the result the problem lies, and what it says.
const broken: readonly (readonly [string, string, string, RegExp])[] = [
  ['minutes: 1', 'minutes: many', 'many', /a number/],
  ['format: 1', 'format: 2', '2', /one of 1/],
  ['minutes: 1', 'minuets: 1', 'minuets', /Did you mean "minutes"/],
  ['title: {en: Make, ko: 만들기}', 'title: {en: Make}', '{en: Make}', /Korean text \(ko\) is missing/],
  ['title: {en: Make, ko: 만들기}', "title: {en: Make, ko: ' '}", "' '", /empty/],
  ['phase: create', 'phase: crate', 'crate', /Did you mean create/],
  ['show: connection', 'show: conection', 'conection', /Did you mean connection/],
  ['  client: {}\n', '  Client: {}\n', 'Client: {}', /can't be used as a name/],
  ['id: join', 'id: make\n    # again', 'make\n    # again', /already taken/],
  ['id: none, text', 'id: eighty, text', 'eighty, text: {en: none', /already taken/],
  ['belief: M19', 'belief: M99', 'M99', /not known/],
  ['[four-phases]', '[four-fases]', 'four-fases', /Did you mean four-phases/],
  [', correct: true', '', '- {id: eighty', /No option can be right/],
  ['belief: M19', 'correct: true', 'true}\n    call', /Only one option/],
  ['{listening: web}', '{listening: wob}', '{listening: wob}', /No actor is called "wob"/],
  ['{listening: web}', '{}', '{}\n    buffer', /exactly one/],
  ['{listening: web}', '{address: {host: web.test, port: web.local.port}}', 'web.test', /no IP address/],
  ['{listening: web}', '{address: {host: 127.0.0.2, port: wob.local.port}}', 'wob.local', /No actor is called "wob"/],
  ['{buffer: 64}', '{bufer: 64}', 'bufer: 64', /Did you mean "buffer"/],
  ['{buffer: 64}', '{buffer: 640000}', '640000', /at most 65536/],
  ["'connect(fd, server)'", "'conect(fd, server)'", 'conect', /connect/],
  ["'connect(fd, server)'", "'connect(fd, sever)'", 'sever)', /sever/],
  ["'connect(fd, server)'", "'connect(3, server)'", '3, server', /descriptor must not be written/],
  ["'connect(fd, server)'", "'connect(fd, 127.0.0.1:8080)'", '127.0.0.1:8080', /port must not be assigned/],
  ["'connect(fd, server)'", "'connect(fd server)'", 'fd server', /can't be read/],
  ["{client: 'connect", "{cleint: 'connect", 'cleint', /No actor is called "cleint"/],
  ["{client: 'connect", "{web: 'connect", "web: 'connect", /runs a program/],
  ["'n = read(", "'calls = read(", 'calls = read', /another meaning/],
  ['    buffer: {buffer: 64}', '    pid: {buffer: 64}', 'pid: {', /another meaning/],
  ['check: client.fd.open = yes', 'check: client.fd.open', '\n  - id: join', /A condition is/],
  ['check: client.fd.open = yes', 'check: clint.fd.open = yes', 'clint', /No actor is called "clint"/],
  ['check: client.fd.open = yes', 'check: client.fd.opne = yes', 'opne', /Did you mean open/],
  ['check: client.fd.open = yes', 'check: client.n = 3', 'n = 3', /no variable that is set by then/],
  ['check: client.fd.open = yes', 'check: client.calls.red.value = 3', 'red.value', /Did you mean read/],
  ['check: client.fd.open = yes', 'check: client.calls.read = 3', ' = 3', /stops too early/],
  ['client.fd.peer = client.server', 'client.fd.peer = client.sever', 'sever,', /no variable that is set by then/],
  ["en: 'It is {{client.fd}}.'", "en: 'It is {{client.fx}}.'", '{{client.fx}}', /client.fx|fx/],
  ["en: 'It is {{client.fd}}.'", "en: 'It is {{client.fd.'", '{{client.fd.', /placeholder/],
  ['ko: 소켓을 요청합니다.', 'ko: 소켓 `fd` 요청.', 'Ask for', /Korean text has `fd`/],
  ["'{{client.fd}}번입니다.'", "'{{client.fd}}을 받습니다.'", '}}을', /particle/],
  ["'{{client.fd}}번입니다.'", "'`{{client.fd}}`로 받습니다.'", '}}`로', /particle/],
  ['title: {en: Small', "title: {en: 'Small {{client.fd}}'", '{{client.fd}}', /quote nothing/],
  ['say: {en: Ask for a socket.', "say: {en: 'Ask {{client.fd}}.'", '{{client.fd}}', /no variable that is set by then/],
  ['buffer: {buffer: 64}', 'buffer: &b {buffer: 64}', '{buffer: 64}', /Anchors/],
  ['minutes: 1', 'minutes: 1\nminutes: 2', 'minutes: 2', /unique/],
  ['minutes: 1', 'minutes: [1', 'teaches', /YAML/],
];

test.each(broken)('%s → %s', (passage, instead, at, message) => {
  const source = labWith(passage, instead);
  const problems = problemsOf(source);
  const place = placeOf(source, at);
  const here = problems.filter(problem => problem.startsWith(`${place} `));
  expect(here, problems.join('\n')).not.toEqual([]);
  expect(here.join('\n')).toMatch(message);
});

test('every problem is told, each in both languages and in the order of the file', () => {
  const source = [
    ['belief: M19', 'belief: M99'],
    ["'connect(fd, server)'", "'connect(3, server)'"],
    ['title: {en: Join, ko: 접속}', 'title: {en: Join}'],
    ['show: connection', 'shwo: connection'],
  ].reduce((text, [from = '', to = '']) => text.replace(from, to), goodLab);
  const parsed = parseLab('small.yaml', source);
  const problems = parsed.ok ? [] : parsed.problems;
  expect(problems.map(({message}) => message.en.slice(0, 12))).toEqual([
    '"M99" is not',
    'The Korean t',
    'A descriptor',
    '"shwo" is no',
  ]);
  for (const {message, file} of problems) {
    expect(file).toBe('small.yaml');
    expect(message.ko).toMatch(/[가-힣]/);
  }
});

test.each([
  ['nothing', ''],
  ['a word', 'hello'],
  ['a list', '- 1\n- 2\n'],
  ['brackets without end', '['.repeat(20_000)],
  ['aliases that stand for gigabytes', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
  ['keys that every object has', goodLab.replaceAll('client', 'constructor')],
  ['a prototype', `__proto__: {a: 1}\n${goodLab}`],
  ['a call of a prototype', labWith("'connect(fd, server)'", "'toString(fd)'")],
  ['a tag', labWith('minutes: 1', 'minutes: !!js/function "1"')],
  ['two documents', `${goodLab}---\n${goodLab}`],
  ['control characters', labWith('say: {en: Ask for', 'say: {en: \u001b[2J for')],
  ['a file that is too large', `${goodLab}#${'x'.repeat(300_000)}`],
])('%s is refused without a throw', (_name, source) => {
  expect(problemsOf(source)).not.toEqual([]);
});
