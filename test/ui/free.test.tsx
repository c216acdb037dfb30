import {expect, test} from 'vitest';
import type {Effect} from '../../src/app/effect.js';
import {createStore} from '../../src/app/store.js';
import {locales} from '../../src/model/text.js';
import {App} from '../../src/ui/app.js';
import {panels} from '../../src/ui/panels/registry.js';
import {rowCells} from '../../src/ui/row.js';
import {screen} from '../../src/ui/screens/screen.js';
import {atHome, noon} from '../support/play.js';
import {renderInTerminal} from '../support/terminal.js';
import {fd, type TraceBuilder, trace} from '../support/trace-builder.js';

const begun = trace().started('client');
const socket = 'fd = socket(AF_INET, SOCK_STREAM, 0)';
const both = begun.started('server').set('client', 'web', '127.0.0.1:41873');
const given = {domain: 2, type: 1, protocol: 0};
const open = both.call('client', socket, given).returned('client', {result: fd(3), memory: {fd: fd(3)}});
const waiting = open.call('server', 'fd = accept(fd)').waits('server', 'inet_csk_accept');

/** The real state machine and the real panels; what a session would do is noted. */
const openFree = async (size: {columns: number; rows: number}, locale: 'en' | 'ko' = 'en') => {
  const effects: Effect[] = [];
  const store = createStore(
    {...atHome(), locale},
    effect => void effects.push(effect),
    () => noon,
  );
  const terminal = await renderInTerminal(
    <App store={store} panels={panels} colours={true} ascii={false} clock={() => noon} />,
    size,
  );
  let token = 1;
  const see = async (facts: TraceBuilder) => {
    const from = store.getState().run?.trace.length ?? 0;
    store.dispatch({type: 'observed', token, observations: facts.build().slice(from)});
    await terminal.settle();
  };
  const start = async (facts: TraceBuilder) => {
    token = store.getState().run?.token ?? 0;
    await see(facts);
    store.dispatch({type: 'started', token, beganAt: noon});
    await terminal.settle();
  };
  await terminal.press('p');
  await start(begun);
  const enter = async (text: string) => {
    await terminal.paste(text);
    await terminal.press('enter');
  };
  const answer = async (actor: string) => {
    store.dispatch({type: 'process-started', token, actor});
    await terminal.settle();
  };
  const settled = async (actor: string) => {
    store.dispatch({type: 'settled', token, actor});
    await terminal.settle();
  };
  const row = (wanted: string) => terminal.lines().findIndex(line => line.includes(wanted));
  return {...terminal, store, effects, see, start, enter, answer, settled, row};
};

type Opened = Awaited<ReturnType<typeof openFree>>;

/** Two applications: the server waits in a call, the client is selected. */
const twoOf = async (one: Opened) => {
  await one.enter(':app server');
  await one.see(both);
  await one.answer('server');
  await one.press('ctrl-p');
  await one.enter(socket);
  await one.see(open);
  await one.settled('client');
  await one.see(waiting);
};

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];
const screens = sizes.flatMap(size => locales.map(locale => ({...size, locale})));

test.each(screens)('at $columns×$rows in $locale the whole screen', async ({locale, ...size}) => {
  const one = await openFree(size, locale);
  expect(one.lines()[0]).toContain(locale === 'en' ? 'Free play' : '자유 실습');
  await twoOf(one);
  const text = one.text();
  expect(text).toMatch(/client {2}fd = socket\(AF_INET, SOCK_STREAM, 0\).*\n.*= 3/);
  expect(text).toContain('▸ client   server…');
  expect(one.cursor()).toEqual({x: 4, y: one.row('▸ client') + 1, visible: true});
  await one.paste('connect(fd, ');
  expect(one.text()).toContain('connect(fd, ▸address)');
  expect(one.text()).toContain('int connect(int fd, const struct sockaddr *addr,');
  expect(one.text()).toContain(locale === 'en' ? 'Asks the protocol stack to' : '내 소켓을 그 주소와');
  await one.press('tab');
  expect(one.text()).toContain('▸ connect(fd, web');
  await one.unmount();
});

test.each(screens)('at $columns×$rows in $locale a mistake is marked at its column', async ({locale, ...size}) => {
  const one = await openFree(size, locale);
  await one.enter('server> close(fd)');
  await one.press('ctrl-u');
  await one.enter('fd = sokcet(AF_INET, SOCK_STREAM, 0)');
  const y = one.row('▸ fd = sokcet');
  expect(one.lines()[y + 1]?.indexOf('^')).toBe(4 + 'fd = '.length);
  expect(one.text()).toContain(locale === 'en' ? 'Did you mean socket?' : '혹시 socket');
  await one.unmount();
});

test('while a command is typed, those that it could be are shown; Tab completes it', async () => {
  const one = await openFree({columns: 80, rows: 24});
  await one.type(':st');
  expect(one.text()).toContain(':start SERVER');
  expect(one.text()).toContain(':stop NAME');
  await one.type('a');
  await one.press('tab');
  expect(one.text()).toContain('▸ :start');
  expect(one.text()).not.toContain(':stop NAME');
  await one.type(' gre');
  await one.press('tab');
  await one.press('enter');
  expect(one.effects.at(-1)).toMatchObject({type: 'start-process', actor: 'greeter'});
  await one.unmount();
});

test.each(screens)('at $columns×$rows in $locale the past offers another turn', async ({locale, ...size}) => {
  const one = await openFree(size, locale);
  await one.enter(socket);
  const made = begun.call('client', socket).returned('client', {result: fd(3), memory: {fd: fd(3)}});
  await one.see(made);
  await one.settled('client');
  await one.enter('close(fd)');
  await one.see(made.call('client', 'close(fd)', {fd: fd(3)}).returned('client', {result: 0}));
  await one.settled('client');
  await one.press('left');
  expect(one.lines()[0]).toContain(locale === 'en' ? 'PAST' : '과거');
  await one.press('left');
  expect(one.text()).not.toContain('close(fd = 3)');
  await one.press('enter');
  expect(one.text()).toContain(locale === 'en' ? 'Go on from here?' : '여기서부터 다시 할까요?');
  await one.press('enter');
  await one.start(begun);
  await one.see(begun.call('client', socket).returned('client', {result: fd(4), memory: {fd: fd(4)}}));
  await one.settled('client');
  expect(one.text()).toContain(`≠ client  ${socket}: 3 → 4`);
  await one.unmount();
});

test('letters are letters: q leaves only where no field has the keys, and leaving asks first', async () => {
  const one = await openFree({columns: 80, rows: 24});
  await one.enter(':help');
  await one.type('qR?');
  expect(one.text()).toContain('▸ qR?');
  await one.press('esc');
  await one.press('esc');
  expect(one.text()).toContain('Leave?');
  await one.press('ㅁ');
  expect(one.store.getState().run).toBeDefined();
  await one.press('esc');
  await one.press('esc');
  expect(one.store.getState()).toMatchObject({screen: 'home'});
  await one.unmount();
});

test('what a command said is read from its beginning, page by page, and the field comes back with the first letter', async () => {
  const one = await openFree({columns: 80, rows: 24});
  for (let time = 0; time < 2; time += 1) await one.enter(':help');
  const top = () => one.lines()[2]?.replaceAll('│', '').trim() ?? '';
  expect(top()).toBe(':help');
  expect(one.lines().at(-1)).toContain('PgUp/PgDn');
  const below = one.lines()[10];
  await one.press('page-down');
  expect(one.lines()[2]).toBe(below);
  await one.press('page-up');
  expect(top()).toBe(':help');
  expect(one.row('▸ f')).toBe(-1);
  await one.type('f');
  expect(one.row('▸ f')).toBeGreaterThan(0);
  await one.unmount();
});

test('every size is filled exactly, also where something is wrong', async () => {
  const one = await openFree({columns: 80, rows: 24});
  await twoOf(one);
  await one.enter('connect(fd, nobody)');
  const state = one.store.getState();
  for (const locale of locales) {
    for (const [columns, rows] of [
      [60, 20],
      [80, 24],
      [110, 32],
      [120, 40],
      [200, 60],
    ] as const) {
      for (const past of [undefined, 1]) {
        const run = state.run && (past === undefined ? state.run : {...state.run, past});
        const lines = screen({
          state: {...state, locale, ...(run && {run})},
          columns,
          rows,
          now: 100,
          panels,
          ascii: false,
          helpScroll: 0,
        });
        expect(lines.length).toBe(rows);
        expect(new Set(lines.map(rowCells)), `${columns}x${rows} ${locale}`).toEqual(new Set([columns]));
      }
    }
  }
  await one.unmount();
});

test('whoever has not made anything yet is shown lines to begin with, the first of which can be made as it stands', async () => {
  const one = await openFree({columns: 120, rows: 40});
  const line = one.lines().find(text => text.includes(':start '));
  expect(line).toBeDefined();
  const [written = ''] = /:start [a-z-]+/.exec(line ?? '') ?? [];
  await one.enter(written);
  expect(one.effects).toContainEqual(expect.objectContaining({type: 'start-process', program: 'web-server'}));
  expect(one.row('To begin with')).toBe(-1);
});
