import {endedEarly} from './ended-early.js';
import {type House, refuse} from './house.js';
import {plainMessages} from './i18n/plain-messages.js';
import {print} from './output.js';
import {jsonText} from './plain/json-text.js';
import {createWatchLines} from './plain/watch-lines.js';
import {startWatch, type WatchEnd} from './watch/watch-session.js';
import {exitCodeOf} from './watch-exit-code.js';
import type {WatchTask} from './watch-task.js';

/**
 * Watches a program and prints what it does, as it does it. Gives the program's exit code, as a shell does; 124 when its
 * time was up, as timeout(1) does. A reader that goes away, or a signal, ends it with all its children.
 */
export const watchHere = async (
  {locale, platform, options}: Pick<House, 'locale' | 'platform' | 'options'>,
  {command, injections, seconds}: WatchTask,
  tracerEntry: URL,
): Promise<number> => {
  const early = endedEarly();
  const linesOf = options.json ? undefined : createWatchLines(locale);
  const result = await startWatch({
    platform,
    command,
    injections,
    ...(seconds === undefined ? {} : {seconds}),
    readsInput: true,
    tracerEntry,
    onObservation: fact => (linesOf?.(fact) ?? [jsonText(fact)]).forEach(print),
    onNote: note => print(options.json ? jsonText({kind: 'note', note}) : `  ${note[locale]}`),
  });
  if (!result.ok) return refuse(result.problem, locale);
  const code = await Promise.race([result.watch.ended.then(exitCodeOf), early]);
  await result.watch.stop();
  const end = await result.watch.ended;
  if (options.json) print(jsonText({kind: 'ended', ...end}));
  else endLines(end, locale).forEach(print);
  return code;
};

/** In lines. */
const shownOutput = 20;

const endLines = ({output, processes, actors}: WatchEnd, locale: House['locale']): readonly string[] => {
  const lines = output.text.trimEnd().split('\n');
  const shown = lines.slice(-shownOutput);
  const isAll = shown.length === lines.length && Buffer.byteLength(output.text) === output.bytes;
  return [
    ...(processes > actors ? [`  ${plainMessages.quietProcesses(processes - actors)[locale]}`] : []),
    ...(output.bytes === 0
      ? []
      : [`  ${plainMessages.wrote(output.bytes, isAll)[locale]}`, ...shown.map(line => `    ${line.slice(0, 500)}`)]),
  ];
};
