import {cliMessages} from './i18n/cli-messages.js';

/**
 * The door: looks whether this machine can run the program at all, before anything large is loaded, then hands over.
 * It must itself run on any Node that a user may happen to have.
 */
const problem = (): string | undefined => {
  if (process.platform === 'win32') return cliMessages.useWsl;
  return Number(process.versions.node.split('.')[0]) < 20 ? cliMessages.nodeTooOld(process.versions.node) : undefined;
};

const found = problem();
if (found === undefined) {
  const {main} = await import('./main.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(`${found}\n`);
  process.exitCode = 2;
}
