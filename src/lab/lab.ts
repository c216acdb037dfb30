import type {Text} from '../model/text.js';
import type {Value} from '../model/value.js';

/** The four phases of the source article, with finding the name before them. */
export type Phase = 'name' | 'create' | 'connect' | 'exchange' | 'disconnect';

export const phases: readonly Phase[] = ['name', 'create', 'connect', 'exchange', 'disconnect'];

/** Panels a step can bring forward, and a failing check can point at. */
export type PanelId = 'step' | 'descriptors' | 'connection' | 'memory' | 'message' | 'calls';

/** `client.fd.state`: an actor, then what to look at. See observe.ts for what follows an actor. */
export type Path = {readonly actor: string; readonly parts: readonly string[]; readonly written: string};

export type Operator = '=' | '!=' | '<' | '>' | 'contains' | 'is known' | 'is unknown';

/** `client.fd.peer = client.server`. Judged against the world, so it looks at effects and never at spelling. */
export type Condition = {
  readonly written: string;
  readonly path: Path;
  readonly operator: Operator;
  /** Absent for `is known` and `is unknown`. */
  readonly expected?: {readonly kind: 'literal'; readonly text: string} | {readonly kind: 'path'; readonly path: Path};
};

/** What the application has in its memory before it calls: made by the lab, then really held by the subject. */
export type Seed = PlainSeed | LiveSeed;

export type PlainSeed =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'number'; readonly number: number}
  | {readonly kind: 'buffer'; readonly size: number}
  | {readonly kind: 'dns-query'; readonly name: string; readonly type: string}
  /** Where the program of this actor waits, as its own getsockname said. */
  | {readonly kind: 'listening'; readonly actor: string}
  /** The first address in a DNS response that lies in memory, with the port at which an actor waits. */
  | {readonly kind: 'answer'; readonly response: Path; readonly portOf: string}
  /** Any host, such as another address of this computer, with a port number that was observed. */
  | {readonly kind: 'address'; readonly host: string; readonly port: Path};

/** What there may be, or not: a lab that goes to somebody's server takes things as they come. */
export type LiveSeed =
  /** Of the server that the user named, and of this system; becomes `given`, or nothing where there is no such thing. */
  | {readonly kind: 'target'; readonly part: TargetPart}
  | {readonly kind: 'given'; readonly part: TargetPart; readonly value: Value}
  /** The first address of a family among those that getaddrinfo found; nothing when there is none. */
  | {readonly kind: 'resolved'; readonly in: Path; readonly family: Family}
  /** The first of these descriptors that is joined to a peer, else the first that there is; never the one of `not`. */
  | {readonly kind: 'pick'; readonly from: readonly Path[]; readonly not?: Path};

export type Family = 'AF_INET' | 'AF_INET6';

export const families: readonly Family[] = ['AF_INET', 'AF_INET6'];

export type Scheme = 'http' | 'https';

export const schemes: readonly Scheme[] = ['http', 'https'];

/**
 * What can be said of a target before anybody was asked: the `host` of its URL and the `service` for getaddrinfo, as
 * texts; its `address`, where the URL has one; what the `hosts` file of this computer gives for the name; the system's
 * `name-server`, and queries to it; the `request` for the page; the `hello` with which TLS begins.
 */
export type TargetPart = (typeof targetParts)[number];

export const targetParts = [
  'host',
  'service',
  'address',
  'hosts',
  'name-server',
  'a-query',
  'aaaa-query',
  'request',
  'hello',
] as const;

export type Seeds = Readonly<Record<string, Readonly<Record<string, Seed>>>>;

export type Option = {
  readonly id: string;
  readonly text: Text;
  /** The false belief (misconceptions, `M19`) that this option is. */
  readonly belief?: string;
  /** Always right or wrong, or right when the condition holds once the call has returned. */
  readonly correct: boolean | Condition;
};

export type Prediction = {readonly ask: Text; readonly options: readonly Option[]};

/**
 * How much of a call the learner is handed: all of it; its name with the arguments blank; or nothing, and the step's text
 * says what is to be achieved. Whatever is typed then is judged by its effect, never by its spelling.
 */
export type Given = 'whole' | 'blanks' | 'goal';

export const givens: readonly Given[] = ['whole', 'blanks', 'goal'];

/** One call that the step makes. `blocks`: it is expected to wait, and the reference answer gives it up. */
export type StepCall = {
  readonly kind: 'call';
  readonly actor: string;
  /** The reference answer, in the notation. */
  readonly written: string;
  readonly blocks: boolean;
  readonly given: Given;
};

/** A program that a learner's application runs to its end: for what has to be done many times, or faster than by hand. */
export type StepProgram = {
  readonly kind: 'program';
  readonly actor: string;
  readonly program: string;
  readonly options: unknown;
};

export type Action = StepCall | StepProgram;

/** Asked after the call: what was seen? The answer is compared with what was observed, in any form people type. */
export type Question = {readonly ask: Text; readonly answer: Path};

/** When asked for, the first that fits and was not shown yet: where to look, then which idea, then which call. */
export type Hint = {readonly when?: Condition; readonly say: Text};

export type System = 'linux' | 'darwin';

export const systems: readonly System[] = ['linux', 'darwin'];

/** What a computer may lack. `services`: a table of services in which getservbyname and getaddrinfo find the usual ones. */
export type Requirement = 'services';

export const requirements: readonly Requirement[] = ['services'];

/** What to say afterwards: the first whose condition holds. Texts quote what was observed: `{{client.local}}`. */
export type Reveal = {readonly when?: Condition; readonly say: Text};

export type Step = {
  readonly id: string;
  readonly phase: Phase;
  readonly title: Text;
  readonly say: Text;
  readonly set: Seeds;
  readonly predict?: Prediction;
  readonly calls: readonly Action[];
  /** Makes the last call again until this holds; a learner presses the key for each. */
  readonly repeatUntil?: Condition;
  /** But never more often than this. */
  readonly atMost?: number;
  /**
   * Counted after the step, how often which result came, and drawn as a histogram: of the whole run (`client.all.read`),
   * or of this step alone (`client.calls.read`).
   */
  readonly tally?: Path;
  readonly reveal: readonly Reveal[];
  readonly check: readonly Condition[];
  readonly question?: Question;
  readonly hints: readonly Hint[];
  /** The systems on which this holds; elsewhere the step says so and is passed over. */
  readonly systems: readonly System[];
  /** What this computer must have; elsewhere the step says so and is passed over. */
  readonly requires?: readonly Requirement[];
  /** Why the step is not for this run: the first whose condition holds when it begins is said, and it is passed over. */
  readonly passOver?: readonly Reveal[];
  /** Of a lab with a target: only for URLs of this scheme. */
  readonly scheme?: Scheme;
  readonly show?: PanelId;
};

export type PlacedActor = {readonly program?: string; readonly options?: unknown};

/**
 * `private`: a network of its own, with the real ports and its own name server for the resolver (Linux). `internet`: the
 * network of this computer, and whoever it leads to; only for labs that are given a target.
 */
export type Network = 'loopback' | 'private' | 'internet';

export const networks: readonly Network[] = ['loopback', 'private', 'internet'];

/** Those in which nobody else is. */
export const closedNetworks: readonly Network[] = ['loopback', 'private'];

/** A lab as the program uses it: everything checked, every default filled in. */
export type Lab = {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly minutes: number;
  readonly needs: readonly string[];
  readonly teaches: readonly string[];
  readonly network: Network;
  readonly systems: readonly System[];
  readonly requires?: readonly Requirement[];
  /** In order of starting. Those without a program make the calls of the steps. */
  readonly place: Readonly<Record<string, PlacedActor>>;
  readonly set: Seeds;
  readonly steps: readonly Step[];
  /** The host that it contacts, once a user has named one and agreed. */
  readonly live?: string;
};

/** What is wrong with a lab file, and where. `line` and `column` count from 1. */
export type LabProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Text;
};
