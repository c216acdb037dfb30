/** The 4 or 16 bytes of an IP address in network order; undefined when the text is none. What inet_pton(3) accepts. */
export const ipBytes = (host: string): Uint8Array | undefined =>
  host.includes(':') ? ipv6Bytes(host) : ipv4Bytes(host);

/** Dotted decimal for 4 bytes, RFC 5952 for 16. */
export const ipText = (bytes: Uint8Array): string => (bytes.length === 4 ? bytes.join('.') : ipv6Text(bytes));

const ipv4Bytes = (host: string): Uint8Array | undefined => {
  const parts = host.split('.');
  // A leading zero is refused, as inet_pton does: some programs would read the part as octal.
  const valid = parts.length === 4 && parts.every(part => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return valid ? Uint8Array.from(parts, Number) : undefined;
};

const ipv6Bytes = (host: string): Uint8Array | undefined => {
  const [head = '', tail, ...more] = host.split('::');
  const before = groups(head, tail === undefined);
  const after = groups(tail ?? '', true);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const zeros = 16 - before.length - after.length;
  if (tail === undefined ? zeros !== 0 : zeros < 2) return undefined;
  return Uint8Array.from([...before, ...new Array<number>(zeros).fill(0), ...after]);
};

/** `db8:1` as bytes. The last group may be a dotted IPv4 address when it ends the whole (RFC 4291 §2.2). */
const groups = (text: string, endsAddress: boolean): readonly number[] | undefined => {
  if (text === '') return [];
  const parts = text.split(':');
  const bytes = parts.map((part, index): readonly number[] | undefined => {
    if (endsAddress && index === parts.length - 1 && part.includes('.')) return arrayOf(ipv4Bytes(part));
    const group = Number.parseInt(part, 16);
    return /^[0-9a-fA-F]{1,4}$/.test(part) ? [group >> 8, group & 0xff] : undefined;
  });
  return bytes.every(pair => pair !== undefined) ? bytes.flat() : undefined;
};

/** RFC 5952 §4: lower case, no leading zeros, `::` for the longest run of two or more zero groups, the first of equals. */
const ipv6Text = (bytes: Uint8Array): string => {
  const words = Array.from({length: 8}, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0));
  // RFC 5952 §5: an IPv4-mapped address shows the IPv4 address.
  if (words.slice(0, 5).every(word => word === 0) && words[5] === 0xffff) return `::ffff:${bytes.slice(12).join('.')}`;
  const {start, length} = longestZeros(words);
  const hex = words.map(word => word.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
};

const longestZeros = (words: readonly number[]): {readonly start: number; readonly length: number} =>
  words
    .map((_, start) => {
      const end = words.findIndex((word, index) => index >= start && word !== 0);
      return {start, length: (end === -1 ? words.length : end) - start};
    })
    .reduce((best, run) => (run.length > best.length ? run : best), {start: 0, length: 0});

const arrayOf = (bytes: Uint8Array | undefined): readonly number[] | undefined => bytes && Array.from(bytes);
