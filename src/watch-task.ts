import {watchOptionMessages as messages} from './i18n/watch-option-messages.js';
import type {Text} from './model/text.js';
import {type Injection, parseInjection} from './watch/injection.js';

/** A program to watch. `seconds`: after so long it is ended. */
export type WatchTask = {
  readonly kind: 'watch';
  readonly command: readonly [string, ...string[]];
  readonly injections: readonly Injection[];
  /** The same as they were typed. */
  readonly written: readonly string[];
  readonly seconds?: number;
};

/** The options of `watch` as parseArgs takes them. */
export const watchOptions = {
  inject: {type: 'string', multiple: true},
  for: {type: 'string'},
} as const;

export type WatchValues = {readonly inject?: readonly string[]; readonly for?: string};

/** `constants` are the errors of this system; `more` is what stood behind the word watch and before `--`. */
export const parseWatchTask = (
  more: readonly string[],
  values: WatchValues,
  command: readonly string[] | undefined,
  constants: Readonly<Record<string, number>>,
): WatchTask | {readonly problem: Text} => {
  const [file, ...given] = command ?? [];
  if (file === undefined || more[0] !== undefined) return {problem: messages.needsCommand};
  const seconds = values.for === undefined ? undefined : Number(values.for);
  if (seconds !== undefined && !(seconds > 0 && seconds <= longest))
    return {problem: messages.badSeconds(values.for ?? '')};
  const injections: Injection[] = [];
  for (const written of values.inject ?? []) {
    const injection = parseInjection(written, constants);
    if ('problem' in injection) return injection;
    injections.push(injection);
  }
  return {
    kind: 'watch',
    command: [file, ...given],
    injections,
    written: values.inject ?? [],
    ...(seconds === undefined ? {} : {seconds}),
  };
};

/** A day, in seconds: timers of the runtime do not go much further. */
const longest = 86_400;
