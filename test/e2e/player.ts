import type {OpenedProgram} from '../support/pty.js';

/** What tells a player that something is to be done: words of the footer, in either language. */
const offers = {
  commit: /Enter (commit answer|답 확정)/,
  makeCall: /Enter (make the call|호출)(?! 포기)/,
  next: /Enter (next|다음)/,
  // The step says it too, when a notice has the footer.
  giveUp: /Esc (give up the call|호출 포기|gives up|포기)|Esc를 누르면 포기/,
  toList: /Enter (to the labs|실습 목록)/,
} as const;

type Offer = keyof typeof offers;

const offered = (screen: string): Offer | undefined =>
  (Object.keys(offers) as Offer[]).find(offer => offers[offer].test(screen));

/** The number of the step that the header shows. */
export const stepShown = (screen: string): number => Number(/(\d+)\/\d+/.exec(screen.split('\n')[0] ?? '')?.[1]);

/** The learner's call waits: the step says for how long. One that is about to return is not given up. */
const hasWaited = (screen: string): boolean => /(0\.[3-9]|[1-9]\d*\.\d) s (— Esc gives up|동안 블록)/.test(screen);

/** What a key changes: header, step and footer. The other panels change by themselves, when facts arrive. */
const ownView = (screen: string): string => {
  const lines = screen.split('\n');
  const end = lines.findIndex(line => line.startsWith('╰'));
  return [...lines.slice(0, end).map(line => line.split('││')[0]), lines.at(-1)].join('\n');
};

/**
 * Plays with the keys that the footer offers, as somebody who always takes the first option, until the lab is finished
 * or the given step is shown. Gives every screen on which a key was pressed.
 */
export const playOn = async (program: OpenedProgram, toStep = Number.POSITIVE_INFINITY): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (;;) {
    await program.until(text => offered(text) !== undefined && (offered(text) !== 'giveUp' || hasWaited(text)));
    const screen = program.text();
    seen.push(screen);
    const offer = offered(screen);
    if (offer === 'toList' || stepShown(screen) >= toStep) return seen;
    program.press(offer === 'giveUp' ? 'esc' : 'enter');
    // The running time of an open call changes the screen, too; what counts is that something else is to be done.
    await program.until(
      text => ownView(text) !== ownView(screen) && (offer !== 'giveUp' || offered(text) !== 'giveUp'),
    );
  }
};
