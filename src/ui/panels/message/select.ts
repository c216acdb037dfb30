import type {Address} from '../../../model/address.js';
import {foldOf} from '../../../model/fold.js';
import {remember} from '../../../model/remember.js';
import type {Trace} from '../../../model/trace.js';
import type {PanelView} from '../../panel.js';
import {copyExchange, type Exchange, exchangeStep, noExchange, type Piece} from './exchange.js';
import {ownersOf} from './sockets.js';

/** Bytes that one call gave to the Socket library, or got from it, and who is on the other side. */
export type Message = Omit<Piece, 'address'> & {
  /** The actor whose socket has that address, where one is known. */
  readonly other?: {readonly address: Address; readonly actor?: string; readonly program?: string};
};

const exchangeOf = foldOf({empty: noExchange, copy: copyExchange, step: exchangeStep, finish: exchange => exchange});

/** Every message of a trace, oldest first, of learner and programs alike. */
export const messagesOf: (trace: Trace) => readonly Message[] = remember(trace => {
  const {pieces, programs} = exchangeOf(trace);
  const ownerOf = ownersOf(trace);
  return pieces.flatMap(piece => (piece === undefined ? [] : [named(piece, programs, ownerOf)]));
});

/** Named once, as long as nobody else comes to have that address, so that a message that was read needs no second reading. */
const known = new WeakMap<Piece, Message>();

const named = (
  piece: Piece,
  programs: Exchange['programs'],
  ownerOf: (address: Address) => string | undefined,
): Message => {
  const {address, ...rest} = piece;
  const owner = address && ownerOf(address);
  const actor = owner !== undefined && programs.has(owner) ? owner : undefined;
  const before = known.get(piece);
  if (before !== undefined && before.other?.actor === actor) return before;
  const program = actor === undefined ? undefined : programs.get(actor);
  const message: Message =
    address === undefined
      ? rest
      : {...rest, other: {address, ...(actor !== undefined && {actor}), ...(program !== undefined && {program})}};
  known.set(piece, message);
  return message;
};

export type Selected = {readonly message: Message; readonly number: number; readonly count: number};

/** The message that the learner looks at; going back past the oldest begins again at the newest. */
export const selectMessage = ({trace, focus}: PanelView): Selected | undefined => {
  const messages = messagesOf(trace);
  const count = messages.length;
  const number = count - (focus.message % Math.max(1, count));
  const message = messages[number - 1];
  return message === undefined ? undefined : {message, number, count};
};
