/**
 * A subject that finds this variable in its environment lives in a network of its own, which it has to make fit to live in:
 * see settleIn.
 */
export const ownNetworkVariable = 'SOCKET_LAB_OWN_NETWORK';

/** What the resolver in the C library reads there (resolv.conf(5)): it asks the name server of the lab, at the real port. */
export const ownResolverSettings = `nameserver 127.0.0.1
search lab.test
options timeout:1 attempts:2
`;
