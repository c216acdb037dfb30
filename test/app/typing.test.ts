import {expect, test} from 'vitest';
import {availableCommands} from '../../src/app/available.js';
import type {Play} from '../support/play.js';
import {atHome, callOf, condition, labOf, play, stepNamed} from '../support/play.js';
import {fd, type TraceBuilder, trace} from '../support/trace-builder.js';

const socket = 'fd = socket(AF_INET, SOCK_STREAM, 0)';
const begun = trace().started('client').set('client', 'server', '127.0.0.1:41873');
const made = begun.call('client', socket).returned('client', {result: fd(3), memory: {fd: fd(3)}});

const open = condition('client.fd.open = yes');
const goal = stepNamed('make', {calls: [callOf(socket, {given: 'goal'})], check: [open]});

const start = (...steps: readonly ReturnType<typeof stepNamed>[]): Play =>
  play(atHome(labOf(...steps)))
    .press('proceed')
    .see(begun)
    .started();

const type = (playing: Play, text: string): Play =>
  playing.act({type: 'edit', edit: {kind: 'delete-before'}}).act({type: 'edit', edit: {kind: 'insert', text}});

const clear = (playing: Play): Play =>
  playing.act({type: 'edit', edit: {kind: 'end'}}).act({type: 'edit', edit: {kind: 'delete-before'}});

const enter = (playing: Play, text: string): Play => type(clear(playing), text).press('proceed');
const stage = (playing: Play) => playing.state().run?.stage;
const offered = (playing: Play) => availableCommands(playing.state()).map(({command}) => command);

const late = (playing: Play): Play =>
  playing.act({type: 'deadline', token: playing.state().run?.token ?? 0, step: playing.state().run?.step ?? 0, seq: 0});

test('only a goal is an empty field; blanks keep the name, with the cursor where the arguments belong', () => {
  expect(stage(start(goal))).toEqual({kind: 'typing', call: 0, input: {text: '', cursor: 0}});
  const blanks = stepNamed('make', {calls: [callOf(socket, {given: 'blanks'})]});
  expect(stage(start(blanks))).toEqual({kind: 'typing', call: 0, input: {text: 'fd = socket()', cursor: 12}});
});

test('what is no call says why at its column, and can be mended', () => {
  const playing = enter(start(goal), 'fd = sokcet(AF_INET, SOCK_STREAM, 0)');
  expect(stage(playing)).toMatchObject({
    kind: 'typing',
    problem: {at: 5, message: {en: expect.stringContaining('socket')}},
  });
  expect(playing.effects()).toEqual([]);
  enter(playing, 'fd = socket(AF_INETT, SOCK_STREAM, 0)');
  expect(stage(playing)).toMatchObject({problem: {at: 12}});
  enter(playing, 'connect(fd, server)');
  expect(stage(playing)).toMatchObject({problem: {at: 8, message: {ko: expect.stringContaining('fd')}}});
  enter(playing, 'gna = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)');
  expect(playing.effects()).toEqual([
    {type: 'make-call', token: 1, actor: 'client', written: 'gna = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)'},
  ]);
});

test('a call that does the step ends it', () => {
  const playing = enter(start(goal), socket).see(made).settled();
  expect(stage(playing)).toMatchObject({kind: 'done', verdict: {passed: true}});
});

test('a call that does not leaves the learner typing, with what is still to be achieved', () => {
  const other = begun.call('client', 'gna = socket(AF_INET, SOCK_STREAM, 0)').returned('client', {
    result: fd(3),
    memory: {gna: fd(3)},
  });
  const playing = enter(start(goal), 'gna = socket(AF_INET, SOCK_STREAM, 0)').see(other).settled();
  expect(stage(playing)?.kind).toBe('checking');
  late(playing);
  expect(stage(playing)).toMatchObject({kind: 'typing', input: {text: ''}, findings: [{passed: false}]});
  enter(playing, socket)
    .see(other.call('client', socket).returned('client', {result: fd(4), memory: {fd: fd(4)}}))
    .settled();
  expect(stage(playing)).toMatchObject({kind: 'done', verdict: {passed: true}});
});

test('a fact that comes after the field is back still counts, while nothing stands in it', () => {
  const waits = stepNamed('make', {calls: goal.calls, check: [condition('client.fd.local is known')]});
  const bound = made.sampled('client', [{fd: 3, local: '127.0.0.1:51000'}]);
  const back = () => late(enter(start(waits), socket).see(made).settled());
  expect(stage(back().see(bound))?.kind).toBe('done');
  expect(stage(type(back(), 'get').see(bound))).toMatchObject({kind: 'typing', input: {text: 'get'}});
});

test('several calls may be made in any order, and any number of them', () => {
  const bind = callOf('bind(fd, 127.0.0.1:0)', {given: 'blanks'});
  const two = stepNamed('two', {
    calls: [callOf(socket, {given: 'blanks'}), bind],
    check: [condition('client.calls.bind.value = 0')],
  });
  const playing = enter(start(two), 'n = getsockname(server)');
  expect(stage(playing)).toMatchObject({kind: 'typing', problem: {at: 16}});
  enter(playing, socket).see(made).settled();
  expect(stage(playing)).toEqual({kind: 'typing', call: 1, input: {text: 'bind()', cursor: 5}});
  const named = made.call('client', 'local = getsockname(fd)').returned('client', {result: '0.0.0.0:0'});
  late(enter(playing, 'local = getsockname(fd)').see(named).settled());
  expect(stage(playing)).toMatchObject({kind: 'typing', input: {text: 'bind()'}, findings: [{passed: false}]});
  enter(playing, 'bind(fd, 127.0.0.1:0)')
    .see(named.call('client', 'bind(fd, 127.0.0.1:0)').returned('client'))
    .settled();
  expect(stage(playing)).toMatchObject({kind: 'done', verdict: {passed: true}});
});

test('what is repeated stands in the field again', () => {
  const repeats = stepNamed('make', {
    ...goal,
    repeatUntil: condition('client.sockets = 2'),
    check: [condition('client.sockets = 2')],
  });
  const playing = enter(start(repeats), socket).see(made).settled();
  expect(stage(playing)).toMatchObject({kind: 'typing', input: {text: socket}});
});

test('the arrows recall what was typed in this step, and behind the newest what was being typed', () => {
  const sockets = (text: TraceBuilder, name: string, number: number) =>
    text
      .call('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`)
      .returned('client', {result: fd(number), memory: {[name]: fd(number)}});
  const one = sockets(begun, 'a', 3);
  const playing = late(enter(start(goal), 'a = socket(AF_INET, SOCK_STREAM, 0)').see(one).settled());
  late(
    enter(playing, 'b = socket(AF_INET, SOCK_STREAM, 0)')
      .see(sockets(one, 'b', 4))
      .settled(),
  );
  type(playing, 'clo');
  const text = (...keys: readonly ('up' | 'down')[]) => {
    const now = stage(playing.press(...keys));
    return now?.kind === 'typing' ? now.input.text[0] : undefined;
  };
  expect([text('up'), text('up'), text('up'), text('down'), text('down'), text('down')]).toEqual([
    'b',
    'a',
    'a',
    'b',
    'c',
    'c',
  ]);
});

test('Tab completes: a call with its parentheses, a variable, as much as is certain, and the choices', () => {
  const completed = (text: string) => {
    const now = stage(type(start(goal), text).press('complete'));
    return now?.kind === 'typing' ? [now.input.text, now.input.cursor, now.choices?.map(({name}) => name)] : [];
  };
  expect(completed('fd = sock')).toEqual(['fd = socket()', 12, undefined]);
  expect(completed('getsoc')).toMatchObject(['getsock', 7, ['getsockname', 'getsockopt']]);
  expect(completed('connect(fd, ser')).toEqual(['connect(fd, server', 18, undefined]);
  expect(completed('socket(af_inet6')).toEqual(['socket(AF_INET6', 15, undefined]);
  expect(completed('xyz')).toEqual(['xyz', 3, undefined]);
  expect(completed('send(fd, "cl')).toEqual(['send(fd, "cl', 12, undefined]);
});

test('Esc leaves the field for the panels, where letters are commands; Enter comes back and makes no call', () => {
  const playing = type(start(goal), socket).press('back');
  expect(playing.state()).toMatchObject({screen: 'lab', focus: {panel: 'descriptors'}});
  expect(offered(playing)).toContain('language');
  playing.press('proceed');
  expect(playing.effects()).toEqual([]);
  expect(playing.state().focus.panel).toBe('step');
  expect(offered(playing)).not.toContain('language');
  expect(playing.press('proceed').effects()).toMatchObject([{type: 'make-call'}]);
  expect(type(start(goal), 'x').press('back', 'back').state().screen).toBe('home');
});

test('what the subject refuses can be mended, too', () => {
  const playing = enter(start(goal), socket);
  playing.act({type: 'refused', token: 1, actor: 'client', problem: {en: 'no', ko: '아니오'}});
  expect(stage(playing)).toMatchObject({kind: 'typing', input: {text: socket}, problem: {message: {en: 'no'}}});
});

const helped = stepNamed('make', {
  calls: goal.calls,
  check: [open],
  hints: [
    {say: {en: 'where', ko: '어디'}},
    {say: {en: 'which', ko: '무엇'}},
    {when: condition('client.calls.close.errno = EBADF'), say: {en: 'not that', ko: '그것이 아닌'}},
  ],
});

test('hints come one by one on demand; one that fits what was done comes first', () => {
  const playing = start(helped).press('hint');
  expect(playing.state().run?.hints).toEqual({make: [0]});
  const failed = begun.call('client', 'close(9)').failed('client', 'EBADF', 9);
  late(enter(playing, 'close(9)').see(failed).settled()).press('hint');
  expect(playing.state().run?.hints).toEqual({make: [0, 2]});
  expect(offered(playing)).toContain('hint');
  playing.press('hint');
  expect(playing.state().run?.hints).toEqual({make: [0, 2, 1]});
  expect(offered(playing)).not.toContain('hint');
  expect(playing.press('hint').state().notice?.ko).toContain('힌트');
});

test('a hint whose condition never held is not shown', () => {
  const playing = start(helped).press('hint', 'hint', 'hint');
  expect(playing.state().run?.hints).toEqual({make: [0, 1]});
});

test('after three texts that are no call the step can be shown: its calls make themselves on fresh sockets', () => {
  const playing = start(stepNamed('first'), goal).press('proceed').see(made).settled().press('proceed');
  expect(playing.state().run?.step).toBe(1);
  for (const text of ['', '', '', 'x', 'y(']) enter(playing, text);
  expect(offered(playing)).not.toContain('worked');
  expect(playing.press('worked').effects()).toEqual([]);
  enter(playing, 'z)');
  expect(offered(playing)).toContain('worked');
  playing.press('worked');
  expect(playing.effects().map(({type}) => type)).toEqual(['end-run', 'start-run']);
  playing.see(begun).started();
  expect(playing.effects()).toMatchObject([{type: 'make-call', written: socket}, {type: 'set-deadline'}]);
  playing.see(made).settled();
  expect(playing.effects()).toMatchObject([
    {type: 'save-progress'},
    {type: 'make-call', written: socket},
    {type: 'set-deadline'},
  ]);
  playing.see(made.call('client', socket).returned('client', {result: fd(4), memory: {fd: fd(4)}})).settled();
  expect(playing.state().run).toMatchObject({step: 1, stage: {kind: 'done', verdict: {passed: true}}});
});

test('after two checks that failed it is offered as well', () => {
  const playing = start(stepNamed('make', {check: [open]}));
  const other = begun.call('client', socket).returned('client', {result: 0});
  late(playing.press('proceed').see(other).settled());
  expect(offered(playing)).not.toContain('worked');
  late(
    playing
      .press('proceed', 'proceed')
      .see(other.call('client', socket).returned('client', {result: 0}))
      .settled(),
  );
  expect(stage(playing)).toMatchObject({kind: 'done', verdict: {passed: false}});
  expect(offered(playing)).toContain('worked');
});
