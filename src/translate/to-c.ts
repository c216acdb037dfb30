import {cCall} from './c-call.js';
import type {CCall} from './c-maker.js';
import {type CScope, createScope} from './c-scope.js';
import {wordsOf} from './c-words.js';
import {type Deed, failureOf, type RunFacts, readsToEnd, said, wasGivenUp} from './run-facts.js';

/** A run of one application as a whole C program, to be compiled by `cc`. Addresses are taken from the command line. */
export const toC = ({lab, actor, deeds}: RunFacts): string => {
  const scope = createScope();
  const body = deeds.flatMap(deed => statements(deed, scope));
  const declarations = scope.declarations().filter(({id}) => new RegExp(`\\b${id}\\b`).test(body.join('\n')));
  const code = [...declarations.map(({line}) => line), ...body].join('\n');
  const parameters = scope.parameters().flatMap(name => [`${name.toUpperCase()}_HOST`, `${name.toUpperCase()}_PORT`]);
  return [
    `/* ${lab}: ${actor} */`,
    ...includes(code).map(name => `#include <${name}>`),
    '',
    ...helpers.filter(({needed}) => needed.test(code)).flatMap(({lines}) => [...lines, '']),
    'int main(int argc, char *argv[])',
    '{',
    ...usage(parameters),
    ...declarations.map(({line}) => `    ${line}`),
    ...(code.includes('&length') ? ['    socklen_t length;'] : []),
    ...(deeds.some(isBrokenPipe) ? ['    signal(SIGPIPE, SIG_IGN);'] : []),
    '',
    ...body.map(line => (line === '' ? '' : `    ${line}`)),
    '    return 0;',
    '}',
    '',
  ].join('\n');
};

const usage = (parameters: readonly string[]): readonly string[] =>
  parameters.length === 0
    ? ['    (void)argc, (void)argv;']
    : [
        `    if (argc != ${parameters.length + 1}) {`,
        `        fprintf(stderr, "usage: %s ${parameters.join(' ')}\\n", argv[0]);`,
        '        return 2;',
        '    }',
      ];

/** Without this a write to a connection that is broken ends the process (signal(7)). */
const isBrokenPipe = (deed: Deed): boolean =>
  deed.kind === 'call' && deed.records.some(record => failureOf(record) === 'EPIPE');

const statements = (deed: Deed, scope: CScope): readonly string[] => {
  if (deed.kind === 'set') {
    scope.given(deed.name, deed.value);
    return [];
  }
  const [record] = deed.records;
  if (record === undefined) return [];
  const comment = `/* ${said(deed.records).replaceAll('*/', '* /')} */`;
  // It has no result that could be checked.
  if (record.call.name === 'exit') return [comment, `exit(${wordsOf(record, scope).number('status')});`, ''];
  const made = deed.records.every(wasGivenUp) ? undefined : cCall(record, scope);
  if (made === undefined) return [comment, ''];
  const name = record.call.name;
  if (readsToEnd(deed.records)) return [comment, ...untilEnd(made, name, scope), ''];
  const mayFail = deed.records.some(one => failureOf(one) !== undefined);
  const once = inBlock([...made.before, ...checked(made, name, mayFail)]);
  return [comment, ...(deed.records.length === 1 ? once : repeated(once, deed.records.length)), ''];
};

/** Names that a call needs for itself alone get a block of their own. */
const inBlock = (lines: readonly string[]): readonly string[] =>
  lines.some(line => /^(struct|int) /.test(line)) ? ['{', ...lines.map(line => `    ${line}`), '}'] : lines;

const checked = (
  {expression, result, failed = '== -1', after}: CCall,
  name: string,
  mayFail: boolean,
): readonly string[] => {
  const complain = mayFail ? `perror("${name}")` : `fail("${name}")`;
  const isName = failed.includes(' == NULL');
  const assigned = result === undefined ? [] : [`${result.id} = ${expression};`];
  const test = isName ? failed : `${result?.id ?? expression} ${failed}`;
  if (after.length === 0) return [...assigned, `if (${test})`, `    ${complain};`];
  return [...assigned, `if (${test})`, `    ${complain};`, 'else {', ...after.map(line => `    ${line}`), '}'];
};

const repeated = (lines: readonly string[], times: number): readonly string[] => [
  `for (int index = 0; index < ${times}; index++) {`,
  ...lines.map(line => `    ${line}`),
  '}',
];

/** How everybody reads a stream to its end; in how many pieces it comes is not up to us. */
const untilEnd = ({expression, result, type}: CCall, name: string, scope: CScope): readonly string[] => {
  const {id} = result ?? scope.take('count', type);
  return [`while ((${id} = ${expression}) > 0)`, '    ;', `if (${id} == -1)`, `    fail("${name}");`];
};

const addressHelper = (name: string, struct: string, prefix: string, family: string): readonly string[] => [
  `static struct ${struct} ${name}(const char *host, const char *port)`,
  '{',
  `    struct ${struct} there = {.${prefix}_family = ${family}, .${prefix}_port = htons(atoi(port))};`,
  `    if (inet_pton(${family}, host, &there.${prefix}_addr) != 1) {`,
  '        fprintf(stderr, "%s is no IP address\\n", host);',
  '        exit(EXIT_FAILURE);',
  '    }',
  '    return there;',
  '}',
];

const helpers: readonly {readonly needed: RegExp; readonly lines: readonly string[]}[] = [
  {
    needed: /\bfail\(/,
    lines: ['static void fail(const char *call)', '{', '    perror(call);', '    exit(EXIT_FAILURE);', '}'],
  },
  {needed: /\baddress\(/, lines: addressHelper('address', 'sockaddr_in', 'sin', 'AF_INET')},
  {needed: /\baddress6\(/, lines: addressHelper('address6', 'sockaddr_in6', 'sin6', 'AF_INET6')},
];

const includes = (code: string): readonly string[] =>
  headers.filter(({needed}) => needed === undefined || needed.test(code)).map(({name}) => name);

const headers: readonly {readonly name: string; readonly needed?: RegExp}[] = [
  {name: 'arpa/inet.h'},
  {name: 'fcntl.h', needed: /\bfcntl\(/},
  {name: 'netdb.h', needed: /\b(getaddrinfo|getservbyname)\(/},
  {name: 'netinet/in.h'},
  {name: 'netinet/tcp.h', needed: /\bTCP_/},
  {name: 'poll.h', needed: /\bpoll\(/},
  {name: 'signal.h'},
  {name: 'stdio.h'},
  {name: 'stdlib.h'},
  {name: 'string.h', needed: /\bmemcpy\(/},
  {name: 'sys/resource.h', needed: /\bsetrlimit\(/},
  {name: 'sys/socket.h'},
  {name: 'sys/time.h', needed: /\btimeval\b/},
  {name: 'unistd.h'},
];
