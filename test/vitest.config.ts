import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import {tally} from './support/tally.js';

// Ink's colours are decided when it is loaded, and the terminals of the tests have them, whatever is set around the tests.
delete process.env.NO_COLOR;

// biome-ignore lint/style/noDefaultExport: vitest reads the default export.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    env: {FORCE_COLOR: '3'},
    // Tests wait for facts; these only end a test whose fact never comes.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Tests in a pty start several processes each: more of them at once are not faster, only less certain.
    maxWorkers: 2,
    reporters: ['default', tally()],
  },
});
