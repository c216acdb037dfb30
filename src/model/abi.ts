/** What the C side of one system looks like: values and layouts that a call's bytes depend on. */
export type Abi = {
  /** AF_INET, SOCK_STREAM, SOL_SOCKET … by the names of the headers. */
  readonly constants: Readonly<Record<string, number>>;
  /** Systems of BSD descent put the structure's length into its first byte (sockaddr(3) there). */
  readonly sockaddrHasLength: boolean;
};
