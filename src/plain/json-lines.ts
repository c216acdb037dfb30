import type {State} from '../app/state.js';

/** Byte strings as base64, everything else as JSON has it; absent stays absent. */
const replacer = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? toBase64(value) : value);

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));

/**
 * What is new between two states, one JSON object a line: each observation as it stands in the trace
 * (`{"seq":…,"at":…,"actor":…,"source":…,"kind":…,…}`), and after a step its verdict (`kind` is `verdict`; `seq` counts
 * the observations it was judged by).
 */
export const jsonLines = (before: State, after: State): readonly string[] => {
  const {run} = after;
  if (run === undefined) return [];
  const known = before.run?.token === run.token ? before.run : undefined;
  const facts = run.trace.slice(known?.trace.length ?? 0).map(fact => JSON.stringify(fact, replacer));
  return [...facts, ...verdictLines(before, after)];
};

const verdictLines = (before: State, after: State): readonly string[] => {
  const {run} = after;
  if (run === undefined || run.stage.kind !== 'done' || before.run?.stage === run.stage) return [];
  const {verdict} = run.stage;
  const findings = verdict.findings.map(({condition, passed, expected, seen}) => ({
    condition: condition.written,
    passed,
    expected,
    seen,
  }));
  const step = run.lab.steps[run.step]?.id;
  const at = run.trace.at(-1)?.at;
  const line = {seq: run.trace.length, at, source: 'session', kind: 'verdict', lab: run.lab.id, step};
  return [JSON.stringify({...line, passed: verdict.passed, findings})];
};
