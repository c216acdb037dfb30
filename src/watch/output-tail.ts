/** The end of what a program wrote, however much that was. `bytes` counts all of it. */
export type OutputTail = {readonly text: string; readonly bytes: number};

/** In characters. */
const most = 16_384;

export const createOutputTail = (): {readonly add: (text: string) => void; readonly tail: () => OutputTail} => {
  let text = '';
  let bytes = 0;
  return {
    add: more => {
      bytes += Buffer.byteLength(more);
      text = (text + more).slice(-most);
    },
    tail: () => ({text, bytes}),
  };
};
