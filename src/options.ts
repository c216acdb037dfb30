import {type ParseArgsConfig, parseArgs} from 'node:util';
import {type ExerciseTask, exerciseOptions, parseExerciseTask, splitCommand} from './exercise-task.js';
import {exerciseOptionMessages} from './i18n/exercise-option-messages.js';
import {optionMessages} from './i18n/option-messages.js';
import {targetMessages} from './i18n/target-messages.js';
import {watchOptionMessages} from './i18n/watch-option-messages.js';
import {closest} from './lab/closest.js';
import {type Locale, locales, type Text} from './model/text.js';
import {linuxAbi} from './platform/linux/abi.js';
import {parseTarget, type Target} from './target.js';
import {type Language, languages} from './translate/translate.js';
import {parseWatchTask, type WatchTask, watchOptions} from './watch-task.js';

export type Task =
  | {readonly kind: 'app'}
  /** `as`: print the run as source in this language, of the application `of`. */
  | {readonly kind: 'run'; readonly lab: string; readonly as?: Language; readonly of?: string}
  | {readonly kind: 'list'}
  /** How far the learner is. */
  | {readonly kind: 'progress'}
  /** Free play: on a terminal, or with the lines that come in. */
  | {readonly kind: 'free'}
  /** A lab file, or a folder of them, anybody's. */
  | {readonly kind: 'check'; readonly path: string}
  | ExerciseTask
  | WatchTask
  | {readonly kind: 'help'}
  | {readonly kind: 'version'};

export type Options = {
  readonly task: Task;
  readonly lang?: Locale;
  readonly json: boolean;
  /** Frames of plain ASCII, for terminals whose line-drawing characters are wide or missing. */
  readonly ascii: boolean;
  /** Folders of other people's labs. */
  readonly labs: readonly string[];
  /** The web server to which labs with a target, or free play, go. */
  readonly target?: Target;
  /** The user has agreed beforehand that it is contacted. */
  readonly yes: boolean;
};

export type UsageProblem = {readonly problem: Text};

/** argv without node and script → what is asked for, or what is wrong with it. Pure. */
export const parseOptions = (argv: readonly string[]): Options | UsageProblem => {
  const {own, command} = splitCommand(argv);
  const parsed = parse(own);
  if ('problem' in parsed) return parsed;
  const {values, positionals} = parsed;
  const lang = locales.find(locale => locale === values.lang);
  if (values.lang !== undefined && lang === undefined) return {problem: optionMessages.unknownLanguage(values.lang)};
  const common = {
    json: values.json === true,
    ascii: values.ascii === true,
    labs: values.labs ?? [],
    yes: values.yes === true,
    ...(lang === undefined ? {} : {lang}),
  };
  if (values.help === true) return {...common, task: {kind: 'help'}};
  if (values.version === true) return {...common, task: {kind: 'version'}};
  const isExercise = positionals[0] === 'exercise';
  const strange = Object.keys(exerciseOptions).find(name => name in values);
  if (!isExercise && strange !== undefined) return {problem: exerciseOptionMessages.onlyExercise(strange)};
  const strangeToo = Object.keys(watchOptions).find(name => name in values);
  const isWatch = positionals[0] === 'watch';
  if (!isWatch && strangeToo !== undefined) return {problem: watchOptionMessages.onlyWatch(strangeToo)};
  if (isWatch) {
    const task = parseWatchTask(positionals.slice(1), values, command, linuxAbi.constants);
    return 'problem' in task ? task : withTarget({...common, task}, values.target);
  }
  const task = isExercise
    ? parseExerciseTask(positionals.slice(1), values, command)
    : parseTask(positionals, common.json);
  if ('problem' in task) return task;
  const aimed = withTarget({...common, task}, values.target);
  return 'problem' in aimed ? aimed : withSource(aimed, values.as, values.of);
};

/** The language that was asked for, whatever is wrong with the rest: what is wrong is said in it, too. */
export const wishedLanguage = (argv: readonly string[]): Locale | undefined => {
  const {values} = parseArgs({args: [...splitCommand(argv).own], options: known, strict: false});
  return locales.find(locale => locale === values.lang);
};

/** The id of the lab that goes to a target; it is in labs/live, and not among the others. */
export const liveLab = 'live';

/** Only where something leaves this machine is a target to be named. */
const withTarget = (options: Options, written: string | undefined): Options | UsageProblem => {
  const {task} = options;
  if (written === undefined) {
    return task.kind === 'run' && task.lab === liveLab ? {problem: targetMessages.needsTarget} : options;
  }
  const parsed = parseTarget(written);
  if (!parsed.ok) return {problem: targetMessages.problem(parsed.problem.at + 1, parsed.problem.message)};
  // Whether the lab of a run goes to a target is known once it has been read.
  const isPossible = ['app', 'free', 'run', 'check'].includes(task.kind);
  return isPossible ? {...options, target: parsed.target} : {problem: targetMessages.elsewhere};
};

/** What --as and --of add to a run; to anything else they say nothing. */
const withSource = (options: Options, as: string | undefined, of: string | undefined): Options | UsageProblem => {
  if (as === undefined && of === undefined) return options;
  const {task} = options;
  const language = languages.find(one => one === as);
  if (task.kind !== 'run' || as === undefined) return {problem: optionMessages.asNeedsRun};
  if (language === undefined) return {problem: optionMessages.unknownSource(as)};
  return {...options, task: {...task, as: language, ...(of === undefined ? {} : {of})}};
};

const known = {
  lang: {type: 'string'},
  json: {type: 'boolean'},
  ascii: {type: 'boolean'},
  labs: {type: 'string', multiple: true},
  as: {type: 'string'},
  of: {type: 'string'},
  target: {type: 'string'},
  yes: {type: 'boolean', short: 'y'},
  ...exerciseOptions,
  ...watchOptions,
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'v'},
} as const satisfies ParseArgsConfig['options'];

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({args: [...argv], allowPositionals: true, options: known});
  } catch (error) {
    return {problem: problemOf(error instanceof Error ? error.message : String(error))};
  }
};

/** parseArgs throws for what the user typed, in English, and names the option: `'--lang <value>'`, `'-h, --help'`. */
const problemOf = (said: string): Text => {
  const option = /--?[^\s',]+(?=[^',]*')/.exec(said)?.[0] ?? said;
  const name = option.replace(/^-+/, '');
  if (!Object.hasOwn(known, name)) {
    const near = closest(name, Object.keys(known));
    return optionMessages.unknownOption(option, near === undefined ? undefined : `--${near}`);
  }
  const {type} = known[name as keyof typeof known];
  return type === 'string' ? optionMessages.needsValue(option) : optionMessages.takesNoValue(option);
};

const parseTask = (positionals: readonly string[], json: boolean): Task | UsageProblem => {
  const [command, argument, ...more] = positionals;
  if (command === undefined) return json ? {problem: optionMessages.jsonNeedsCommand} : {kind: 'app'};
  if (command === 'run') {
    if (argument === undefined) return {problem: optionMessages.runNeedsLab};
    return more.length > 0 ? {problem: optionMessages.tooMany(more[0] ?? '')} : {kind: 'run', lab: argument};
  }
  if (command === 'check') {
    if (argument === undefined) return {problem: optionMessages.checkNeedsPath};
    return more.length > 0 ? {problem: optionMessages.tooMany(more[0] ?? '')} : {kind: 'check', path: argument};
  }
  if (command === 'list' || command === 'free' || command === 'progress') {
    return argument === undefined ? {kind: command} : {problem: optionMessages.tooMany(argument)};
  }
  return {problem: optionMessages.unknownCommand(command)};
};
