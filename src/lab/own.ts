/** The entry of a record that strangers name the keys of: `constructor` and its like are no entries. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
