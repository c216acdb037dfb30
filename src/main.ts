import {readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import type {ExerciseTask} from './exercise-task.js';
import {type House, refuse} from './house.js';
import {help} from './i18n/help.js';
import {chooseLocale} from './i18n/locale.js';
import {optionMessages} from './i18n/option-messages.js';
import {targetMessages} from './i18n/target-messages.js';
import {dayOf} from './lab/day.js';
import type {Requirement} from './lab/lab.js';
import {openLabs} from './lab/our-labs.js';
import type {Progress} from './lab/progress.js';
import {openProgress} from './lab/progress-file.js';
import type {Locale} from './model/text.js';
import {sessionsOn} from './open-session.js';
import {liveLab, parseOptions, type Task, wishedLanguage} from './options.js';
import {complain, guardOutput, printError, say} from './output.js';
import {jsonLines} from './plain/json-lines.js';
import {labList} from './plain/lab-list.js';
import {progressJson, progressReport} from './plain/progress-report.js';
import {transcript} from './plain/transcript.js';
import {detectPlatform} from './platform/detect.js';
import {hasUsualServices} from './platform/services-file.js';
import {playHere} from './play-here.js';
import {printSource} from './print-source.js';
import {startApp} from './start-app.js';
import type {Target} from './target.js';

const here = (relative: string): URL => new URL(relative, import.meta.url);

/** The composition root: what was typed → the parts → the task. Gives the exit code: 0, 1 (a check failed), 2 (usage). */
export const main = async (argv: readonly string[]): Promise<number> => {
  const options = parseOptions(argv);
  const flag = wishedLanguage(argv);
  const locale = chooseLocale({...(flag === undefined ? {} : {flag}), env: process.env});
  guardOutput(locale);
  if ('problem' in options) return refuse(options.problem, locale);
  if (options.task.kind === 'help') return say(help[locale]);
  if (options.task.kind === 'version') return say(version());
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) return refuse(platform.unsupported, locale);
  if (options.task.kind === 'watch' && (options.json || !process.stdin.isTTY || !process.stdout.isTTY)) {
    const {watchHere} = await import('./watch-here.js');
    return watchHere({options, locale, platform}, options.task, here('./tracer.js'));
  }
  const ours = here('../labs/');
  const {labs, problems} = await openLabs({ours, packed: here('./labs.json'), others: options.labs});
  for (const {file, line, column, message} of problems) printError(`${file}:${line}:${column}: ${message[locale]}`);
  const openSession = sessionsOn(platform, here('./subject.js'));
  const lacks: readonly Requirement[] = hasUsualServices() ? [] : ['services'];
  const house = {options, locale, labs, ours, platform, lacks, openSession};
  return options.target === undefined ? perform(house) : performLive(house, options.target);
};

/** Loaded only where somebody named a target. */
const performLive = async (house: House, target: Target): Promise<number> => {
  const {locale, labs, platform, options, ours} = house;
  const {task} = options;
  if (task.kind === 'run' && task.lab !== liveLab) {
    const lab = labs.find(({id}) => id === task.lab);
    if (lab === undefined) return refuseLab(house, task.lab);
    if (lab.network !== 'internet') return refuse(targetMessages.elsewhere, locale);
  }
  const {openTarget} = await import('./open-target.js');
  const folder = new URL('live/', ours);
  const live = await openTarget({target, yes: options.yes, locale, system: platform.id, folder, labs});
  return typeof live === 'number' ? live : perform({...house, ...live});
};

const perform = async (house: House): Promise<number> => {
  const {options, locale, labs} = house;
  const {task} = options;
  if (task.kind === 'list') return say(labList(labs, keptProgress(locale), locale, options.json));
  if (task.kind === 'progress') {
    const course = {labs, progress: keptProgress(locale), today: dayOf(Date.now())};
    return say(options.json ? progressJson(course) : progressReport(course, locale));
  }
  if (task.kind === 'check') return (await import('./run-check.js')).runCheck(house, task.path);
  if (isAboutExercises(task)) return (await import('./run-exercise.js')).runExercise(house, task);
  if (task.kind === 'free' && !process.stdin.isTTY) return (await import('./play-free.js')).playFree(house);
  if (task.kind !== 'run') return startApp(house);
  const lab = labs.find(({id}) => id === task.lab);
  if (lab === undefined) return refuseLab(house, task.lab);
  if (task.as !== undefined) return printSource(house, lab, task.as, task.of);
  return playHere(house, lab, options.json ? jsonLines : transcript);
};

const refuseLab = ({labs, locale}: House, name: string): number => {
  const known = labs.map(({id}) => id);
  return refuse(optionMessages.unknownLab(name, known), locale);
};

const isAboutExercises = (task: Task): task is ExerciseTask =>
  ['exercises', 'exercise', 'attempt', 'start', 'solution'].includes(task.kind);

const keptProgress = (locale: Locale): Progress => {
  const {progress, notice} = openProgress({env: process.env, home: homedir()});
  if (notice !== undefined) complain(notice[locale]);
  return progress;
};

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};
