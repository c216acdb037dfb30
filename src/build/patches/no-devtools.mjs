/** Ink's developer tools need a package that is not installed; the code that asks for it is dead, but esbuild resolves it. */
export const noDevtools = {
  name: 'no-devtools',
  setup(build) {
    build.onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'no-devtools'}));
    build.onLoad({filter: /.*/, namespace: 'no-devtools'}, () => ({contents: 'export default {};'}));
  },
};
