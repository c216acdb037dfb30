import type {LawDetails, LawName} from '../lab/laws/law.js';
import type {Locale, Text} from '../model/text.js';

/** How a law was kept, and where in the file to look. `kept` is absent where this system can't tell. */
export type Checked = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly lab?: string;
  /** The host that it was played with, where it goes to a target. */
  readonly live?: string;
  readonly step?: string;
  readonly law: LawName;
  readonly kept?: boolean;
  readonly message: Text;
  readonly details?: LawDetails;
};

/** `labs/x.yaml:12:5: not-vacuous connect: …`, as compilers write it; what was kept needs no place. */
export const checkedLine = ({file, line, column, lab, step, law, kept, message}: Checked, locale: Locale): string => {
  const what = [law, step].filter(part => part !== undefined).join(' ');
  return kept === false
    ? `${file}:${line}:${column}: ${what}: ${message[locale]}`
    : `${kept === true ? 'ok' : '--'}  ${lab ?? file}  ${what}: ${message[locale]}`;
};

export const countLine = (labs: number, broken: number): Text => ({
  en: `labs checked: ${labs}, broken laws: ${broken}`,
  ko: `검사한 실습: ${labs}개, 어긴 규칙: ${broken}건`,
});
