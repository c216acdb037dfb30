import type {Address} from '../../model/address.js';
import {ipBytes, ipText} from '../../wire/ip-text.js';

/**
 * An address as lsof (`127.0.0.1:80`, `[::1]:80`, `*:80`) and netstat (`127.0.0.1.80`, `::1.80`, `*.*`) print it: what is
 * behind the last separator is the port, and `*` is the wildcard, whose host follows from the row's family. Undefined
 * when it can't be read, as when a tool has cut it off.
 */
export const parseToolAddress = (text: string, separator: ':' | '.', isIPv6: boolean): Address | undefined => {
  const at = text.lastIndexOf(separator);
  const host = parseHost(text.slice(0, at), isIPv6);
  const port = text.slice(at + 1);
  if (at === -1 || host === undefined || !/^(\*|\d{1,5})$/.test(port)) return undefined;
  return {host, port: port === '*' ? 0 : Number(port)};
};

const parseHost = (text: string, isIPv6: boolean): string | undefined => {
  if (text === '*') return isIPv6 ? '::' : '0.0.0.0';
  // fe80::1%lo0 names the interface; the address is what is before it.
  const bytes = ipBytes(text.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
  return bytes === undefined ? undefined : ipText(bytes);
};
