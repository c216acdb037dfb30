import {afterEach, expect, test} from 'vitest';
import {createLearner, type Learner, type LearnerParts} from '../../src/exercise/learner.js';
import type {Observation, Unnumbered} from '../../src/model/observation.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {guardEntry} from '../support/guard-entry.js';
import {until} from '../support/until.js';

const platform = detectPlatform(process.platform);
if ('unsupported' in platform) throw new Error(platform.unsupported.en);
const {inspector} = platform;

const learners: Learner[] = [];
afterEach(async () => {
  for (const learner of learners.splice(0)) await learner.stop();
});

const start = (source: string, parts: Partial<LearnerParts> = {}) => {
  const facts: Unnumbered[] = [];
  const learner = createLearner({
    command: [process.execPath, '-e', source],
    environment: {},
    marker: {name: 'SOCKET_LAB_LEARNER_TEST', value: `${process.pid}-${Math.random()}`},
    taken: 0,
    talks: false,
    inspector,
    now: () => 0,
    record: fact => facts.push(fact),
    mark: () => undefined,
    outputLimit: 1024 * 1024,
    guardEntry,
    onNews: () => undefined,
    ...parts,
  });
  learners.push(learner);
  const last = <Kind extends Observation['kind']>(kind: Kind) =>
    facts.findLast((fact): fact is Extract<Unnumbered, {kind: Kind}> => fact.kind === kind);
  return {learner, last};
};

const listening = 'require("node:net").createServer().listen(0, "127.0.0.1")';

test.each(['descriptors', 'connections'] as const)(
  'one whose %s are not told any more does not seem to have closed what it held',
  async what => {
    let isGone = false;
    const dying = {...inspector, [what]: async (pid: number) => (isGone ? undefined : await inspector[what](pid))};
    const {learner, last} = start(listening, {inspector: dying});
    await until('its socket to be seen', async () => {
      await learner.look();
      return last('connections-sampled')?.connections.length === 1;
    });
    isGone = true;
    await learner.look();
    expect(last('descriptors-sampled')?.descriptors).toHaveLength(1);
    expect(last('connections-sampled')?.connections).toHaveLength(1);
  },
);
