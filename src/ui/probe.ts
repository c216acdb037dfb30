/** The ends of a terminal, as far as the probe needs them. */
export type ProbedInput = Pick<NodeJS.ReadStream, 'on' | 'off' | 'read' | 'unshift' | 'setRawMode' | 'pause'>;
export type ProbedOutput = Pick<NodeJS.WriteStream, 'write'>;

/**
 * How the terminal draws `─`: over one cell, over two (East Asian Width A, UAX #11: some Korean setups), or, because it
 * takes the bytes of UTF-8 for something else, as neither.
 */
export type Probed = 'narrow' | 'wide' | 'not-utf8';

/** Milliseconds: enough for a terminal at the other end of a slow line, too few to be felt. */
const patience = 120;

/**
 * Writes a letter and a line, asks after each where the cursor is (DSR, answered by CPR: ECMA-48 §8.3.14 and §8.3.35),
 * and wipes both. No answer counts as narrow. Whatever was typed meanwhile stays in stdin for who reads it next, and the
 * terminal stays raw: between here and the app, a key would otherwise be line-edited by the kernel and lost.
 */
export const probeTerminal = (stdin: ProbedInput, stdout: ProbedOutput): Promise<Probed> =>
  new Promise(resolve => {
    let seen = '';
    const finish = (probed: Probed): void => {
      clearTimeout(timer);
      stdin.off('readable', look);
      stdin.pause();
      const typed = seen.replaceAll(report, '');
      if (typed !== '') stdin.unshift(Buffer.from(typed, 'latin1'));
      stdout.write('\r\x1b[K');
      resolve(probed);
    };
    const look = (): void => {
      for (let chunk: unknown = stdin.read(); chunk !== null; chunk = stdin.read()) seen += bytesOf(chunk);
      const probed = judge(Array.from(seen.matchAll(report), ([, column]) => Number(column)));
      if (probed !== undefined) finish(probed);
    };
    const timer = setTimeout(() => finish('narrow'), patience);
    stdin.setRawMode(true);
    stdin.on('readable', look);
    stdout.write(`\r${letter}\x1b[6n─\x1b[6n`);
  });

// Never wide (East Asian Width N), and two bytes that are printed where each is taken for a character.
const letter = 'ñ';

/** Columns count from 1, so after one narrow letter the cursor is in 2. */
const judge = ([afterLetter, afterLine]: readonly number[]): Probed | undefined => {
  if (afterLetter === undefined || afterLine === undefined) return undefined;
  if (afterLetter !== 2) return 'not-utf8';
  return afterLine - afterLetter === 1 ? 'narrow' : 'wide';
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals answer with one.
const report = /\x1b\[\d+;(\d+)R/g;

// One character per byte: half of a Korean letter may have arrived, and goes back as it came.
const bytesOf = (chunk: unknown): string =>
  chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : String(chunk);
