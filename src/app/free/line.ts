/** A line with the application that it is for, and the column at which what is to be made begins. */
export type Line = {readonly actor: string; readonly text: string; readonly from: number};

/** `server> listen(fd, 5)` is for another application than the one that is selected. */
export const lineOf = (written: string, selected: string): Line => {
  const [prefix = '', name] = /^\s*([A-Za-z]\w*)\s*>\s*/.exec(written) ?? [];
  const from = name === undefined ? leadingSpace(written) : prefix.length;
  return {actor: name ?? selected, text: written.slice(from).trimEnd(), from: [...written.slice(0, from)].length};
};

const leadingSpace = (text: string): number => text.length - text.trimStart().length;
