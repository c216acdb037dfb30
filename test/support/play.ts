import type {Action} from '../../src/app/action.js';
import {autopilot} from '../../src/app/autopilot.js';
import type {Command} from '../../src/app/command.js';
import type {Effect} from '../../src/app/effect.js';
import {atStart, type State} from '../../src/app/state.js';
import {update} from '../../src/app/update.js';
import {parseCondition} from '../../src/lab/condition.js';
import {dayOf} from '../../src/lab/day.js';
import {type Lab, type Step, type StepCall, systems} from '../../src/lab/lab.js';
import {emptyProgress} from '../../src/lab/progress.js';
import {sameText} from '../../src/model/text.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';
import type {TraceBuilder} from './trace-builder.js';

/** A moment in 2026, so that tests don't depend on the clock. */
export const noon = Date.UTC(2026, 0, 1, 12);

export const atHome = (...labs: readonly Lab[]): State => ({
  locale: 'en',
  system: 'linux',
  abi: linuxAbi,
  labs,
  progress: emptyProgress,
  today: dayOf(noon),
  ...atStart,
});

export const condition = (written: string) => {
  const parsed = parseCondition(written, new Set(['client', 'web']));
  if (!parsed.ok) throw new Error(`${written}: ${JSON.stringify(parsed)}`);
  return parsed.condition;
};

export const callOf = (written: string, more: Partial<StepCall> = {}): StepCall => ({
  kind: 'call',
  actor: 'client',
  written,
  blocks: false,
  given: 'whole',
  ...more,
});

export const stepNamed = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  phase: 'create',
  title: sameText(id),
  say: sameText(`about ${id}`),
  set: {},
  calls: [callOf('fd = socket(AF_INET, SOCK_STREAM, 0)')],
  reveal: [],
  check: [condition('client.calls.socket.state = returned')],
  hints: [],
  systems,
  ...more,
});

export const labOf = (...steps: readonly Step[]): Lab => ({
  id: 'small',
  title: sameText('a small lab'),
  summary: sameText('two steps'),
  minutes: 1,
  needs: [],
  teaches: [],
  network: 'loopback',
  systems,
  place: {client: {}},
  set: {},
  steps,
});

/** A program under test: what was done to it, and what it wants done. */
export type Play = {
  readonly state: () => State;
  /** The effects of the latest action. */
  readonly effects: () => readonly Effect[];
  readonly act: (action: Action) => Play;
  readonly press: (...commands: readonly Command[]) => Play;
  /** Facts since the last that were seen, from a trace that goes on. */
  readonly see: (trace: TraceBuilder) => Play;
  readonly started: () => Play;
  readonly settled: () => Play;
};

export const play = (from: State): Play => {
  let state = from;
  let effects: readonly Effect[] = [];
  const token = () => state.run?.token ?? 0;
  const self: Play = {
    state: () => state,
    effects: () => effects,
    act: action => {
      [state, effects] = update(state, action, noon);
      for (let played = autopilot(state, noon); played !== undefined; played = autopilot(state, noon)) {
        state = played[0];
        effects = [...effects, ...played[1]];
      }
      return self;
    },
    press: (...commands) => {
      for (const command of commands) self.act({type: 'command', command});
      return self;
    },
    see: trace =>
      self.act({type: 'observed', token: token(), observations: trace.build().slice(state.run?.trace.length ?? 0)}),
    started: () => self.act({type: 'started', token: token(), beganAt: noon}),
    settled: () => self.act({type: 'settled', token: token(), actor: 'client'}),
  };
  return self;
};
