import type {Text} from '../model/text.js';
import {type Checked, readRecord, right} from './options.js';
import type {Application, Program} from './program.js';

/** One option, checked, in the form that the program needs. `value` is undefined where the lab says nothing. */
export type OptionReader<Value> = (program: string, name: string, value: unknown) => Checked<Value>;

type Readers<Options> = {readonly [Name in keyof Options]: OptionReader<Options[Name]>};

/** A program from the options that it takes and what it does with them. */
export const defineProgram = <Options extends object>(
  name: string,
  readers: Readers<Options>,
  run: (application: Application, options: Options) => Promise<Text | undefined>,
): Program => ({
  name,
  prepare: options => {
    const checked = readOptions(name, options, readers);
    return checked.ok ? {ok: true, run: application => run(application, checked.value)} : checked;
  },
});

const readOptions = <Options extends object>(
  program: string,
  options: unknown,
  readers: Readers<Options>,
): Checked<Options> => {
  const record = readRecord(program, options, Object.keys(readers));
  if (!record.ok) return record;
  const read: Partial<Options> = {};
  for (const name of Object.keys(readers) as (keyof Options & string)[]) {
    const checked = readers[name](program, name, record.value[name]);
    if (!checked.ok) return checked;
    read[name] = checked.value;
  }
  // Every reader has put its value there, which TypeScript can't see.
  return right(read as Options);
};
