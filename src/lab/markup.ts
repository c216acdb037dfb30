import {safeText} from '../wire/printable.js';

export type SpanStyle = 'plain' | 'strong' | 'code';

/** A stretch of a lab's text. `text` is safe to print. */
export type Span = {readonly text: string; readonly style: SpanStyle};

/**
 * A lab's text in spans: `*strong*` and `` `code` ``, without nesting. A mark that is never closed, or has a space on its
 * inner side, is itself. Line ends and other control characters don't survive.
 */
export const parseMarkup = (source: string): readonly Span[] => {
  const spans: Span[] = [];
  let from = 0;
  for (const match of source.matchAll(marked)) {
    spans.push({text: source.slice(from, match.index), style: 'plain'});
    spans.push(match[1] === undefined ? {text: match[2] ?? '', style: 'strong'} : {text: match[1], style: 'code'});
    from = match.index + match[0].length;
  }
  spans.push({text: source.slice(from), style: 'plain'});
  return spans.filter(({text}) => text !== '').map(({text, style}) => ({text: tidy(text), style}));
};

const marked = /`([^`\n]+)`|\*((?! )[^*\n]*[^*\s])\*/g;

/** YAML's folded texts may still hold line ends; they are spaces here. */
const tidy = (text: string): string => safeText(text.replace(/\s*\n\s*/g, ' '));
