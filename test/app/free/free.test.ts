import {expect, test} from 'vitest';
import {availableCommands} from '../../../src/app/available.js';
import {answered, begun, enterLine, freeOf, playing, typeLine} from '../../support/free.js';
import {atHome, play} from '../../support/play.js';
import {fd} from '../../support/trace-builder.js';
import {seededRandom} from '../../wire/random.js';

const socket = 'fd = socket(AF_INET, SOCK_STREAM, 0)';
const open = begun.call('client', socket);
const made = open.returned('client', {result: fd(3), memory: {fd: fd(3)}});

const offered = (one: ReturnType<typeof playing>) => availableCommands(one.state()).map(({command}) => command);

test('free play begins with one application, whose field has the keys', () => {
  const one = play(atHome()).press('free');
  expect(one.effects().map(({type}) => type)).toEqual(['end-run', 'start-run']);
  one.see(begun).started();
  expect(one.state()).toMatchObject({screen: 'lab', run: {stage: {kind: 'ready'}, free: {selected: 'client'}}});
  typeLine(one, 'q');
  expect(one.state().run).toBeDefined();
  expect(freeOf(one).prompts.client?.input.text).toBe('q');
});

test('a line is made as it was typed, and the field is empty for the next', () => {
  const one = enterLine(playing(), socket);
  expect(one.effects()).toEqual([{type: 'make-call', token: 1, actor: 'client', written: socket}]);
  expect(freeOf(one)).toMatchObject({deeds: [{actor: 'client', text: socket, at: 1}], unsettled: {client: 1}});
  expect(freeOf(one).prompts.client?.input.text).toBe('');
  one.see(made).settled();
  expect(freeOf(one).unsettled).toEqual({client: 0});
});

test.each([
  ['fd = sokcet(AF_INET, SOCK_STREAM, 0)', 5],
  ['connect(fd, web)', 8],
  ['server> close(fd)', 0],
  ['  close(nothing)', 8],
  [':start web-server as Web', 21],
  [':start web-server as client', 21],
  [':app all', 5],
  [':text 3 "x"', 6],
  [':text AF_INET "x"', 6],
  [':stop web', 6],
  [':dns q www.lab.test NO', 5],
  [':address there nobody', 9],
  [':interrupt', 0],
])('%s can’t be made, and the mark stands at column %i', (text, at) => {
  const one = enterLine(playing(), text);
  expect(one.effects()).toEqual([]);
  expect(freeOf(one).prompts.client).toMatchObject({input: {text}, problem: {at, typed: text}});
});

test('one application waits in a call while another one acts, and each has its own field', () => {
  const one = enterLine(playing(), ':app server');
  expect(one.effects()).toEqual([{type: 'start-process', token: 1, actor: 'server'}]);
  answered(one.see(begun.started('server')), 'server');
  expect(freeOf(one)).toMatchObject({selected: 'server', awaited: []});
  enterLine(one, socket);
  const waiting = begun.started('server').call('server', socket).waits('server', 'somewhere');
  one.see(waiting);
  expect(offered(one)).toContain('next-application');
  enterLine(one, 'close(fd)');
  expect(freeOf(one).prompts.server?.problem?.message.en).toContain('still waits in socket');
  one.press('next-application');
  expect(freeOf(one).selected).toBe('client');
  enterLine(one, socket);
  expect(one.effects()).toMatchObject([{type: 'make-call', actor: 'client'}]);
  expect(freeOf(one).prompts.server?.input.text).toBe('close(fd)');
});

test('Esc gives up the call of the selected application, then leaves the field, then asks before it leaves', () => {
  const one = enterLine(playing(), socket).see(open).press('back');
  expect(one.effects()).toEqual([{type: 'interrupt', token: 1, actor: 'client'}]);
  one.press('back');
  expect(one.state().focus.panel).toBe('descriptors');
  one
    .see(open.failed('client', 'EINTR', 4))
    .settled()
    .press('back');
  expect(one.state()).toMatchObject({confirm: 'back', screen: 'lab'});
  one.press('down');
  expect(one.state().run).toBeDefined();
  one.press('back', 'back');
  expect(one.state().screen).toBe('home');
});

test('nothing is asked where nothing would be lost', () => {
  expect(playing().press('back', 'back').state().screen).toBe('home');
});

test('a server that runs is a variable of every application, with the address that it told itself', () => {
  const one = enterLine(playing(), ':start greeter');
  expect(one.effects()).toMatchObject([{type: 'start-process', actor: 'greeter', program: 'greeter'}]);
  const waits = begun
    .started('greeter', {program: 'greeter'})
    .call('greeter', 'local = getsockname(listener)')
    .returned('greeter', {result: '127.0.0.1:41873', memory: {local: '127.0.0.1:41873'}})
    .call('greeter', 'connection = accept(listener)');
  answered(one.see(waits), 'greeter');
  expect(one.effects()).toEqual([
    {
      type: 'set-memory',
      token: 1,
      actor: 'client',
      name: 'greeter',
      value: {kind: 'address', address: {host: '127.0.0.1', port: 41_873}},
    },
  ]);
  expect(freeOf(one).deeds[0]?.said?.en).toContain('127.0.0.1:41873');
  // The next application learns of it as well.
  const known = waits.set('client', 'greeter', '127.0.0.1:41873').started('other');
  answered(enterLine(one.see(waits.set('client', 'greeter', '127.0.0.1:41873')), ':app other').see(known), 'other');
  expect(one.effects()).toMatchObject([{type: 'set-memory', actor: 'other', name: 'greeter'}]);
});

test('a server that can’t be started leaves nothing, and its name is free again', () => {
  const one = enterLine(playing(), ':start greeter as g greeting=3');
  one.act({type: 'process-started', token: 1, actor: 'g', problem: {en: 'no', ko: '아니오'}});
  expect(one.state().run?.lab.place).toEqual({client: {}});
  expect(freeOf(one).deeds.at(-1)?.said?.en).toBe('no');
});

test('what is typed while a process starts is made once it runs', () => {
  const one = enterLine(enterLine(playing(), ':app server'), socket);
  expect(freeOf(one).ahead).toHaveLength(1);
  answered(one.see(begun.started('server')), 'server');
  expect(one.effects()).toMatchObject([{type: 'make-call', actor: 'server'}, {type: 'set-deadline'}]);
});

test('an application that ended says how it comes back', () => {
  const one = enterLine(playing(made.exited('client', {signal: 'SIGSEGV'})), 'close(fd)');
  expect(freeOf(one).prompts.client?.problem?.message.en).toContain(':restart client');
  enterLine(one, ':restart client');
  expect(one.effects()).toEqual([
    {type: 'stop-process', token: 1, actor: 'client', again: true},
    {type: 'start-process', token: 1, actor: 'client'},
  ]);
});

test('↑ and ↓ bring back lines, and the draft after the newest', () => {
  const one = enterLine(playing(), socket).see(made).settled();
  enterLine(one, ':text a "x"').see(made.set('client', 'a', 'x'));
  const text = () => freeOf(one).prompts.client?.input.text;
  typeLine(one, 'cl').press('up');
  expect(text()).toBe(':text a "x"');
  expect(one.press('up').state() && text()).toBe(socket);
  expect(one.press('up', 'down', 'down').state() && text()).toBe('cl');
});

test.each([
  [':st', ':st', [':start', ':stop']],
  [':sta', ':start', undefined],
  [':start web', ':start web-server', undefined],
  [':start k', ':start keep-alive-server', undefined],
  [':stop c', ':stop client', undefined],
  [':network p', ':network private', undefined],
  ['clo', 'close()', undefined],
  ['client> clo', 'client> close()', undefined],
  ['close(f', 'close(fd', undefined],
  ['write(1, "{{f', 'write(1, "{{fd', undefined],
  [':network ', ':network ', ['loopback', 'private']],
  [':stop ', ':stop client', undefined],
  ['client>  :stop ', 'client>  :stop client', undefined],
  [':start greeter ', ':start greeter as', undefined],
  [':start greeter as g  ', ':start greeter as g  ', undefined],
  ['close({{', 'close({{fd', undefined],
  ['write(1, "{{fd}} f', 'write(1, "{{fd}} f', undefined],
])('Tab makes %s into %s', (typed, completed, choices) => {
  const one = typeLine(playing(made), typed).press('complete');
  expect(freeOf(one).prompts.client?.input.text).toBe(completed);
  expect(freeOf(one).prompts.client?.choices?.map(({name}) => name)).toEqual(choices);
});

test('a file that is there is overwritten by the same line once more, and by no other', () => {
  const one = enterLine(playing(), socket).see(made).settled();
  enterLine(one, ':save a.yaml');
  expect(one.effects()).toMatchObject([{type: 'save-lab', file: 'a.yaml', overwrites: false}]);
  one.act({type: 'saved', token: 1, file: 'a.yaml', result: {kind: 'exists'}});
  expect(freeOf(one).deeds.at(-1)?.said?.en).toContain('once more');
  expect(enterLine(one, ':save a.yaml').effects()).toMatchObject([{overwrites: true}]);
  one.act({type: 'saved', token: 1, file: 'a.yaml', result: {kind: 'saved', steps: 1, leftOut: 0}});
  expect(enterLine(one, ':save a.yaml').effects()).toMatchObject([{overwrites: false}]);
});

test('nothing was done, so there is nothing to save', () => {
  const one = enterLine(playing(), ':save a.yaml');
  expect(freeOf(one).prompts.client?.problem?.message.en).toContain('nothing to save');
});

test('a past moment is a place to go on from, once that was confirmed', () => {
  const one = enterLine(playing(), socket).see(made).settled();
  const closed = made.call('client', 'close(fd)', {fd: fd(3)}).returned('client', {result: 0});
  enterLine(one, 'close(fd)').see(closed).settled();
  one.act({type: 'edit', edit: {kind: 'left'}}).act({type: 'command', command: 'earlier'});
  expect(one.state().run?.past).toBe(2);
  expect(offered(one)[0]).toBe('proceed');
  one.press('proceed');
  expect(one.state().notice?.en).toContain('the one line up to this moment');
  one.press('proceed');
  expect(one.effects().map(({type}) => type)).toEqual(['end-run', 'start-run']);
  expect(freeOf(one).ahead).toEqual([{actor: 'client', text: socket, returned: []}]);
  one.see(begun).started();
  expect(one.effects()).toMatchObject([{type: 'make-call', written: socket}, {type: 'set-deadline'}]);
  one.see(open.returned('client', {result: fd(4), memory: {fd: fd(4)}})).settled();
  expect(freeOf(one).turn?.differences).toMatchObject([{what: socket, before: {en: '3'}, after: {en: '4'}}]);
  enterLine(one, ':help');
  expect(freeOf(one).turn).toBeUndefined();
});

test('a made-again line waits for what had returned before it, and not for what had not', () => {
  const one = enterLine(playing(), ':app server');
  const server = begun.started('server');
  answered(one.see(server), 'server');
  enterLine(one, 'l = socket(AF_INET, SOCK_STREAM, 0)');
  const waiting = server.call('server', 'l = socket(AF_INET, SOCK_STREAM, 0)').waits('server', 'somewhere');
  one.see(waiting).press('next-application');
  enterLine(one, socket);
  const all = waiting.call('client', socket).returned('client', {result: fd(3), memory: {fd: fd(3)}});
  one.see(all).settled();
  one.act({type: 'edit', edit: {kind: 'left'}}).act({type: 'command', command: 'later'});
  one
    .act({type: 'edit', edit: {kind: 'left'}})
    .press('proceed', 'proceed')
    .see(begun)
    .started();
  answered(one.see(server), 'server');
  expect(one.effects()).toMatchObject([{type: 'make-call', actor: 'server'}, {type: 'set-deadline'}]);
  one.see(server.call('server', 'l = socket(AF_INET, SOCK_STREAM, 0)'));
  expect(freeOf(one).ahead).toHaveLength(1);
  one.see(waiting);
  expect(freeOf(one).ahead).toEqual([]);
});

test('a call that was given up with Esc is given up again in another turn, as soon as it waits there', () => {
  const one = enterLine(playing(), socket);
  const waiting = open.waits('client', 'somewhere');
  const failed = waiting.failed('client', 'EINTR', 4);
  one.see(waiting).press('back').see(failed).settled();
  const again = failed.call('client', socket).returned('client', {result: fd(3)});
  enterLine(one, socket).see(again).settled();
  one
    .act({type: 'edit', edit: {kind: 'left'}})
    .press('earlier')
    .press('proceed');
  expect(one.state().notice?.en).toContain('the one line up to this moment');
  one.press('proceed').see(begun).started();
  expect(one.effects()).toMatchObject([{type: 'make-call', written: socket}, {type: 'set-deadline'}]);
  one.see(open);
  expect(freeOf(one).ahead).toMatchObject([{actor: 'client', text: ':interrupt'}]);
  one.see(waiting);
  expect(one.effects()).toMatchObject([{type: 'interrupt', actor: 'client'}, {type: 'set-deadline'}]);
  one.see(failed).settled();
  expect(freeOf(one)).toMatchObject({ahead: [], turn: {differences: []}});
});

test('where the network is missing, Enter starts on this computer', () => {
  const one = enterLine(playing(), ':network private');
  expect(one.state().run?.lab.network).toBe('private');
  one.act({type: 'unavailable', token: one.state().run?.token ?? 0, reason: {en: 'no', ko: '아니오'}});
  one.press('proceed');
  expect(one.state().run?.lab.network).toBe('loopback');
});

test('another network begins a new session, so that what was done is asked about, and what is typed on answers no', () => {
  const one = enterLine(playing(), socket).see(made).settled();
  enterLine(one, ':network private');
  expect(one.effects()).toEqual([]);
  expect(one.state()).toMatchObject({confirm: 'proceed', run: {lab: {network: 'loopback'}}});
  expect(one.state().notice?.en).toContain('Enter again');
  one.act({type: 'edit', edit: {kind: 'end'}});
  expect(one.state()).not.toHaveProperty('confirm');
  expect(one.state()).not.toHaveProperty('notice');
  one.press('proceed', 'up', 'up');
  expect(one.state().run?.lab.network).toBe('loopback');
  enterLine(one, ':network private').press('proceed');
  expect(one.effects().map(({type}) => type)).toEqual(['end-run', 'start-run']);
  expect(one.state()).toMatchObject({run: {lab: {network: 'private'}, free: {deeds: []}}});
});

test('what is to be confirmed is the line that was asked about, and no other that came into the field', () => {
  const one = enterLine(playing(), socket).see(open);
  enterLine(one, ':network private');
  one.act({type: 'refused', token: 1, actor: 'client', problem: {en: 'no', ko: '아니오'}}).press('proceed');
  expect(one.effects()).toEqual([]);
  expect(freeOf(one).prompts.client?.input.text).toBe(socket);
});

const pieces = [
  ...[
    'fd',
    ' = ',
    'socket',
    '(',
    ')',
    ',',
    '"',
    '\\',
    ':',
    ':start ',
    'web-server',
    ' as ',
    '>',
    'client',
    '한글',
    '😀',
  ],
  ...['\u0301', '127.0.0.1:', '99999', ' ', '|', 'constructor', '__proto__', ':text ', ':save ', ':buffer ', '=', '7'],
  ...['\u202e', ':dns q ', ':restart ', 'toString', ':address ', 'close(', 'AF_INET'],
];

test('whatever is typed, recalled and completed, nothing throws', () => {
  const next = seededRandom(7);
  const refused: string[] = [];
  let one = playing(made);
  for (let round = 0; round < 1500; round += 1) {
    typeLine(one, Array.from({length: 1 + next(8)}, () => pieces[next(pieces.length)]).join(''));
    one.press('complete', 'up', 'complete', 'down');
    for (let moves = next(4); moves > 0; moves -= 1) one.act({type: 'edit', edit: {kind: 'left'}});
    one.press('complete', 'proceed');
    const problem = one.state().run?.free?.prompts.client?.problem;
    if (problem !== undefined) refused.push(problem.message.ko);
    if (one.effects().length > 0 || problem === undefined) one = playing(made);
  }
  expect(refused.length).toBeGreaterThan(1000);
  expect(refused.filter(message => !/[가-힣]/.test(message))).toEqual([]);
});
