import {readFile} from 'node:fs/promises';

/** Replaces text that must occur exactly once: a patch that silently stops fitting would ship a slow or broken screen. */
export const replaceOnce = (source, from, to, file) => {
  const found = source.split(from).length - 1;
  if (found === 1) return source.replace(from, () => to);
  throw new Error(
    `patching ${file}: expected once, found ${found} times: ${from.trim().slice(0, 70)}\n` +
      'The package changed. Read its new source, then mend or drop the patch in src/build/patches.',
  );
};

/** An esbuild plugin that rewrites the source of the one file whose path matches `filter`. */
export const patchFile = (name, filter, rewrite) => ({
  name,
  setup(build) {
    let applied = false;
    build.onLoad({filter}, async ({path}) => {
      applied = true;
      return {contents: rewrite(await readFile(path, 'utf8'), path), loader: 'js'};
    });
    build.onEnd(result => {
      const bundlesInk = Object.keys(result.metafile?.inputs ?? {}).some(path => path.includes('node_modules/ink/'));
      if (bundlesInk && !applied) throw new Error(`patch ${name}: no file matches ${filter}; the package moved it.`);
    });
  },
});
