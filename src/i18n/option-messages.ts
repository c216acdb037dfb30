import type {Text} from '../model/text.js';

const seeHelp = {
  en: 'socket-lab --help shows what there is.',
  ko: 'socket-lab --help를 실행하면 사용법을 볼 수 있습니다.',
};

const withHelp = (en: string, ko: string): Text => ({en: `${en} ${seeHelp.en}`, ko: `${ko} ${seeHelp.ko}`});

/** What is said about a command line. */
export const optionMessages = {
  unknownOption: (option: string, near: string | undefined): Text =>
    withHelp(
      `There is no option ${option}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      `없는 옵션입니다: ${option}.${near === undefined ? '' : ` 혹시 ${near}?`}`,
    ),
  needsValue: (option: string): Text =>
    withHelp(`${option} needs a value behind it.`, `값이 필요한 옵션입니다: ${option}.`),
  takesNoValue: (option: string): Text =>
    withHelp(`${option} takes no value.`, `값을 지정하지 않는 옵션입니다: ${option}.`),
  unknownLanguage: (lang: string): Text =>
    withHelp(`--lang takes en or ko, not "${lang}".`, `--lang에는 en 또는 ko를 지정합니다 (입력: "${lang}").`),
  unknownCommand: (command: string): Text =>
    withHelp(`There is no command "${command}".`, `"${command}" 명령은 없습니다.`),
  runNeedsLab: withHelp(
    'run needs the name of a lab: socket-lab run journey.',
    'run에는 실습 이름이 필요합니다: socket-lab run journey.',
  ),
  checkNeedsPath: withHelp(
    'check needs a lab file, or a folder of them: socket-lab check my-lab.yaml.',
    'check에는 실습 파일이나 폴더가 필요합니다: socket-lab check my-lab.yaml.',
  ),
  asNeedsRun: withHelp(
    '--as and --of go with a run: socket-lab run journey --as c.',
    '--as와 --of는 run과 함께 씁니다: socket-lab run journey --as c.',
  ),
  unknownSource: (language: string): Text =>
    withHelp(
      `--as takes c or python, not "${language}".`,
      `--as에는 c 또는 python을 지정합니다 (입력: "${language}").`,
    ),
  noSuchPath: (path: string): Text => ({
    en: `There is no file and no folder "${path}". Check the path.`,
    ko: `파일도 폴더도 없습니다: "${path}". 경로를 확인하십시오.`,
  }),
  noLabsIn: (path: string): Text => ({
    en: `There is no lab in "${path}". Labs are files that end in .yaml.`,
    ko: `실습 파일이 없습니다: "${path}". 실습 파일의 이름은 .yaml로 끝납니다.`,
  }),
  tooMany: (argument: string): Text =>
    withHelp(`"${argument}" is one argument too many.`, `"${argument}" 인수는 필요하지 않습니다.`),
  jsonNeedsCommand: withHelp(
    '--json goes with a command: socket-lab run journey --json, or socket-lab list --json.',
    '--json은 명령과 함께 씁니다: socket-lab run journey --json 또는 socket-lab list --json.',
  ),
  unknownLab: (name: string, known: readonly string[]): Text => ({
    en: `There is no lab "${name}". The labs are: ${known.join(', ')}.`,
    ko: `"${name}" 실습은 없습니다. 있는 실습: ${known.join(', ')}.`,
  }),
  needsTerminal: {
    en: 'The labs are played in a terminal, and this is none. Without one: socket-lab run journey',
    ko: '실습은 터미널에서 진행하는데 지금은 터미널이 아닙니다. 터미널 없이 실행하려면: socket-lab run journey',
  },
  dumbTerminal: {
    en: 'This terminal (TERM=dumb) can not show the screen. Without it: socket-lab run journey',
    ko: '이 터미널(TERM=dumb)에는 화면을 그릴 수 없습니다. 화면 없이 실행하려면: socket-lab run journey',
  },
  needsUtf8: {
    en: 'The locale is not UTF-8, so Korean and the frames could not be shown. Set LANG=C.UTF-8, or run: socket-lab run journey --ascii',
    ko: '로캘이 UTF-8이 아니어서 한글과 테두리를 표시할 수 없습니다. LANG=C.UTF-8을 설정하거나 다음을 실행합니다: socket-lab run journey --ascii',
  },
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
