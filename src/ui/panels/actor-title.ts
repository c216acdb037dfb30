import {panelMessages as messages} from '../../i18n/panel-messages.js';
import type {Locale, Text} from '../../model/text.js';
import type {Actor} from '../../model/world.js';
import {safeText} from '../../wire/printable.js';
import {cutRow} from '../fit.js';
import {type Row, row, span} from '../row.js';

type Options = {
  readonly locale: Locale;
  readonly width: number;
  readonly showsHost: boolean;
  readonly hasJustEnded: boolean;
  /** What else there is to say of the process where no row is left for it. */
  readonly more?: string | undefined;
};

/** `server  pid 41211  web-server`, and how the process ended once it has. */
export const actorTitle = (actor: Actor, {locale, width, showsHost, hasJustEnded, more}: Options): Row => {
  const {name, pid, program, host, exit} = actor;
  const details = [
    `pid ${pid}`,
    ...(program === undefined ? [] : [safeText(program)]),
    ...(showsHost ? [messages.onHost(safeText(host))[locale]] : []),
    ...(more === undefined ? [] : [more]),
  ];
  const end = exit === undefined ? [] : ['  ', span(exitText(exit)[locale], 'warn')];
  const title = row(span(safeText(name), 'strong'), span(`  ${details.join('  ')}`, 'dim'), ...end);
  return cutRow(hasJustEnded ? [...title, span(' *', 'changed')] : title, width);
};

const exitText = ({code, signal}: NonNullable<Actor['exit']>): Text => {
  if (signal !== undefined) return messages.endedBy(safeText(signal));
  return code === undefined ? messages.exited : messages.exitedWith(code);
};
