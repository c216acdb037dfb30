import {describe, expect, test} from 'vitest';
import {checkLab} from '../../src/check-lab.js';
import {explainFinding} from '../../src/lab/explain-finding.js';
import {judge} from '../../src/lab/judge.js';
import type {Lab} from '../../src/lab/lab.js';
import {uncovered} from '../../src/lab/laws/coverage.js';
import {mutants} from '../../src/lab/laws/mutants.js';
import type {RecordedRun} from '../../src/lab/laws/recorded-run.js';
import {loadLabs} from '../../src/lab/load-labs.js';
import {sayCondition} from '../../src/lab/say-condition.js';
import {locales} from '../../src/model/text.js';
import {project} from '../../src/model/world.js';
import {sessionsOn} from '../../src/open-session.js';
import {safeText} from '../../src/wire/printable.js';
import {thisPlatform} from '../support/applications.js';
import {subjectEntry} from '../support/subject-entry.js';

const {labs} = loadLabs([new URL('../../labs/', import.meta.url)]);
const platform = thisPlatform();
const openSession = sessionsOn(platform, await subjectEntry());

describe.each(labs.map(lab => [lab.id, lab] as const))('%s', (_id, lab) => {
  test('keeps every law when it is played on this kernel', async () => {
    const {lines, run} = await checkLab(lab, {labs, platform, openSession});
    const broken = lines.filter(({kept}) => !kept).map(({law, step, message}) => `${law} ${step ?? ''}: ${message.en}`);
    // What this system can't show is told by name, and is neither kept nor broken.
    if (run.outcome === 'unavailable') return expect(run.problem).toBeDefined();
    expect(broken).toEqual([]);
    expectTellingFailures(lab, run);
  }, 120_000);
});

/** Of every wrong history of every step: what is said of it names the condition, in both languages, and is not the same for two. */
const expectTellingFailures = (lab: Lab, {trace, steps}: RecordedRun): void => {
  for (const {step: index, from, before, to, verdict} of steps) {
    const step = lab.steps[index];
    if (step === undefined || verdict === undefined) continue;
    const told = new Map<string, string>();
    for (const mutant of mutants(trace, before, to).slice(0, 40)) {
      const {findings} = judge(step.check, {world: project(mutant.trace), since: from});
      for (const finding of findings.filter(({passed}) => !passed)) {
        const text = explainFinding(finding);
        const said = sayCondition(finding.condition, finding.value);
        for (const locale of locales) expect(text[locale]).toContain(safeText(said[locale]));
        const failure = `${finding.expected} | ${finding.seen}`;
        expect(told.get(text.en) ?? failure).toBe(failure);
        told.set(text.en, failure);
      }
    }
    expect(told.size, `${step.id} can fail`).toBeGreaterThan(0);
  }
};

test('no truth is without a lab that teaches it, and no belief without a prediction that tests it', () => {
  expect(uncovered(labs)).toEqual({truths: [], beliefs: []});
});
