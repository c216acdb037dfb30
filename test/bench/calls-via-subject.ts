import {resolve} from 'node:path';
import {loopback} from '../../src/place/loopback.js';
import type {SubjectReply} from '../../src/session/protocol.js';
import {createSubject, type Subject} from '../../src/session/subject.js';
import {startSubjectProcess} from '../../src/session/subject-process.js';
import {type CallTimes, preparation} from './calls.js';
import {median, timed} from './measure.js';

/** The same calls as a learner makes them: written down, sent to a subject, made there, and told of. */
export const callsViaSubject = async (): Promise<CallTimes> => {
  const subject = await startReadySubject();
  const call = async (written: string) => {
    const result = await subject.call(written);
    if (result.kind !== 'returned' || result.outcome.kind !== 'returned') {
      throw new Error(`${written} did not return: ${JSON.stringify(result)}`);
    }
  };
  try {
    for (const written of preparation) await call(written);
    const name = await timed(300, () => call('local = getsockname(fd)'));
    const roundTrip = await timed(300, async () => {
      await call(`write(fd, "${'x'.repeat(64)}")`);
      await call('read(fd, buffer, 64)');
    });
    return {name: median(name), roundTrip: median(roundTrip)};
  } finally {
    subject.kill('SIGKILL');
    await subject.exited;
  }
};

const startReadySubject = () =>
  new Promise<Subject>((ready, failed) => {
    const take = (reply: SubjectReply) => {
      if (reply.kind === 'failed-to-start') failed(new Error(`the subject did not start: ${reply.reason}`));
      if (reply.kind === 'ready') ready(subject);
      subject.take(reply);
    };
    const started = startSubjectProcess(loopback, 'bench', resolve('dist/subject.js'), take);
    const subject = createSubject(started);
    void subject.exited.then(({complaint}) => failed(new Error(`the subject ended: ${complaint}`)));
  });
