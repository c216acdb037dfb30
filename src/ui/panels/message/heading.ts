import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {formatAddress} from '../../../model/address.js';
import type {Locale} from '../../../model/text.js';
import {safeText} from '../../../wire/printable.js';
import {type Row, row, span} from '../../row.js';
import type {Reading} from './decode.js';
import type {Message, Selected} from './select.js';

/** `3/9  client → web  HTTP, 78 bytes, written by write`; of a stream, which of its bytes this call carried. */
export const headingOf = ({message, number, count}: Selected, reading: Reading, locale: Locale): Row => {
  const {actor, kind, call} = message;
  const here = span(safeText(actor), 'strong');
  const there = span(otherName(message), 'strong');
  const parties =
    kind === 'sockaddr' ? [here] : kind === 'received' ? [there, span(' → '), here] : [here, span(' → '), there];
  const carried = messages.bytes(message.to - message.from)[locale];
  const protocol = reading.decoded.protocol === 'bytes' ? '' : `${reading.decoded.protocol}, `;
  return row(
    span(`${number}/${count}  `, 'dim'),
    ...parties,
    span(`  ${protocol}${carried}, `),
    span(messages.carriedBy[kind](safeText(call))[locale]),
    ...partText(message, reading, locale),
  );
};

const otherName = ({other}: Message): string =>
  other === undefined ? '?' : safeText(other.actor ?? formatAddress(other.address));

const partText = (message: Message, {start, bytes}: Reading, locale: Locale): Row => {
  const from = message.from - start;
  if (from <= 0 && message.to - start >= bytes.length) return [];
  const text = messages.partOf(Math.max(0, from), message.to - start - 1, bytes.length);
  return [span(` (${text[locale]})`, 'dim')];
};
