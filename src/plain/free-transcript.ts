import type {Deed, Free} from '../app/free/free.js';
import {learnersOf} from '../app/learners.js';
import type {Run, State} from '../app/state.js';
import {freeMessages} from '../i18n/free-messages.js';
import {plainMessages} from '../i18n/plain-messages.js';
import {descriptorChanges} from '../model/changes.js';
import type {Locale} from '../model/text.js';
import {project} from '../model/world.js';
import {callLines, changeLine, meanwhileLines} from './lines.js';
import {brokenLines, indented, liveLines} from './transcript.js';

/** What happened between two states of free play, as lines for a pipe, a log or a screen reader. Pure. */
export const freeTranscript = (before: State, after: State): readonly string[] => {
  const {run, locale} = after;
  if (run?.free === undefined) return [];
  const known = before.run?.token === run.token ? before.run : undefined;
  const isNext = run.free.deeds.length !== known?.free?.deeds.length;
  return [
    ...(known === undefined ? liveLines(run) : []),
    ...(isNext && known !== undefined ? changedLines(known, locale) : []),
    ...commandLines(known?.free, run.free, locale),
    ...callLines(known?.world, run.world, learnersOf(run.lab), locale),
    ...(run.stage.kind !== known?.stage.kind ? stageLines(run, locale) : []),
    ...problemLines(known?.free, run.free, locale),
  ];
};

/** What the latest line has led to, once the next one is made. */
export const changedLines = (run: Run, locale: Locale): readonly string[] => {
  const latest = run.free?.deeds.at(-1);
  if (latest === undefined) return [];
  const before = project(run.trace.slice(0, latest.at));
  return [
    ...meanwhileLines(run.world, latest.at, learnersOf(run.lab), locale),
    ...descriptorChanges(before, run.world)
      // Of a process that has ended the kernel lists nothing any more.
      .filter(({actor}) => run.world.actors[actor]?.exit === undefined)
      .map(change => `  ${plainMessages.changed[locale]}  ${changeLine(change, locale)}`),
  ];
};

const commandLines = (known: Free | undefined, {deeds}: Free, locale: Locale): readonly string[] =>
  deeds.flatMap((deed, index) => {
    if (!deed.text.startsWith(':')) return [];
    const earlier = known?.deeds[index];
    return [
      ...(earlier === undefined ? [`  ${deed.actor}  ${deed.text}`] : []),
      ...(earlier?.said === deed.said ? [] : saidLines(deed, locale)),
    ];
  });

const saidLines = ({said}: Deed, locale: Locale): readonly string[] =>
  said === undefined ? [] : said[locale].split('\n').map(line => `    ${line}`);

const stageLines = ({stage}: Run, locale: Locale): readonly string[] => {
  if (stage.kind === 'broken') return brokenLines(stage.problem, locale);
  return stage.kind === 'unavailable' ? indented(stage.reason[locale]) : [];
};

/** The line, a mark below the column, and what is wrong. */
const problemLines = (known: Free | undefined, free: Free, locale: Locale): readonly string[] => {
  const {selected} = free;
  const problem = free.prompts[selected]?.problem;
  if (problem === undefined || known?.prompts[selected]?.problem === problem) return [];
  const head = `  ${selected}  `;
  return [
    `${head}${problem.typed}`,
    `${' '.repeat([...head].length + problem.at)}^`,
    `  ${plainMessages.broken(problem.message[locale])[locale]}`,
    `  ${freeMessages.stopped[locale]}`,
  ];
};
