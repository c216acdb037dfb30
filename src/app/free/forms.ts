import {freeMessages as messages} from '../../i18n/free-messages.js';
import type {Text} from '../../model/text.js';

export type CommandName = keyof typeof messages.commands;

/** What may stand at a place of a command, for completion. */
export type Takes = 'server' | 'process' | 'network' | 'type' | 'nothing';

/** How a command is written, with at least and at most so many words behind its name. */
export type Form = {
  readonly name: CommandName;
  readonly usage: string;
  readonly gist: Text;
  readonly least: number;
  readonly most: number;
  readonly takes: readonly Takes[];
};

const form = (
  name: CommandName,
  usage: string,
  least: number,
  most: number,
  ...takes: readonly Takes[]
): readonly [CommandName, Form] => [
  name,
  {name, usage: `:${name}${usage}`, gist: messages.commands[name], least, most, takes},
];

const forms = [
  form('app', ' NAME', 1, 1),
  form('start', ' SERVER [as NAME] [option=value]', 1, 12, 'server'),
  form('stop', ' NAME', 1, 1, 'process'),
  form('restart', ' NAME', 1, 1, 'process'),
  form('text', ' VARIABLE "TEXT"', 2, 2),
  form('number', ' VARIABLE NUMBER', 2, 2),
  form('address', ' VARIABLE NAME', 2, 2, 'nothing', 'process'),
  form('buffer', ' VARIABLE BYTES', 2, 2),
  form('dns', ' VARIABLE HOST [TYPE]', 2, 3, 'nothing', 'nothing', 'type'),
  form('answer', ' VARIABLE QUERY ADDRESS', 3, 3),
  form('interrupt', '', 0, 0),
  form('save', ' FILE.yaml', 1, 1),
  form('network', ' private|loopback', 1, 1, 'network'),
  form('again', '', 0, 0),
  form('help', '', 0, 0),
];

/** Every command of free play; help and completion are made from it. */
export const commandForms = Object.fromEntries(forms) as Readonly<Record<CommandName, Form>>;

export const allForms: readonly Form[] = forms.map(([, one]) => one);

export const findForm = (name: string): Form | undefined => allForms.find(one => one.name === name);
