import {build} from 'esbuild';
import {inkOutput} from './patches/ink-output.mjs';
import {noDevtools} from './patches/no-devtools.mjs';
import {stringWidth} from './patches/string-width.mjs';
import {yogaNoFetch} from './patches/yoga-no-fetch.mjs';

/**
 * Bundles entry points into ES modules with shared chunks. Chunks, so that what is imported on demand is loaded on demand:
 * `socket-lab list` never reads Ink or React.
 *
 * `entryPoints` is name → path from `root`; nothing is written: the result has esbuild's outputFiles and metafile.
 * `patches` can be left out to measure or compare with the packages as they are published.
 */
export const bundle = ({root, entryPoints, outdir = 'dist', patches = [inkOutput, stringWidth, yogaNoFetch]}) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    jsx: 'automatic',
    legalComments: 'none',
    chunkNames: 'chunk-[hash]',
    external: ['koffi'],
    // React's development build is slow and leaks; DEV would start Ink's developer tools.
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    // Some bundled packages are CommonJS and ask for Node's own modules by require, which an ES module does not have.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
    },
    plugins: [noDevtools, ...patches],
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
