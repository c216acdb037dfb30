import {pyCall} from './py-call.js';
import {createPyScope, type PyScope} from './py-scope.js';
import {type Deed, failureOf, type RunFacts, readsToEnd, said, wasGivenUp} from './run-facts.js';

/** A run of one application as a Python script. Addresses are taken from the command line. */
export const toPython = ({lab, actor, deeds}: RunFacts): string => {
  const scope = createPyScope();
  const body = deeds.flatMap(deed => statements(deed, scope));
  const code = body.join('\n');
  const parameters = scope.parameters().flatMap(name => [`${name.toUpperCase()}_HOST`, `${name.toUpperCase()}_PORT`]);
  const modules = ['fcntl', 'os', 'resource', 'select', 'struct'].filter(name =>
    new RegExp(`\\b${name}\\.`).test(code),
  );
  return [
    `# ${lab}: ${actor}`,
    ...[...modules, 'socket', 'sys'].sort().map(name => `import ${name}`),
    '',
    ...(parameters.length === 0
      ? []
      : [
          `if len(sys.argv) != ${parameters.length + 1}:`,
          `    sys.exit(f"usage: {sys.argv[0]} ${parameters.join(' ')}")`,
        ]),
    ...(code.includes('kept.') ? ['kept = []'] : []),
    '',
    ...body,
  ].join('\n');
};

const statements = (deed: Deed, scope: PyScope): readonly string[] => {
  if (deed.kind === 'set') return scope.given(deed.name, deed.value);
  const [record] = deed.records;
  if (record === undefined) return [];
  const comment = `# ${said(deed.records)}`;
  const lines = deed.records.every(wasGivenUp) ? undefined : pyCall(record, scope);
  if (lines === undefined) return [comment, ''];
  const {name} = record.call;
  if (readsToEnd(deed.records)) return [comment, 'while True:', ...indented(lines), ...endLoop(lines), ''];
  const mayFail = deed.records.some(one => failureOf(one) !== undefined);
  const once = mayFail
    ? ['try:', ...indented(lines), 'except OSError as error:', `    print("${name}:", error, file=sys.stderr)`]
    : lines;
  const {length} = deed.records;
  return [comment, ...(length === 1 ? once : [`for _ in range(${length}):`, ...indented(once)]), ''];
};

const indented = (lines: readonly string[]): readonly string[] => lines.map(line => `    ${line}`);

/** What a read brought is in the variable that its first line fills. */
const endLoop = ([first = '']: readonly string[]): readonly string[] => [
  `    if not ${first.split(' ', 1)[0]}:`,
  '        break',
];
