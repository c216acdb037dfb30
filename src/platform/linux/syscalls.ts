/**
 * The system calls in which a call of the Socket library can sleep, by their numbers (asm/unistd_64.h for x64,
 * asm-generic/unistd.h for arm64). The names are those of the kernel: recv becomes recvfrom, poll ppoll on arm64.
 */
export const socketSyscalls: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  x64: {
    0: 'read',
    1: 'write',
    3: 'close',
    7: 'poll',
    42: 'connect',
    43: 'accept',
    44: 'sendto',
    45: 'recvfrom',
    46: 'sendmsg',
    47: 'recvmsg',
    271: 'ppoll',
    288: 'accept4',
  },
  arm64: {
    57: 'close',
    63: 'read',
    64: 'write',
    73: 'ppoll',
    202: 'accept',
    203: 'connect',
    206: 'sendto',
    207: 'recvfrom',
    211: 'sendmsg',
    212: 'recvmsg',
    242: 'accept4',
  },
};

export type Sleep = {readonly call: string; readonly fd?: number};

/**
 * Reads /proc/PID/task/TID/syscall (proc_pid_syscall(5)): `45 0x12 0x7f… …` for a thread that sleeps in a system call,
 * `running`, or `-1 …` for one that sleeps elsewhere. Undefined when it doesn't sleep in one of the calls above.
 */
export const parseSyscall = (text: string, architecture: string): Sleep | undefined => {
  const [number = '', first = ''] = text.trim().split(/\s+/);
  const call = /^\d+$/.test(number) ? socketSyscalls[architecture]?.[Number(number)] : undefined;
  if (call === undefined) return undefined;
  // poll's first argument is memory; all the others begin with the descriptor.
  return call.endsWith('poll') ? {call} : {call, fd: Number(first)};
};
