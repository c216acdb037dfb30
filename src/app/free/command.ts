import {nearest} from '../../calls/nearest.js';
import type {NotationProblem} from '../../calls/notation.js';
import {freeMessages as messages} from '../../i18n/free-messages.js';
import {closedNetworks, type Network} from '../../lab/lab.js';
import {type CommandName, commandForms, type Form, findForm} from './forms.js';
import {findServer, servers} from './servers.js';
import {type Word, wordsOf} from './words.js';

/** What a line that begins with a colon asks for. `at` are columns of what may turn out to be wrong. */
export type FreeCommand =
  | {readonly name: 'app'; readonly app: string; readonly at: number}
  | {
      readonly name: 'start';
      readonly server: string;
      readonly as?: string;
      readonly options: Readonly<Record<string, unknown>>;
      readonly at: number;
    }
  | {readonly name: 'stop' | 'restart'; readonly process: string; readonly at: number}
  | {readonly name: 'text'; readonly variable: string; readonly text: string; readonly at: number}
  | {readonly name: 'number'; readonly variable: string; readonly number: number; readonly at: number}
  | {readonly name: 'buffer'; readonly variable: string; readonly size: number; readonly at: number}
  | {readonly name: 'dns'; readonly variable: string; readonly host: string; readonly type: string; readonly at: number}
  | {
      readonly name: 'answer';
      readonly variable: string;
      readonly query: string;
      readonly address: string;
      readonly at: number;
    }
  | {readonly name: 'address'; readonly variable: string; readonly process: string; readonly at: number}
  | {readonly name: 'interrupt' | 'again'}
  | {readonly name: 'save'; readonly file: string}
  | {readonly name: 'network'; readonly network: Network}
  | {readonly name: 'help'};

type ParsedCommand =
  | {readonly ok: true; readonly command: FreeCommand}
  | {readonly ok: false; readonly problem: NotationProblem};

/** A command, by its words alone; whether it can be done now is another question. Columns are those of `text`. */
export const parseCommand = (text: string): ParsedCommand => {
  const split = wordsOf(text);
  if (!split.ok) return split;
  const [head, ...words] = split.words;
  const form = findForm(head?.text.replace(/^:/, '') ?? '');
  if (head === undefined || form === undefined) return failed(head?.at ?? 0, unknownCommand(head?.text ?? ''));
  const missing = words.length < form.least;
  const end = [...text.trimEnd()].length;
  if (missing || words.length > form.most) {
    return failed(missing ? end : (words[form.most]?.at ?? end), messages.usage(form.usage));
  }
  return read(form, words, head.at);
};

const read = ({name}: Form, words: readonly Word[], at: number): ParsedCommand => {
  const [first, second, third] = words;
  const place = first?.at ?? at;
  switch (name) {
    case 'app':
      return done({name, app: first?.text ?? '', at: place});
    case 'start':
      return readStart(words, place);
    case 'stop':
    case 'restart':
      return done({name, process: first?.text ?? '', at: place});
    case 'text':
      return second?.quoted === undefined
        ? failed(second?.at ?? at, messages.needsQuotes)
        : done({name, variable: first?.text ?? '', text: second.quoted, at: place});
    case 'address':
      return done({name, variable: first?.text ?? '', process: second?.text ?? '', at: place});
    case 'number':
      return readNumber(first, second);
    case 'buffer':
      return readBuffer(first, second);
    case 'dns':
      return done({
        name,
        variable: first?.text ?? '',
        host: second?.text ?? '',
        type: third?.text.toUpperCase() ?? 'A',
        at: place,
      });
    case 'answer':
      return done({
        name,
        variable: first?.text ?? '',
        query: second?.text ?? '',
        address: third?.text ?? '',
        at: place,
      });
    case 'save':
      return done({name, file: first?.text ?? ''});
    case 'network':
      return readNetwork(first, at);
    case 'interrupt':
    case 'again':
    case 'help':
      return done({name});
  }
};

const readStart = ([first, ...more]: readonly Word[], at: number): ParsedCommand => {
  const server = first?.text ?? '';
  if (findServer(server) === undefined) return failed(at, unknownServer(server));
  const isNamed = more[0]?.text === 'as';
  const as = isNamed ? more[1] : undefined;
  if (isNamed && as === undefined) return failed((more[0]?.at ?? at) + 2, messages.usage(commandForms.start.usage));
  const options: Record<string, unknown> = {};
  for (const word of more.slice(isNamed ? 2 : 0)) {
    const [, name, value] = /^([A-Za-z]\w*)=(.*)$/su.exec(word.text) ?? [];
    if (name === undefined) return failed(word.at, messages.usage(commandForms.start.usage));
    options[name] = word.quoted ?? scalar(value ?? '');
  }
  return done({name: 'start', server, options, at: as?.at ?? at, ...(as === undefined ? {} : {as: as.text})});
};

/** As YAML would read it; the program says what it takes. */
const scalar = (text: string): unknown => {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
};

/** In bytes: as much as a lab may have. */
const largestBuffer = 65_536;

const readBuffer = (variable: Word | undefined, size: Word | undefined): ParsedCommand => {
  const bytes = /^\d{1,6}$/.test(size?.text ?? '') ? Number(size?.text) : 0;
  if (bytes < 1 || bytes > largestBuffer) return failed(size?.at ?? 0, messages.badSize(largestBuffer));
  return done({name: 'buffer', variable: variable?.text ?? '', size: bytes, at: variable?.at ?? 0});
};

const readNumber = (variable: Word | undefined, written: Word | undefined): ParsedCommand => {
  const number = Number(written?.text);
  // What an int of C can hold.
  if (!/^-?\d{1,10}$/.test(written?.text ?? '') || number !== (number | 0))
    return failed(written?.at ?? 0, messages.badNumber);
  return done({name: 'number', variable: variable?.text ?? '', number, at: variable?.at ?? 0});
};

const readNetwork = (word: Word | undefined, at: number): ParsedCommand => {
  const network = closedNetworks.find(one => one === word?.text);
  return network === undefined
    ? failed(word?.at ?? at, messages.unknownNetwork(closedNetworks))
    : done({name: 'network', network});
};

const unknownCommand = (written: string) => {
  const names = Object.keys(commandForms) as CommandName[];
  return messages.unknownCommand(written, names, nearest(written.replace(/^:/, ''), names));
};

const unknownServer = (written: string) => {
  const names = servers.map(({name}) => name);
  return messages.unknownServer(written, names, nearest(written, names));
};

const done = (command: FreeCommand): ParsedCommand => ({ok: true, command});

const failed = (at: number, message: NotationProblem['message']): ParsedCommand => ({
  ok: false,
  problem: {at, message},
});
