import type {Lab} from './lab/lab.js';
import {known} from './lab/laws/known.js';
import type {LawLine} from './lab/laws/law.js';
import {notVacuous} from './lab/laws/not-vacuous.js';
import {taughtInOrder} from './lab/laws/order.js';
import type {RecordedRun} from './lab/laws/recorded-run.js';
import {solvable} from './lab/laws/solvable.js';
import {prepareProgram} from './programs/registry.js';
import {type Recording, recordRun} from './record-run.js';

export type Checking = Omit<Recording, 'lab'> & {
  /** The labs that it may need. */
  readonly labs: readonly Lab[];
};

export type CheckedLab = {readonly lines: readonly LawLine[]; readonly run: RecordedRun};

/** Every law of a lab that could be read: those of its contents, then those that take a run on the real kernel. */
export const checkLab = async (lab: Lab, {labs, ...around}: Checking): Promise<CheckedLab> => {
  const run = await recordRun({lab, ...around});
  const takesWhatComes = lab.network === 'internet';
  const played = run.outcome === 'unavailable' ? [] : [...known(run), ...(takesWhatComes ? [] : notVacuous(run))];
  return {lines: [...programsPrepared(lab), ...taughtInOrder(lab, labs), ...solvable(run), ...played], run};
};

/** The options of a program are its own business, so that the program says what is wrong with them. */
const programsPrepared = ({place, steps}: Lab): readonly LawLine[] => {
  const named = [
    ...Object.entries(place).map(([actor, {program, options}]) => ({program, options, place: ['place', actor]})),
    ...steps.flatMap(({calls}, step) =>
      calls.map((action, index) => ({
        program: action.kind === 'program' ? action.program : undefined,
        options: action.kind === 'program' ? action.options : undefined,
        place: ['steps', step, 'call', ...(calls.length === 1 ? [] : [index])],
      })),
    ),
  ];
  return named.flatMap(({program, options, place}): readonly LawLine[] => {
    const prepared = program === undefined ? undefined : prepareProgram(program, options);
    return prepared?.ok === false ? [{law: 'programs', kept: false, message: prepared.problem, place}] : [];
  });
};
