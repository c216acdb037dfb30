import {expect, test} from 'vitest';
import {createHistory} from '../../src/exercise/history.js';
import {createRest} from '../../src/exercise/rest.js';
import {darwin} from '../../src/platform/darwin/darwin.js';
import type {Wait} from '../../src/platform/platform.js';

/** Somebody on the other side of whom the kernel says one word after the other, the last for ever. Gives after how many looks there was rest. */
const looksUntilRest = async (words: readonly Wait['kind'][], most: number): Promise<number | undefined> => {
  let look = 0;
  const history = createHistory({vary: {}, marksAll: true, onFact: () => undefined});
  history.record({kind: 'subject-started', pid: 1, host: 'h', at: 0, actor: 'web', source: 'session'});
  const waits = async (): Promise<Wait> => {
    const kind = words[Math.min(look, words.length) - 1] ?? 'untold';
    return kind === 'asleep' ? {kind, where: 'inet_csk_accept'} : {kind};
  };
  const rest = createRest({
    session: {sample: async () => undefined},
    history,
    learner: {look: async () => []},
    platform: {inspector: {...darwin.inspector, waits}},
  });
  while (look < most) {
    look += 1;
    if (await rest()) return look;
  }
  return undefined;
};

test('whoever sleeps by the kernel’s word is at rest after a few looks', async () => {
  expect(await looksUntilRest(['asleep'], 5)).toBeLessThanOrEqual(4);
  // What was said before it slept does not count.
  expect(await looksUntilRest([...Array<'awake'>(10).fill('awake'), 'asleep'], 20)).toBeGreaterThan(12);
});

test('whoever is awake is never at rest, however long nothing is seen of it', async () => {
  expect(await looksUntilRest(['awake'], 60)).toBeUndefined();
});

test('where the kernel does not tell, longer quiet must do', async () => {
  const looks = await looksUntilRest(['untold'], 60);
  expect(looks).toBeGreaterThan(10);
  // Nor does quiet count in which somebody was awake.
  expect(await looksUntilRest([...Array<'awake'>(20).fill('awake'), 'untold'], 30)).toBeUndefined();
});
