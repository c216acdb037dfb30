import {readFileSync} from 'node:fs';
import {afterAll, expect, test} from 'vitest';
import {openField} from '../../src/app/field.js';
import {createEffects, type OpenSession} from '../../src/app/run-effects.js';
import type {State} from '../../src/app/state.js';
import {createStore} from '../../src/app/store.js';
import {parseLab} from '../../src/lab/parse-lab.js';
import {tallyOf} from '../../src/lab/tally.js';
import {openCall} from '../../src/model/world.js';
import {sessionsOn} from '../../src/open-session.js';
import {jsonLines} from '../../src/plain/json-lines.js';
import {transcript} from '../../src/plain/transcript.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {playPlain} from '../../src/play-plain.js';
import {atHome} from '../support/play.js';
import {noPrivateNetwork} from '../support/private-place.js';
import {subjectEntry} from '../support/subject-entry.js';
import {until} from '../support/until.js';

const source = new URL('../fixtures/labs/forms.yaml', import.meta.url);
const parsed = parseLab('forms.yaml', readFileSync(source, 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const {lab} = parsed;
const platform = detectPlatform(process.platform);
if ('unsupported' in platform) throw new Error(platform.unsupported.en);
const entry = await subjectEntry();

const openSession: OpenSession = sessionsOn(platform, entry);

test.each([
  ['en', 'Which number did you get?', 'Not available here'],
  ['ko', '몇 번을 받았습니까?', '여기서는 볼 수 없습니다'],
] as const)(
  'with the reference answers every form passes on this kernel, and is written down (%s)',
  async (locale, asked, passedOver) => {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    const outcome = await playPlain({lab, locale, platform, openSession, describe: transcript, print}, () => undefined);
    const text = lines.join('\n');
    expect(outcome, text).toBe('passed');
    expect(text).toMatch(new RegExp(`${asked.replace('?', '\\?')} → \\d+`));
    expect(text).toMatch(/read.*EINTR/);
    expect(text).toMatch(/pair-reader/);
    expect(text).toMatch(/^ +(10|5) {2}×\d+$/m);
    expect(text.split(passedOver)).toHaveLength(2);
  },
);

test('as JSON, too: answers, counts and what was passed over', async () => {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  await playPlain({lab, locale: 'en', platform, openSession, describe: jsonLines, print}, () => undefined);
  const facts = lines.map(line => JSON.parse(line));
  expect(facts.filter(({kind}) => kind === 'answer').map(({path, correct}) => [path, correct])).toEqual([
    ['client.fd', true],
    ['client.fd.local.port', true],
  ]);
  const elsewhere = platform.id === 'linux' ? 'on-mac' : 'on-linux';
  expect(facts.filter(({kind}) => kind === 'unavailable').map(({step}) => step)).toEqual([elsewhere]);
  expect(facts.some(({kind, step}) => kind === 'verdict' && step === elsewhere)).toBe(false);
  const many = facts.find(({kind, step}) => kind === 'verdict' && step === 'many');
  expect(many.tally.reduce((sum: number, {count}: {count: number}) => sum + count, 0)).toBeGreaterThanOrEqual(20);
});

test('a lab that needs another network ends as unavailable, with the reason', async () => {
  const lines: string[] = [];
  const reason = {en: 'no such network here', ko: '여기에는 그런 네트워크가 없습니다'};
  const nowhere: OpenSession = async () => ({ok: false, reason});
  const plain = {lab, locale: 'en', platform, openSession: nowhere, describe: transcript} as const;
  expect(await playPlain({...plain, print: line => void lines.push(line)}, () => undefined)).toBe('unavailable');
  expect(lines.join('\n')).toContain('no such network here');
});

test.skipIf(noPrivateNetwork !== undefined)('in a network of its own the real port number is free', async () => {
  const own = parseLab('own.yaml', ownNetwork);
  if (!own.ok) throw new Error(JSON.stringify(own.problems));
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const plain = {lab: own.lab, locale: 'en', platform, openSession, describe: transcript} as const;
  expect(await playPlain({...plain, print}, () => undefined), lines.join('\n')).toBe('passed');
});

const ownNetwork = `format: 1
id: own
title: {en: Own, ko: 별도}
summary: {en: One step, ko: 한 단계}
minutes: 1
teaches: [ip-picks-computer]
network: private
place:
  web: {program: web-server, address: '127.0.0.1:80', pages: {/: {type: text/plain, body: hi}}}
  client: {}
set: {client: {server: {listening: web}}}
steps:
  - id: join
    phase: connect
    title: {en: Join, ko: 접속}
    say: {en: 'Join {{client.server}}.', ko: '{{client.server}} 주소에 접속합니다.'}
    call:
      - {client: 'fd = socket(AF_INET, SOCK_STREAM, 0)'}
      - {client: 'connect(fd, server)', given: blanks}
    reveal: {en: Joined., ko: 접속되었습니다.}
    check: [client.fd.peer.port = 80, client.fd.state = ESTABLISHED]
`;

test('a learner who errs, is helped, and gets through', async () => {
  const learner = openLearner();
  await learner.stage('typing');
  await learner.enter('fd = socket(AF_INET, SOCK_STREAM)');
  expect(learner.run().stage).toMatchObject({kind: 'typing', problem: {at: expect.any(Number)}});
  await learner.enter('fd = socket(AF_INET, SOCK_DGRAM, 0)');
  await learner.until(
    'what is still to be achieved',
    ({stage}) => stage.kind === 'typing' && stage.findings !== undefined,
  );
  learner.press('hint');
  expect(learner.run().hints).toEqual({goal: [2]});
  await learner.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  await learner.stage('asking');
  await learner.enter('999');
  expect(learner.run().stage).toMatchObject({kind: 'asking', wrong: ['999']});
  const fd = learner.run().world.actors.client?.memory.fd;
  await learner.enter(`fd = ${fd?.kind === 'descriptor' ? fd.fd : '?'}`);
  expect(learner.run().seen.goal).toMatchObject({isRight: true});

  learner.press('proceed');
  await learner.stage('typing');
  expect(openField(learner.state())?.input.text).toBe('connect()');
  learner.act({type: 'edit', edit: {kind: 'insert', text: 'fd, ser'}});
  learner.press('complete', 'proceed');
  await learner.until('the second field', ({stage}) => stage.kind === 'typing' && stage.call === 1);
  await learner.enter('peer = getpeername(fd)');
  await learner.stage('asking');
  learner.press('proceed', 'proceed', 'proceed');

  await learner.stage('typing');
  await learner.enter('n = read(fd, buffer, 16)');
  await learner.until('a call that waits', ({world}) => world.actors.client && openCall(world.actors.client)?.waitsIn);
  learner.press('back');
  await learner.stage('done');
  learner.press('proceed', 'proceed');
  await learner.until('the end of the program', ({stage}) => stage.kind === 'ready' && stage.call === 1);
  learner.press('proceed');
  await learner.stage('done');
  const tally = lab.steps[3]?.tally;
  const counts = tally === undefined ? [] : tallyOf(tally, {world: learner.run().world, since: learner.run().stepFrom});
  expect(counts.map(({label}) => label)).toContain('0');
});

test('what is shown on demand does the step with fresh sockets, and leaves the question to the learner', async () => {
  const learner = openLearner();
  await learner.stage('typing');
  for (const text of ['a', 'b', 'c']) await learner.enter(text);
  learner.press('worked');
  await learner.stage('asking');
  expect(learner.run()).toMatchObject({step: 0, verdicts: {goal: {passed: true}}, worked: 0});
});

const openLearner = () => {
  const effects = createEffects({
    openSession,
    saveLab: async () => ({kind: 'exists'}),
    exit: () => undefined,
    dispatch: action => store.dispatch(action),
  });
  afterAll(effects.close);
  const initial: State = {...atHome(lab), system: platform.id, abi: platform.abi};
  const store = createStore(initial, effects.perform, Date.now);
  const run = () => {
    const {run} = store.getState();
    if (run === undefined) throw new Error('no lab is being played');
    return run;
  };
  const waitFor = <Found>(what: string, look: (now: ReturnType<typeof run>) => Found | undefined | false) =>
    until(what, () => look(run()), {lastSeen: () => JSON.stringify(run().stage)});
  const press = (...commands: readonly Parameters<typeof one>[0][]) => commands.forEach(one);
  const one = (command: 'proceed' | 'back' | 'hint' | 'worked' | 'complete') =>
    store.dispatch({type: 'command', command});
  press('proceed');
  return {
    state: store.getState,
    run,
    act: store.dispatch,
    press,
    until: waitFor,
    stage: (kind: string) => waitFor(kind, ({stage}) => stage.kind === kind),
    enter: async (text: string) => {
      await waitFor('an open field', () => openField(store.getState()));
      for (const kind of ['end', 'delete-before'] as const) store.dispatch({type: 'edit', edit: {kind}});
      store.dispatch({type: 'edit', edit: {kind: 'insert', text}});
      press('proceed');
    },
  };
};
