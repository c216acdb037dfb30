/** Words that a variable of the learner can't be called in the other language, or that would hide what is needed. */
const taken: Readonly<Record<'c' | 'python', ReadonlySet<string>>> = {
  c: new Set(
    (
      'auto break case char const continue default do double else enum extern float for goto if inline int long main ' +
      'register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while ' +
      'argc argv fail address address6 found length index stdin stdout stderr errno ' +
      'socket bind listen accept connect write read send recv sendto recvfrom shutdown close dup getsockname getpeername ' +
      'setsockopt getsockopt fcntl poll getaddrinfo getservbyname setrlimit signal exit'
    ).split(' '),
  ),
  python: new Set(
    (
      'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
      'lambda nonlocal not or pass raise return try while with yield None True False ' +
      'socket sys os select fcntl resource struct len range print int bytes error kept poller'
    ).split(' '),
  ),
};

/** The learner's name where that can be kept; else with an underscore, as people do. */
export const nameIn = (language: 'c' | 'python', name: string): string =>
  taken[language].has(name) ? `${name}_` : name;
