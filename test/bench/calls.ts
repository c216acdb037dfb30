import {callsInC} from './calls-in-c.js';
import {callsViaFfi} from './calls-via-ffi.js';
import {callsViaSubject} from './calls-via-subject.js';
import {table} from './measure.js';

/** Milliseconds of one getsockname, and of one write and one read of 64 bytes. */
export type CallTimes = {readonly name: number; readonly roundTrip: number};

/** What a call costs here: in C, through the FFI, and the way that a learner's call goes, to a subject and back. */
export const benchCalls = async (): Promise<string> => {
  const inC = callsInC();
  const measured = [
    ...(inC ? [{what: 'C', times: inC}] : []),
    ...(await callsViaFfi()),
    {what: 'a subject, asked over IPC', times: await callsViaSubject()},
  ];
  const rows = (pick: (times: CallTimes) => number) =>
    measured.map(({what, times}) => ({what, milliseconds: pick(times)}));
  return [
    inC ? '' : 'There is no C compiler (cc) here, so the FFI is the baseline of the calls.\n\n',
    table(
      'getsockname',
      rows(({name}) => name),
    ),
    '\n',
    table(
      'write and read of 64 bytes',
      rows(({roundTrip}) => roundTrip),
    ),
  ].join('');
};

/** Makes `fd`, a UDP socket connected to itself: what is written can be read, and nobody else is involved. */
export const preparation = [
  'fd = socket(AF_INET, SOCK_DGRAM, 0)',
  'bind(fd, 127.0.0.1:0)',
  'local = getsockname(fd)',
  'connect(fd, local)',
];
