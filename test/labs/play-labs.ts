import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {explainFinding} from '../../src/lab/explain-finding.js';
import type {RecordedRun} from '../../src/lab/laws/recorded-run.js';
import {loadLabs} from '../../src/lab/load-labs.js';
import {sessionsOn} from '../../src/open-session.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {recordRun} from '../../src/record-run.js';

/**
 * `npm run labs -- --times 50 [LAB…]`: plays every lab again and again on this kernel, and tells each run that did not pass.
 * A lab that passes once shows that it can be solved; one that passes fifty times, that it does not hang on luck.
 */
const {values, positionals} = parseArgs({options: {times: {type: 'string', default: '2'}}, allowPositionals: true});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) throw new Error(`--times takes a number from 1 on, not "${values.times}".`);
const platform = detectPlatform(process.platform);
if ('unsupported' in platform) throw new Error(platform.unsupported.en);
const openSession = sessionsOn(platform, pathToFileURL(resolve('dist/subject.js')));
const {labs, problems} = loadLabs([resolve('labs')]);
for (const {file, line, column, message} of problems) tell(`${file}:${line}:${column}: ${message.en}`);

const chosen = labs.filter(({id}) => positionals.length === 0 || positionals.includes(id));
let failures = problems.length;
for (const lab of chosen) {
  const runs: RecordedRun[] = [];
  const began = performance.now();
  while (runs.length < times && runs.at(-1)?.outcome !== 'unavailable') {
    const run = await recordRun({lab, platform, openSession});
    runs.push(run);
    if (run.outcome === 'failed') tell(`FAILED  ${lab.id}, run ${runs.length}: ${why(run)}`);
  }
  const failed = runs.filter(({outcome}) => outcome === 'failed').length;
  failures += failed;
  const seconds = ((performance.now() - began) / 1000 / runs.length).toFixed(1);
  const away = runs.at(-1)?.outcome === 'unavailable' ? `not here: ${runs.at(-1)?.problem?.en}` : undefined;
  tell(`${lab.id}: ${away ?? `${runs.length - failed} of ${runs.length} passed, ${seconds} s each`}`);
}
process.exitCode = failures === 0 ? 0 : 1;

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function why({lab, steps, problem}: RecordedRun): string {
  const step = steps.at(-1);
  const findings = step?.verdict?.findings.filter(({passed}) => !passed) ?? [];
  const said = [problem, ...findings.map(explainFinding)].flatMap(text => text?.en ?? []);
  return `step ${lab.steps[step?.step ?? 0]?.id}: ${said.join(' ')}`;
}
