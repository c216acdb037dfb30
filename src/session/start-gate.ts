import {findCall} from '../calls/catalogue.js';
import type {SubjectReply} from './protocol.js';
import {endedEarly, failed, failedToStart, noAnswer, type StartResult, started} from './start-result.js';
import type {Exit} from './subject-process.js';

/** Decides when an application has been started, from what its process says. */
export type StartGate = {
  readonly result: Promise<StartResult>;
  readonly take: (reply: SubjectReply) => void;
  readonly end: (exit: Exit) => void;
};

export type StartGateParts = {
  readonly actor: string;
  readonly program?: string;
  /** In milliseconds. */
  readonly startWithin?: number;
};

/** Without a program a subject has started when it is ready; with one, when that is in a call in which it can wait, or done. */
export const createStartGate = ({actor, program, startWithin = 10_000}: StartGateParts): StartGate => {
  let resolve: (result: StartResult) => void = () => undefined;
  const result = new Promise<StartResult>(resolveResult => {
    resolve = resolveResult;
  });
  const finish = (outcome: StartResult): void => {
    clearTimeout(timer);
    resolve(outcome);
  };
  const timer = setTimeout(() => finish(noAnswer(actor, startWithin)), startWithin);
  const take = (reply: SubjectReply): void => {
    if (reply.kind === 'ready' && program === undefined) finish(started);
    if (reply.kind === 'entered' && findCall(reply.call.name)?.mayBlock === true) finish(started);
    if (reply.kind === 'failed-to-start') finish(failedToStart(actor, reply.reason));
    if (reply.kind === 'ended') finish(reply.problem === undefined ? started : failed(reply.problem));
  };
  return {result, take, end: exit => finish(endedEarly(actor, exit))};
};
