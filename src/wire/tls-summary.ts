/** What one direction of a TLS connection says to anybody who listens, noted while it is read. What nobody can read stays absent. */
export type TlsSummary = {
  /** Of the first record: `handshake`, `alert`. */
  type?: string;
  /** The first message: `ClientHello`, `ServerHello`; of an alert its description, `handshake_failure`. */
  message?: string;
  /** Chosen by a server; the best that a client offers. */
  version?: string;
  cipher?: string;
  /** The name that a client asks for. */
  serverName?: string;
  /** Bytes that lay in encrypted records. */
  sealed: number;
};
