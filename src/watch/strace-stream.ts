import {parseCall, parseStraceLine, type StraceLine} from './strace-line.js';

/** A line, with the parts of a call that others came between put together again. `returnedAt` is in seconds, as `at`. */
export type StraceEvent = Exclude<StraceLine, {kind: 'unfinished' | 'resumed' | 'call'}> | Entered | Returned;

type Unfinished = Extract<StraceLine, {kind: 'unfinished'}>;
type Entered = Omit<Unfinished, 'text' | 'kind'> & {readonly kind: 'entered'};
type Returned = Extract<StraceLine, {kind: 'call'}> & {readonly returnedAt: number};

/** What strace writes, in whatever pieces it comes → events, in their order. */
export type StraceStream = {
  readonly write: (text: string) => void;
  /** Nothing has come for a while: a call that is written so far as it was entered is one that waits. */
  readonly pause: () => void;
  readonly end: () => void;
};

type Listeners = {
  readonly onEvent: (event: StraceEvent) => void;
  /** A line that could not be understood; there should be none. */
  readonly onUnparsed: (line: string) => void;
};

export const createStraceStream = ({onEvent, onUnparsed}: Listeners): StraceStream => {
  const open = new Map<number, Unfinished>();
  /** When each thread entered the call of which it was told that it waits: that line may still be ended by another thread's. */
  const told = new Map<number, number>();
  let rest: string[] = [];

  const take = (text: string): void => {
    const line = parseStraceLine(text);
    if (line?.kind !== 'unfinished') told.delete(line?.thread ?? 0);
    if (line === undefined) onUnparsed(text);
    else if (line.kind === 'unfinished') enter(line);
    else if (line.kind === 'resumed') resume(line, text);
    else if (line.kind === 'call') onEvent({...line, returnedAt: line.at + (line.result.seconds ?? 0)});
    else onEvent(line);
  };

  const enter = (line: Unfinished): void => {
    open.set(line.thread ?? 0, line);
    tellOnce(line);
  };

  const tellOnce = ({text: _, ...known}: Unfinished): void => {
    const {thread = 0, at} = known;
    if (told.get(thread) === at) return;
    told.set(thread, at);
    onEvent({...known, kind: 'entered'});
  };

  const resume = (line: Extract<StraceLine, {kind: 'resumed'}>, text: string): void => {
    const begun = open.get(line.thread ?? 0);
    open.delete(line.thread ?? 0);
    const call = begun && parseCall(begun, begun.text + line.text);
    // A call that was entered before strace came has no beginning.
    if (begun === undefined) onEvent({...line, kind: 'note', text});
    else if (call?.kind === 'call') onEvent({...call, returnedAt: line.at});
    else onUnparsed(begun.text + line.text);
  };

  return {
    write: text => {
      const lines = text.split('\n');
      const last = lines.pop() ?? '';
      if (lines.length > 0) {
        take(rest.join('') + (lines.shift() ?? ''));
        rest = [];
        for (const line of lines) take(line);
      }
      if (last !== '') rest.push(last);
    },
    pause: () => {
      const line = rest.length === 0 ? undefined : parseStraceLine(`${rest.join('')}<unfinished ...>`);
      if (line?.kind === 'unfinished' && isEntered(line.text)) tellOnce(line);
    },
    end: () => {
      const last = rest.join('');
      rest = [];
      if (last !== '') take(last.endsWith(')') || last.includes('+++') ? last : `${last}<unfinished ...>`);
    },
  };
};

/** Behind the arguments that the program gave, strace stops in the middle of the line and waits for the kernel. */
const isEntered = (text: string): boolean => text.includes('(') && !/\)\s+= /.test(text.slice(-4));
