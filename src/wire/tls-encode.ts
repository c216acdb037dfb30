import type {Text} from '../model/text.js';
import {type ByteWriter, createByteWriter, type EncodeProblem} from './byte-writer.js';
import {cipherSuites, extensions, groups, numberIn, signatures, versions} from './tls-registry.js';

/** What a ClientHello needs from outside: nothing in here is random. */
export type ClientHello = {
  /** The name to ask for (SNI, RFC 6066 §3); absent where the server was named by its address. */
  readonly serverName?: string;
  /** 32 bytes that nobody can guess. */
  readonly random: Uint8Array;
  /** 32 bytes: a session of TLS 1.2 that never was, for devices on the way that know only TLS 1.2 (RFC 8446 §D.4). */
  readonly sessionId: Uint8Array;
  /** A public key of X25519, 32 bytes (RFC 7748). */
  readonly publicKey: Uint8Array;
};

/**
 * The first message of a TLS client, in the record in which it travels (RFC 8446 §4.1.2, §5.1): TLS 1.3, or 1.2 if the
 * server knows no better; HTTP/1.1 inside.
 */
export const encodeClientHello = (hello: ClientHello): Uint8Array | EncodeProblem => {
  const writer = createByteWriter();
  writer.uint(1, 22, 'content type');
  writer.uint(2, 0x0301, 'record version');
  writer.sized(2, 'record length', () => {
    writer.uint(1, 1, 'handshake type');
    // The length has three bytes, of which a hello never needs the first.
    writer.uint(1, 0, 'handshake length');
    writer.sized(2, 'handshake length', () => writeHello(writer, hello));
  });
  return writer.result();
};

const writeHello = (writer: ByteWriter, hello: ClientHello): void => {
  writer.uint(2, 0x0303, 'legacy version');
  writeExactly(writer, 'random', hello.random);
  writer.sized(1, 'session id', () => writeExactly(writer, 'session id', hello.sessionId));
  writer.sized(2, 'cipher suites', () => writeNumbers(writer, cipherSuites, offered.suites));
  writer.sized(1, 'compression methods', () => writer.uint(1, 0, 'no compression'));
  writer.sized(2, 'extensions', () => writeExtensions(writer, hello));
};

/** In the order of preference. */
const offered = {
  suites: [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  ],
  groups: ['x25519', 'secp256r1'],
  signatures: [
    'ecdsa_secp256r1_sha256',
    'rsa_pss_rsae_sha256',
    'rsa_pkcs1_sha256',
    'ecdsa_secp384r1_sha384',
    'rsa_pss_rsae_sha384',
    'rsa_pkcs1_sha384',
    'rsa_pss_rsae_sha512',
  ],
  versions: ['TLS 1.3', 'TLS 1.2'],
} as const;

const writeExtensions = (writer: ByteWriter, {serverName, publicKey}: ClientHello): void => {
  const extension = (name: string, write: () => void): void => {
    writeNumbers(writer, extensions, [name]);
    writer.sized(2, name, write);
  };
  if (serverName !== undefined) extension('server_name', () => writeServerName(writer, serverName));
  extension('supported_groups', () => writer.sized(2, 'groups', () => writeNumbers(writer, groups, offered.groups)));
  // For TLS 1.2: points uncompressed (RFC 8422 §5.1.2).
  extension('ec_point_formats', () => writer.sized(1, 'formats', () => writer.uint(1, 0, 'uncompressed')));
  extension('signature_algorithms', () =>
    writer.sized(2, 'algorithms', () => writeNumbers(writer, signatures, offered.signatures)),
  );
  extension('application_layer_protocol_negotiation', () =>
    writer.sized(2, 'protocols', () => writer.sized(1, 'protocol', () => writer.bytes(asciiBytes('http/1.1')))),
  );
  extension('supported_versions', () =>
    writer.sized(1, 'versions', () => writeNumbers(writer, versions, offered.versions)),
  );
  // A pre-shared key would only count together with a fresh one (psk_dhe_ke); without the extension some servers complain.
  extension('psk_key_exchange_modes', () => writer.sized(1, 'modes', () => writer.uint(1, 1, 'psk_dhe_ke')));
  extension('key_share', () =>
    writer.sized(2, 'shares', () => {
      writeNumbers(writer, groups, ['x25519']);
      writer.sized(2, 'key', () => writeExactly(writer, 'public key', publicKey));
    }),
  );
};

const writeServerName = (writer: ByteWriter, name: string): void =>
  writer.sized(2, 'names', () => {
    writer.uint(1, 0, 'host_name');
    writer.sized(2, 'name', () => writer.bytes(asciiBytes(name)));
  });

const writeNumbers = (
  writer: ByteWriter,
  registry: Readonly<Record<number, string>>,
  names: readonly string[],
): void => {
  for (const name of names) writer.uint(2, numberIn(registry, name) ?? -1, name);
};

const writeExactly = (writer: ByteWriter, what: string, bytes: Uint8Array): void => {
  if (bytes.length !== 32) writer.fail(notThirtyTwo(what, bytes.length));
  writer.bytes(bytes);
};

const asciiBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const notThirtyTwo = (what: string, length: number): Text => ({
  en: `A ClientHello can't be made: ${what} has ${length} bytes. Give exactly 32.`,
  ko: `ClientHello를 만들 수 없습니다: ${what}, ${length}바이트. 정확히 32바이트를 주십시오.`,
});
