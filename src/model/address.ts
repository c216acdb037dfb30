/** An Internet address and port. The family follows from the host: IPv6 hosts contain a colon. */
export type Address = {readonly host: string; readonly port: number};

/** `127.0.0.1:80`, or `[::1]:80` (RFC 3986 §3.2.2). */
export const formatAddress = ({host, port}: Address): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/** Reads what formatAddress writes, and the forms people type (`127.0.0.1 : 80`); undefined when it is no address. */
export const parseAddress = (text: string): Address | undefined => {
  const match = /^\s*(?:\[\s*([0-9a-fA-F:.]+)\s*\]|(\d{1,3}(?:\.\d{1,3}){3}))\s*:\s*(\d{1,5})\s*$/.exec(
    text.normalize('NFKC'),
  );
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  if (host === undefined || port > 65_535) return undefined;
  if (match?.[2] !== undefined && host.split('.').some(part => Number(part) > 255)) return undefined;
  return {host, port};
};

export const sameAddress = (a: Address | undefined, b: Address | undefined): boolean =>
  a !== undefined && b !== undefined && a.host === b.host && a.port === b.port;

/** 0.0.0.0:0 and [::]:0 are how a kernel spells "no address". A bound wildcard host with a port is an address. */
export const isNoAddress = ({host, port}: Address): boolean => port === 0 && (host === '0.0.0.0' || host === '::');
