import type {NotationProblem} from '../calls/notation.js';
import {heldAfter} from '../model/world.js';
import {type Performed, perform, type Tell, type Workshop} from './perform.js';

/** A call that has been entered. `fd` is its first argument, which for calls that block is a descriptor. */
export type OpenCall = {readonly fd?: number; returned: boolean};

/** The application's one thread: one call at a time. */
export type Caller = {
  readonly call: (id: number, written: string) => Promise<Performed>;
  readonly open: () => OpenCall | undefined;
  /** Descriptors that the application's calls returned and did not close. */
  readonly held: () => readonly number[];
};

export const createCaller = (workshop: Workshop, tell: Tell): Caller => {
  let open: OpenCall | undefined;
  let held: readonly number[] = [];

  const watch: Tell = (reply, then) => {
    if (reply.kind === 'entered' && open !== undefined) {
      const first = reply.call.native[0];
      open = first?.kind === 'number' ? {...open, fd: first.number} : open;
    }
    tell(reply, then);
  };

  const call = async (id: number, written: string): Promise<Performed> => {
    if (open !== undefined) return refuse(id);
    open = {returned: false};
    const performed = await perform(workshop, written, id, watch).finally(close);
    if (performed.kind === 'returned') held = heldAfter(held, performed.call, performed.outcome);
    return performed;
  };

  const close = (): void => {
    if (open !== undefined) open.returned = true;
    open = undefined;
  };

  const refuse = (id: number): Performed => {
    tell({kind: 'refused', id, problem: busy});
    return {kind: 'refused', problem: busy};
  };

  return {call, open: () => open, held: () => held};
};

const busy: NotationProblem = {
  at: 0,
  message: {
    en: "The call can't be made: another call of this application has not returned. Wait for it, or interrupt it.",
    ko: '호출할 수 없습니다. 이 애플리케이션의 다른 호출이 아직 끝나지 않았습니다. 끝나기를 기다리거나 중단하십시오.',
  },
};
