export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What is no result: it must not come between the lines of one. */
export const complain = (line: string): void => void process.stderr.write(`socket-lab: ${line}\n`);
