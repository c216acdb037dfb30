import type {Text} from '../model/text.js';
import {browser} from './browser.js';
import {busyServer} from './busy-server.js';
import {caller} from './caller.js';
import {countedEcho} from './counted-echo.js';
import {deafServer} from './deaf-server.js';
import {echoDatagram} from './echo-datagram.js';
import {echoServer} from './echo-server.js';
import {frameWriter} from './frame-writer.js';
import {greeter} from './greeter.js';
import {halfCloser} from './half-closer.js';
import {hastyServer} from './hasty-server.js';
import {nameServer} from './name-server.js';
import {pairReader} from './pair-reader.js';
import {pairWriter} from './pair-writer.js';
import type {Prepared, Program} from './program.js';
import {resetter} from './resetter.js';
import {script} from './script.js';
import {slowServer} from './slow-server.js';
import {webServer} from './web-server.js';

/** Every program that a lab can start; the only list. */
export const programs: readonly Program[] = [
  webServer,
  nameServer,
  echoServer,
  echoDatagram,
  countedEcho,
  greeter,
  halfCloser,
  hastyServer,
  resetter,
  slowServer,
  deafServer,
  busyServer,
  pairWriter,
  pairReader,
  frameWriter,
  caller,
  browser,
  script,
];

export const programNames: readonly string[] = programs.map(({name}) => name);

/** The program of that name with its options, ready to run, or what is wrong with them. */
export const prepareProgram = (name: string, options: unknown): Prepared =>
  programs.find(program => program.name === name)?.prepare(options) ?? {ok: false, problem: unknownProgram(name)};

const unknownProgram = (name: string): Text => ({
  en: `There is no program "${name}". Programs are: ${programNames.join(', ')}.`,
  ko: `"${name}" 프로그램이 없습니다. 사용할 수 있는 프로그램: ${programNames.join(', ')}.`,
});
