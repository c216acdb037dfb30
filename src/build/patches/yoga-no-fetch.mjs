import {patchFile, replaceOnce} from './replace-once.mjs';

/** Yoga's loader tries fetch(data:…) first, and Node's fetch loads its whole HTTP client: 25 to 50 ms before the first frame. */
export const yogaNoFetch = patchFile('yoga-no-fetch', /yoga-wasm-base64-esm\.js$/, (source, path) =>
  replaceOnce(source, 'function ya(){return w||"function"!=typeof fetch?', 'function ya(){return !0?', path),
);
