import {expect, test} from 'vitest';
import {createStore} from '../../src/app/store.js';
import {locales} from '../../src/model/text.js';
import {App} from '../../src/ui/app.js';
import {panels} from '../../src/ui/panels/registry.js';
import {atHome, callOf, condition, labOf, noon, stepNamed} from '../support/play.js';
import {renderInTerminal} from '../support/terminal.js';
import {fd, trace} from '../support/trace-builder.js';

const begun = trace().started('client').set('client', 'server', '127.0.0.1:41873').set('client', 'fd', fd(3));

const lab = labOf(
  stepNamed('join', {
    title: {en: 'Join', ko: '접속'},
    say: {en: 'Join the server.', ko: '서버에 접속합니다.'},
    calls: [callOf('connect(fd, server)', {given: 'blanks'})],
    check: [condition('client.calls.connect.value = 0')],
    hints: [{say: {en: 'Three things.', ko: '세 가지입니다.'}}],
  }),
);

/** The real state machine and the real panels; what a session would do is noted. */
const open = async (size: {columns: number; rows: number}, locale: 'en' | 'ko' = 'en') => {
  const made: string[] = [];
  const store = createStore(
    {...atHome(lab), locale},
    effect => {
      if (effect.type === 'make-call') made.push(effect.written);
      if (effect.type === 'exit') made.push('exit');
    },
    () => noon,
  );
  const terminal = await renderInTerminal(
    <App store={store} panels={panels} colours={true} ascii={false} clock={() => noon} />,
    size,
  );
  store.dispatch({type: 'command', command: 'proceed'});
  store.dispatch({type: 'observed', token: 1, observations: begun.build()});
  store.dispatch({type: 'started', token: 1, beganAt: noon});
  await terminal.settle();
  const row = (wanted: string) => terminal.lines().findIndex(line => line.includes(wanted));
  return {...terminal, store, made, row};
};

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];
const screens = sizes.flatMap(size => locales.map(locale => ({...size, locale})));

test.each(screens)(
  'at $columns×$rows in $locale the cursor of the terminal stands in the field',
  async ({locale, ...size}) => {
    const {cursor, row, type, press, unmount} = await open(size, locale);
    const y = row('▸ connect()');
    expect(cursor()).toEqual({x: 2 + 2 + 'connect('.length, y, visible: true});
    await type('fd, "안녕"');
    expect(row('▸ connect(fd, "안녕")')).toBe(y);
    expect(cursor()).toEqual({x: 4 + 'connect(fd, '.length + 6, y, visible: true});
    await press('home');
    expect(cursor()).toEqual({x: 4, y, visible: true});
    await press('esc');
    expect(cursor().visible).toBe(false);
    await unmount();
  },
);

test.each(screens)('at $columns×$rows in $locale a mistake is shown under its character', async ({locale, ...size}) => {
  const {lines, row, type, press, made, unmount} = await open(size, locale);
  await type('fd, sever');
  await press('enter');
  const y = row('▸ connect(fd, sever)');
  expect(lines()[y + 1]?.indexOf('^')).toBe(lines()[y]?.indexOf('sever'));
  expect(lines()[y + 2]).toMatch(locale === 'en' ? /✗ sever .*/ : /✗ sever: .*/);
  expect(made).toEqual([]);
  for (const key of ['backspace', 'backspace', 'backspace']) await press(key);
  await press('tab');
  await press('enter');
  expect(made).toEqual(['connect(fd, server)']);
  await unmount();
});

test('letters are text and no commands, Korean ones too; a paste is text, whatever it holds', async () => {
  const {store, row, type, press, paste, made, unmount} = await open({columns: 80, rows: 24});
  await press('ctrl-u');
  await type('qhLs?1ㅂ');
  expect(row('▸ qhLs?1ㅂ)')).toBeGreaterThan(0);
  expect(store.getState()).toMatchObject({locale: 'en', screen: 'lab', help: false});
  await press('ctrl-u');
  await press('delete');
  await paste('connect(fd,\n\u001b[31mserver)');
  expect(row('▸ connect(fd, [31mserver)')).toBeGreaterThan(0);
  expect(made).toEqual([]);
  await unmount();
});

test('decomposed Korean is composed, whichever way it comes', async () => {
  const {row, press, paste, unmount} = await open({columns: 80, rows: 24}, 'ko');
  await press('ctrl-u');
  await paste('안녕'.normalize('NFD'));
  expect(row('▸ 안녕)')).toBeGreaterThan(0);
  await press('backspace');
  expect(row('▸ 안)')).toBeGreaterThan(0);
  await unmount();
});

test('hints by a key that is no letter, and by a letter once the field has been left', async () => {
  const {store, text, press, unmount} = await open({columns: 80, rows: 24});
  expect(text()).toContain('Ctrl-G hint');
  await press('ctrl-g');
  expect(text()).toContain('Hint: Three things.');
  await press('esc');
  await press('L');
  expect(text()).toContain('힌트: 세 가지입니다.');
  await press('enter');
  expect(store.getState().focus.panel).toBe('step');
  await unmount();
});

test('whoever types ahead while a call is open does not leave with a q', async () => {
  const {store, type, press, made, unmount} = await open({columns: 80, rows: 24});
  await type('fd, server');
  await press('enter');
  expect(made).toEqual(['connect(fd, server)']);
  await type('qqL');
  expect(made).toEqual(['connect(fd, server)']);
  expect(store.getState()).toMatchObject({locale: 'en', run: {stage: {kind: 'calling'}}});
  const waits = begun.call('client', 'connect(fd, server)').waits('client', 'inet_wait_for_connect');
  store.dispatch({type: 'observed', token: 1, observations: waits.build().slice(begun.build().length)});
  await type('L');
  expect(store.getState().locale).toBe('ko');
  await unmount();
});
