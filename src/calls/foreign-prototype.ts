/** A parameter of the C function. `reads`: the call looks at what a pointer points to when it is entered. */
export type ForeignParameter = {readonly name: string; readonly isPointer: boolean; readonly reads: boolean};

/**
 * The prototype in the words that koffi knows: every pointer is plain memory, also one to a pointer, and the widths of POSIX's own types are
 * those of all 64-bit systems (<sys/types.h>, <sys/socket.h>, <poll.h>). koffi aborts the process on `const struct x *`.
 */
export const foreignPrototype = (prototype: string): string =>
  prototype
    .replace(/(const )?(?:struct )?\w+ \*+/g, (_, constant: string | undefined) => `${constant ?? ''}void *`)
    .replace(/\bssize_t\b/g, 'intptr_t')
    .replace(/\bsocklen_t\b/g, 'uint32_t')
    .replace(/\bnfds_t\b/g, 'unsigned long');

/** The C parameters in order, without the variadic ones. */
export const foreignParameters = (prototype: string): readonly ForeignParameter[] => {
  const inside = /\(([^)]*)\)/.exec(prototype)?.[1] ?? '';
  return inside
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '...')
    .map(part => ({
      name: /\w+$/.exec(part)?.[0] ?? part,
      isPointer: part.includes('*'),
      // Lengths of addresses and struct pollfd are read first and written afterwards.
      reads: /^const .*\*/.test(part) || /^(socklen_t|struct pollfd) \*/.test(part),
    }));
};
