import type {Text} from '../model/text.js';
import type {ByteReader} from './byte-reader.js';
import type {Field} from './field.js';

/** How a value looks; its name and place are known from where it was read. */
export type Shown = Omit<Field, 'name' | 'from' | 'to'>;

/** Reads a message once, for its values and for the fields in which they stand, so that the two can't disagree. */
export type FieldReader = {
  readonly reader: ByteReader;
  readonly fields: () => readonly Field[];
  /** A value that `read` takes from the bytes. It becomes a field only when all of it was there. */
  readonly field: <T>(
    name: string,
    read: (reader: ByteReader, name: string) => T,
    show: (value: T, from: number) => Shown,
  ) => T;
  /** A number in network byte order. */
  readonly number: (name: string, size: 1 | 2 | 4, show?: (value: number, from: number) => Shown) => number;
  /** A field made of fields, read from `reader` if given. When one of them fails, those before it are kept. */
  readonly group: <T>(
    name: string,
    read: (inner: FieldReader) => T,
    show: (value: T, children: readonly Field[]) => Shown,
    reader?: ByteReader,
  ) => T;
};

export const createFieldReader = (reader: ByteReader): FieldReader => {
  const fields: Field[] = [];
  const field: FieldReader['field'] = (name, read, show) => {
    const from = reader.offset();
    const value = read(reader, name);
    if (reader.problem() === undefined) fields.push({name, from, to: reader.offset(), ...show(value, from)});
    return value;
  };
  return {
    reader,
    fields: () => fields,
    field,
    number: (name, size, show = number => ({value: String(number)})) =>
      field(name, bytes => bytes.uint(size, name), show),
    group: (name, read, show, within = reader) => {
      const inner = createFieldReader(within);
      const from = within.offset();
      const value = read(inner);
      const children = inner.fields();
      const span = {name, from, to: children.at(-1)?.to ?? from};
      // A group of no bytes (RDATA may be empty) is no place on which a learner could look.
      if (children.length === 0) return value;
      if (reader.problem() === undefined) fields.push({...span, ...show(value, children), children});
      else fields.push({...span, value: '', note: incomplete, children});
      return value;
    },
  };
};

const incomplete: Text = {en: 'incomplete', ko: '불완전함'};
