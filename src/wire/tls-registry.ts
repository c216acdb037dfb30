/**
 * The numbers of TLS that a handshake in the clear shows (IANA, "Transport Layer Security (TLS) Parameters"; RFC 8446,
 * RFC 5246). A number that is not here keeps its hexadecimal form.
 */
type Registry = Readonly<Record<number, string>>;

/** RFC 8446 §5.1 */
export const contentTypes: Registry = {
  20: 'change_cipher_spec',
  21: 'alert',
  22: 'handshake',
  23: 'application_data',
};

/** RFC 8446 §4, RFC 5246 §7.4 */
export const handshakeTypes: Registry = {
  1: 'ClientHello',
  2: 'ServerHello',
  4: 'NewSessionTicket',
  8: 'EncryptedExtensions',
  11: 'Certificate',
  12: 'ServerKeyExchange',
  13: 'CertificateRequest',
  14: 'ServerHelloDone',
  15: 'CertificateVerify',
  16: 'ClientKeyExchange',
  20: 'Finished',
  22: 'CertificateStatus',
};

export const versions: Registry = {
  768: 'SSL 3.0',
  769: 'TLS 1.0',
  770: 'TLS 1.1',
  771: 'TLS 1.2',
  772: 'TLS 1.3',
};

/** RFC 8446 §B.4, RFC 5289, RFC 7905 */
export const cipherSuites: Registry = {
  4865: 'TLS_AES_128_GCM_SHA256',
  4866: 'TLS_AES_256_GCM_SHA384',
  4867: 'TLS_CHACHA20_POLY1305_SHA256',
  49195: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  49196: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  49199: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  49200: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
};

/** RFC 8446 §4.2 and the documents named there */
export const extensions: Registry = {
  0: 'server_name',
  5: 'status_request',
  10: 'supported_groups',
  11: 'ec_point_formats',
  13: 'signature_algorithms',
  16: 'application_layer_protocol_negotiation',
  23: 'extended_master_secret',
  35: 'session_ticket',
  43: 'supported_versions',
  44: 'cookie',
  45: 'psk_key_exchange_modes',
  51: 'key_share',
  65281: 'renegotiation_info',
};

/** RFC 8446 §4.2.7 */
export const groups: Registry = {23: 'secp256r1', 24: 'secp384r1', 25: 'secp521r1', 29: 'x25519', 30: 'x448'};

/** RFC 8446 §4.2.3 */
export const signatures: Registry = {
  1025: 'rsa_pkcs1_sha256',
  1027: 'ecdsa_secp256r1_sha256',
  1281: 'rsa_pkcs1_sha384',
  1283: 'ecdsa_secp384r1_sha384',
  2052: 'rsa_pss_rsae_sha256',
  2053: 'rsa_pss_rsae_sha384',
  2054: 'rsa_pss_rsae_sha512',
  2055: 'ed25519',
};

/** RFC 8446 §6 */
export const alertLevels: Registry = {1: 'warning', 2: 'fatal'};

/** RFC 8446 §6 */
export const alerts: Registry = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  22: 'record_overflow',
  40: 'handshake_failure',
  42: 'bad_certificate',
  47: 'illegal_parameter',
  50: 'decode_error',
  51: 'decrypt_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  90: 'user_canceled',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
  116: 'certificate_required',
  120: 'no_application_protocol',
};

/** The name of a number of `size` bytes, or the number as `0x1301`. */
export const nameIn = (registry: Registry, number: number, size: 1 | 2): string =>
  registry[number] ?? `0x${number.toString(16).padStart(size * 2, '0')}`;

/** The number of a name that stands in the registry. */
export const numberIn = (registry: Registry, name: string): number | undefined => {
  const entry = Object.entries(registry).find(([, known]) => known === name);
  return entry === undefined ? undefined : Number(entry[0]);
};
