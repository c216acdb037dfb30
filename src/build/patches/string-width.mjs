/**
 * Remembers what string-width said, for everybody in the bundle (Ink and five packages under it ask for the same strings
 * in every frame), and answers for plain ASCII by its length.
 */
export const stringWidth = {
  name: 'string-width',
  setup(build) {
    build.onResolve({filter: /^string-width$/}, async ({resolveDir, kind, pluginData}) => {
      if (pluginData?.isOriginal) return;
      const original = await build.resolve('string-width', {resolveDir, kind, pluginData: {isOriginal: true}});
      if (original.errors.length > 0) return {errors: original.errors};
      return {path: original.path, namespace: 'string-width', pluginData: {resolveDir}};
    });
    build.onLoad({filter: /.*/, namespace: 'string-width'}, ({path, pluginData}) => ({
      contents: remembering(path),
      resolveDir: pluginData.resolveDir,
      loader: 'js',
    }));
  },
};

const remembering = path => `
import original from ${JSON.stringify(path)};
const ascii = /^[\\x20-\\x7e]*$/;
let widths = new Map();
export default function stringWidth(text, options) {
  if (options !== undefined || typeof text !== 'string') return original(text, options);
  if (text.length <= 200 && ascii.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (widths.size > 8000) widths = new Map();
  const width = original(text);
  widths.set(text, width);
  return width;
}`;
