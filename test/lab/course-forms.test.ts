import {expect, test} from 'vitest';
import {parseLab} from '../../src/lab/parse-lab.js';
import {labJsonSchema} from '../../src/lab/schema.js';
import {goodLab, labWith, placeOf, problemsOf} from '../support/lab-source.js';

const blanks = "- {client: 'connect(fd, server)', given: blanks}";
const runs = "- run: {client: {program: pair-reader, times: 200}}\n      - {client: 'n = read(fd, buffer, 64)'}";
const asked = `ask:
      question: {en: Which port?, ko: 포트 번호는?}
      answer: client.fd.local.port
    hints:
      - {en: 'Look at {{client.server}}.', ko: '{{client.server}} 주소를 보십시오.'}
      - {when: client.calls.connect.errno = ECONNREFUSED, en: Nobody waits., ko: 기다리는 쪽이 없습니다.}
    tally: client.calls.read
    systems: [linux]
    show: connection`;

const full = [
  ["- {client: 'connect(fd, server)'}", blanks],
  ["- {client: 'n = read(fd, buffer, 64)', blocks: true}", runs],
  ['show: connection', asked],
  ['place:', 'network: private\nsystems: [linux]\nplace:'],
].reduce((source, [from = '', to = '']) => source.replace(from, to), goodLab);

test('what a step asks, hints, counts and runs becomes part of it', () => {
  const parsed = parseLab('full.yaml', full);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.lab).toMatchObject({network: 'private', systems: ['linux']});
  expect(parsed.lab.steps[1]).toMatchObject({
    calls: [
      {kind: 'call', actor: 'client', written: 'connect(fd, server)', given: 'blanks'},
      {kind: 'program', actor: 'client', program: 'pair-reader', options: {times: 200}},
      {kind: 'call', given: 'whole'},
    ],
    question: {ask: {en: 'Which port?'}, answer: {written: 'client.fd.local.port'}},
    hints: [{say: {en: 'Look at {{client.server}}.'}}, {when: {path: {written: 'client.calls.connect.errno'}}}],
    tally: {actor: 'client', parts: ['calls', 'read']},
    systems: ['linux'],
  });
});

// What is replaced in the full lab, by what, where in the result the problem lies, and what it says.
const broken: readonly (readonly [string, string, string, RegExp])[] = [
  ['given: blanks', 'given: blank', 'blank}', /Did you mean blanks/],
  ['given: blanks', 'givn: blanks', 'givn', /No actor is called "givn"|exactly one actor/],
  ['connect(fd, server)', 'connect(fd, sever)', 'sever)', /Nothing has set the variable "sever"/],
  ['run: {client: {program', 'run: {cleint: {program', 'cleint', /No actor is called "cleint"/],
  ['run: {client: {program', 'run: {web: {program', 'web: {program: pair', /runs a program/],
  ['program: pair-reader, ', '', '{times: 200}', /which program runs/],
  [
    '- run: {client: {program: pair-reader, times: 200}}',
    '- run: {}',
    '{}\n      - {client',
    /exactly one actor with its program/,
  ],
  ['times: 200}}', 'times: 200}}\n        blocks: true', 'blocks: true', /can't stand beside run/],
  ["\n      - {client: 'n = read(fd, buffer, 64)'}", '', 'repeat-until', /no call to repeat/],
  ['answer: client.fd.local.port', 'answer: client.fd.lokal.port', 'lokal', /Did you mean local/],
  ['answer: client.fd.local.port', 'answer: clint.fd.local.port', 'clint.fd', /No actor is called "clint"/],
  ['answer: client.fd.local.port', 'anser: client.fd.local.port', 'anser', /Did you mean "answer"/],
  ["ko: '{{client.server}} 주소를", "ko: '{{client.fd}} 주소를", "'{{client.fd}} 주소", /English text has/],
  ["en: 'Look at {{client.server}}.'", "en: 'Look at {{client.sx}}.'", '{{client.sx}}', /sx/],
  ['when: client.calls.connect', 'when: client.calls.conect', 'conect', /Did you mean connect/],
  ['ko: 기다리는 쪽이 없습니다.', "ko: ' '", "' '", /empty/],
  ['ko: 기다리는 쪽이 없습니다.', 'ko: "\\e[31m붉게"', '"\\e[31m', /control character, \\x1b,/],
  ['tally: client.calls.read', 'tally: "client.calls\\x9b.read"', '"client.calls', /control character, \\u009b,/],
  ['tally: client.calls.read', 'tally: client.calls.red', 'red\n', /Did you mean read/],
  ['tally: client.calls.read', 'tally: client.fd', 'fd\n    systems', /nothing that can stand here|no variable/],
  ['    systems: [linux]', '    systems: [linus]', 'linus', /Did you mean linux/],
  ['    systems: [linux]', '    systems: []', '[]', /at least 1/],
  ['network: private', 'network: privat', 'privat\n', /Did you mean private/],
  ['network: private', 'netwrok: private', 'netwrok', /Did you mean "network"/],
];

test.each(broken)('%s → %s', (passage, instead, at, message) => {
  if (!full.includes(passage)) throw new Error(`the full lab has no: ${passage}`);
  const source = full.replace(passage, instead);
  const problems = problemsOf(source);
  const here = problems.filter(problem => problem.startsWith(`${placeOf(source, at)} `));
  expect(here, problems.join('\n')).not.toEqual([]);
  expect(here.join('\n')).toMatch(message);
});

test('three hints lead to the answer; more of them only for something special', () => {
  const always = "      - {en: Once more., ko: '다시.'}\n";
  const with2 = full.replace('    tally:', `${always}${always}    tally:`);
  expect(problemsOf(with2)).toEqual([]);
  const with3 = full.replace('    tally:', `${always}${always}      - {en: Fourth., ko: '넷째.'}\n    tally:`);
  expect(problemsOf(with3)).toEqual([expect.stringMatching(`^${placeOf(with3, '{en: Fourth.')} At most three hints`)]);
});

test.each(['blocks', 'given', 'run'])('no actor can be called %s', name => {
  const source = labWith('  client: {}\n', `  client: {}\n  ${name}: {}\n`);
  expect(problemsOf(source).join('\n')).toMatch(`"${name}" has another meaning here`);
});

test('what a program of a learner set can be looked at, though the lab does not list it', () => {
  const source = full.replace('client.fd.peer = client.server', 'client.pairs = 200');
  expect(problemsOf(source)).toEqual([]);
});

test('editors know the new keys', () => {
  const schema = JSON.stringify(labJsonSchema());
  for (const key of ['network', 'systems', 'given', 'run', 'ask', 'hints', 'tally'])
    expect(schema).toContain(`"${key}"`);
});
