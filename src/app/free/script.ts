import {type Ahead, firstApplication} from './free.js';
import {lineOf} from './line.js';

/**
 * Lines as they would be typed, one after the other. `server> listen(fd, 5)` is for that application, and so are the lines
 * behind it. Empty lines, and those that begin with #, are for readers.
 */
export const scriptOf = (source: string): readonly Ahead[] => {
  let selected = firstApplication;
  return source.split(/\r\n?|\n/).flatMap((written): readonly Ahead[] => {
    const line = lineOf(written, selected);
    if (line.text === '' && line.from === [...written].length && line.actor === selected) return [];
    if (written.trimStart().startsWith('#')) return [];
    selected = appOf(line.text) ?? line.actor;
    return [
      {
        actor: line.actor,
        text: written.slice(written.length - [...written].slice(line.from).join('').length),
        returned: [],
      },
    ];
  });
};

/** A new application is the one that is typed for from then on. */
const appOf = (text: string): string | undefined => /^:app\s+(\S+)/.exec(text)?.[1];
