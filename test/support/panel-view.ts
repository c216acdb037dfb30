import type {Focus, Run} from '../../src/app/state.js';
import type {Lab, Step} from '../../src/lab/lab.js';
import {sameText, type Text} from '../../src/model/text.js';
import {emptyWorld, project} from '../../src/model/world.js';
import type {Panel, PanelView} from '../../src/ui/panel.js';
import type {TraceBuilder} from './trace-builder.js';
import {trace} from './trace-builder.js';

export const stepWith = (change: Partial<Step> = {}): Step => ({
  id: 'one',
  phase: 'connect',
  title: sameText('A step'),
  say: sameText('What it says.'),
  set: {},
  calls: [],
  reveal: [],
  check: [],
  hints: [],
  systems: [],
  ...change,
});

export const labWith = (...steps: readonly Step[]): Lab => ({
  id: 'lab',
  title: sameText('A lab'),
  summary: sameText(''),
  minutes: 1,
  needs: [],
  teaches: [],
  network: 'loopback',
  systems: [],
  place: {},
  set: {},
  steps,
});

export const initialFocus: Focus = {
  panel: 'step',
  front: 'descriptors',
  scroll: {},
  field: 0,
  message: 0,
  showSources: false,
};

type Change = Partial<Omit<PanelView, 'run' | 'focus' | 'trace' | 'world' | 'before'>> & {
  readonly run?: Partial<Run>;
  readonly focus?: Partial<Focus>;
  /** The scene before the learner's latest call. */
  readonly before?: TraceBuilder;
};

/** What a panel gets to see of a scene; `before` is an empty world unless given. */
export const viewOf = (
  scene: TraceBuilder = trace(),
  {run = {}, focus = {}, before, ...change}: Change = {},
): PanelView => {
  const facts = scene.build();
  const world = project(facts);
  return {
    locale: 'en',
    width: 56,
    height: 40,
    trace: facts,
    world,
    before: before === undefined ? emptyWorld : before.world(),
    past: false,
    now: facts.length,
    focused: false,
    run: {
      lab: labWith(stepWith()),
      token: 1,
      beganAt: 0,
      step: 0,
      stage: {kind: 'ready', call: 0},
      answers: {},
      verdicts: {},
      seen: {},
      hints: {},
      stumbles: {},
      trace: facts,
      world,
      stepFrom: 0,
      callFrom: before?.build().length ?? 0,
      autopilot: 0,
      ...run,
    },
    focus: {...initialFocus, ...focus},
    ...change,
  };
};

/** A panel as the lines that a reader sees. */
export const linesOf = (panel: Panel, view: PanelView): readonly string[] =>
  panel.rows(view).map(line => line.map(({text}) => text).join(''));

export const both = (en: string, ko: string): Text => ({en, ko});
