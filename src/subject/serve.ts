import {sameText, type Text} from '../model/text.js';
import type {Value} from '../model/value.js';
import type {Application} from '../programs/program.js';
import {prepareProgram} from '../programs/registry.js';
import type {SubjectRequest} from '../session/protocol.js';
import {type Caller, createCaller} from './caller.js';
import {epochNow} from './clock.js';
import type {Interrupt} from './interrupt.js';
import type {Tell, Workshop} from './perform.js';
import {socketNames} from './socket-names.js';

/** Answers the parent's requests until the process ends. */
export const serveRequests = (workshop: Workshop, interrupt: Interrupt, tell: Tell): void => {
  const caller = createCaller(workshop, tell);
  const set = (name: string, value: Value): void => {
    workshop.memory.set(name, ownValue(value));
    tell({kind: 'set', at: epochNow(), name, value});
  };
  const application = createApplication(workshop, caller, set);
  const answer = async (request: SubjectRequest): Promise<void> => {
    switch (request.kind) {
      case 'call':
        await caller.call(request.id, request.written);
        return;
      case 'set':
        return set(request.name, request.value);
      case 'sample':
        return tellNames(workshop, caller, request.token, tell);
      case 'interrupt': {
        const open = caller.open();
        if (open !== undefined) interrupt(open.fd, () => open.returned);
        return;
      }
      case 'run': {
        const problem = await runProgram(request.program, request.options, application);
        return tell({kind: 'ended', id: request.id, ...(problem && {problem})}, () => {
          // As when a C program returns from main.
          if (request.leaves) workshop.native.leave(problem === undefined ? 0 : 1);
        });
      }
    }
  };
  process.on('message', (request: SubjectRequest) => void answer(request));
};

/** Memory that came in a message is part of that message; a variable has its own, into which C may write. */
const ownValue = (value: Value): Value =>
  value.kind === 'bytes' ? {kind: 'bytes', bytes: Uint8Array.from(value.bytes)} : value;

const tellNames = (workshop: Workshop, caller: Caller, token: number, tell: Tell): void => {
  const at = epochNow();
  const sockets = caller.held().flatMap(fd => socketNames(workshop, fd) ?? []);
  tell({kind: 'sampled', token, at, sockets});
};

/** A program has the ids below zero; the parent counts upwards. */
const createApplication = (
  workshop: Workshop,
  caller: Caller,
  set: (name: string, value: Value) => void,
): Application => {
  let id = 0;
  return {
    memory: workshop.memory,
    set,
    call: async written => {
      id -= 1;
      const performed = await caller.call(id, written);
      if (performed.kind === 'returned') return performed.outcome;
      throw new Error(`${written}: ${performed.problem.message.en}`);
    },
  };
};

const runProgram = async (name: string, options: unknown, application: Application): Promise<Text | undefined> => {
  const prepared = prepareProgram(name, options);
  if (!prepared.ok) return prepared.problem;
  try {
    return await prepared.run(application);
  } catch (error) {
    return sameText(String(error));
  }
};
