import {existsSync, realpathSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkLab} from './check-lab.js';
import {endedEarly} from './ended-early.js';
import {type House, refuse} from './house.js';
import {optionMessages} from './i18n/option-messages.js';
import {targetMessages as messages} from './i18n/target-messages.js';
import {bindTarget} from './lab/bind-target.js';
import type {Lab, LabProblem} from './lab/lab.js';
import {readLabs} from './lab/load-labs.js';
import {orderLabs} from './lab/order-labs.js';
import type {ReadLab} from './lab/parse-lab.js';
import type {KeyPath} from './lab/trouble.js';
import {print, say} from './output.js';
import {type Checked, checkedLine, countLine} from './plain/checked-lines.js';
import {jsonText} from './plain/json-text.js';

/** Checks a file or a folder of labs by every law, and prints a line for each as soon as it is known. Gives the exit code. */
export const runCheck = async (house: House, path: string): Promise<number> => {
  if (!existsSync(path)) return refuse(optionMessages.noSuchPath(path), house.locale);
  const stopping: Stopping = {isStopped: false, close: async () => undefined};
  const code = await Promise.race([checkAll(house, path, stopping), endedEarly()]);
  stopping.isStopped = true;
  await stopping.close();
  return code;
};

/** How what runs is ended before it is over. */
type Stopping = {isStopped: boolean; close: () => Promise<void>};

const checkAll = async (house: House, path: string, stopping: Stopping): Promise<number> => {
  const {options, locale} = house;
  const tell = (checked: Checked): unknown => say(options.json ? jsonText(checked) : checkedLine(checked, locale));
  const {read, problems} = readLabs(path);
  if (read.length + problems.length === 0) return refuse(optionMessages.noLabsIn(path), locale);
  const others = house.labs.filter(({id, live}) => {
    return live === undefined && !read.some(one => one.lab.id === id && isOurs(one, house));
  });
  const {labs, problems: between} = orderLabs([...others.map(known), ...read]);
  const results: Checked[] = [...problems, ...between].map(ofProblem);
  results.forEach(tell);
  const goesOut = read.some(({lab}) => lab.network === 'internet');
  if (house.live !== undefined && goesOut && !options.json) print(`LIVE ${house.live.host}`);
  for (const one of read) {
    if (stopping.isStopped) break;
    const checked = await checkOne(house, labs, one, stopping);
    checked.forEach(tell);
    results.push(...checked);
  }
  const broken = results.filter(({kept}) => kept === false).length;
  if (!options.json) print(countLine(read.length, broken)[locale]);
  if (broken > 0) return 1;
  return results.some(({kept}) => kept === undefined) ? 2 : 0;
};

const checkOne = async (
  {platform, lacks, openSession, live}: House,
  labs: readonly Lab[],
  {lab, file, locate}: ReadLab,
  stopping: Stopping,
): Promise<readonly Checked[]> => {
  const onStart = (close: () => Promise<void>): void => {
    stopping.close = close;
  };
  const isLive = lab.network === 'internet';
  const played = isLive && live !== undefined ? bindTarget(lab, live, platform.id) : lab;
  const {lines, run} = await checkLab(played, {platform, lacks, openSession, labs, onStart});
  const notPlayed = isLive && live === undefined ? {message: messages.notPlayed(file)} : {};
  return lines.map(({place, kept, ...line}) => ({
    file,
    ...locate({place: placeIn(lab, played, place), message: line.message}),
    lab: lab.id,
    ...(played.live === undefined ? {} : {live: played.live}),
    ...line,
    // What can't be played here is neither kept nor broken.
    ...(run.outcome === 'unavailable' && line.law === 'solvable' ? notPlayed : {kept}),
  }));
};

/** Steps that are not for this target, or not for this system, are in the file all the same. */
const placeIn = (lab: Lab, played: Lab, place: KeyPath): KeyPath =>
  place.map((key, depth) =>
    depth === 1 && place[0] === 'steps' && typeof key === 'number'
      ? lab.steps.findIndex(({id}) => id === played.steps[key]?.id)
      : key,
  );

const ofProblem = ({file, line, column, message}: LabProblem): Checked => ({
  file,
  line,
  column,
  law: 'written',
  kept: false,
  message,
});

/** Our own labs may be checked where they are, although their ids are taken by themselves. */
const isOurs = ({file}: ReadLab, {ours}: House): boolean =>
  existsSync(ours) && dirname(realpathSync(file)) === realpathSync(fileURLToPath(ours));

const known = (lab: Lab): ReadLab => ({file: lab.id, lab, locate: () => ({line: 1, column: 1})});
