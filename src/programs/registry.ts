import type {Text} from '../model/text.js';
import {echoServer} from './echo-server.js';
import {greeter} from './greeter.js';
import {nameServer} from './name-server.js';
import type {Prepared, Program} from './program.js';
import {webServer} from './web-server.js';

/** Every program that a lab can start; the only list. */
export const programs: readonly Program[] = [webServer, nameServer, echoServer, greeter];

export const programNames: readonly string[] = programs.map(({name}) => name);

/** The program of that name with its options, ready to run, or what is wrong with them. */
export const prepareProgram = (name: string, options: unknown): Prepared =>
  programs.find(program => program.name === name)?.prepare(options) ?? {ok: false, problem: unknownProgram(name)};

const unknownProgram = (name: string): Text => ({
  en: `There is no program "${name}". Programs are: ${programNames.join(', ')}.`,
  ko: `"${name}" 프로그램이 없습니다. 사용할 수 있는 프로그램: ${programNames.join(', ')}.`,
});
