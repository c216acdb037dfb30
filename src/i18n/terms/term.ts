import type {Locale, Text} from '../../model/text.js';

/** A word as this program uses it. Of its names the first is shown; all are recognised in a text. */
export type Term = {
  readonly id: string;
  readonly names: Readonly<Record<Locale, readonly [string, ...string[]]>>;
  /** One or two sentences. */
  readonly say: Text;
  /** Where it is laid down: a manual page or an RFC. */
  readonly source?: string;
};
