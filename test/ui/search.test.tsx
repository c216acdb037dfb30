import {expect, test} from 'vitest';
import {createStore} from '../../src/app/store.js';
import {visibleLabs} from '../../src/app/visible-labs.js';
import {App} from '../../src/ui/app.js';
import {panels} from '../../src/ui/panels/registry.js';
import {noon} from '../support/play.js';
import {homeState} from '../support/states.js';
import {renderInTerminal} from '../support/terminal.js';

/** The real state machine, from the list of labs on. */
const open = async (locale: 'en' | 'ko' = 'en') => {
  const exits: string[] = [];
  const store = createStore(
    homeState({locale}),
    effect => {
      if (effect.type === 'exit') exits.push('exit');
    },
    () => noon,
  );
  const terminal = await renderInTerminal(
    <App store={store} panels={panels} colours={true} ascii={false} clock={() => noon} />,
    {columns: 80, rows: 24},
  );
  const found = () => visibleLabs(store.getState()).map(index => store.getState().labs[index]?.id);
  return {...terminal, store, exits, found};
};

test('what is typed in one piece with the / goes into the field, with its q and its x', async () => {
  const {type, found, exits, lines, cursor, unmount} = await open();
  await type('/qxport');
  expect(exits).toEqual([]);
  expect(lines().find(line => line.startsWith(' / qxport'))).toContain('(0/4)');
  expect(cursor().visible).toBe(true);
  for (let key = 0; key < 6; key += 1) await type('\x7f');
  await type('chose');
  expect(found()).toEqual(['ephemeral-port']);
  await type('\r');
  expect(cursor().visible).toBe(false);
  expect(lines()[0]).toContain('Enter begins: Who chose my port?');
  await unmount();
});

test('Korean and a paste are looked for; Esc ends it', async () => {
  const {press, type, paste, found, text, unmount} = await open('ko');
  await type('/');
  await type('포트는');
  expect(found()).toEqual(['ephemeral-port']);
  await paste(' 누가');
  expect(text()).toContain('/ 포트는 누가');
  await press('esc');
  expect(found()).toHaveLength(4);
  await unmount();
});

test('a key that means nothing answers a question with no', async () => {
  const {press, store, unmount} = await open();
  const before = store.getState().progress;
  await press('x');
  expect(store.getState().confirm).toBe('reset-lab');
  await press('y');
  expect(store.getState().confirm).toBeUndefined();
  await press('x');
  await press('x');
  expect(store.getState().progress).not.toEqual(before);
  await unmount();
});

test('older than the oldest message nobody gets, so that one key back moves back', async () => {
  const {store, press, unmount} = await open();
  store.dispatch({type: 'command', command: 'proceed'});
  await press('[');
  await press('[');
  expect(store.getState().focus.message).toBe(0);
  await unmount();
});
