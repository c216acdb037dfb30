import type {Ptrace} from './native.js';

/** Changes the system call of a thread that is stopped at its entry or exit. Each gives false when the kernel refuses. */
export type Registers = {
  /** At the entry: no call is made. */
  readonly skip: (thread: number) => boolean;
  /** At the exit: this is what the program gets. */
  readonly answer: (thread: number, value: number) => boolean;
};

// <sys/ptrace.h>
const pokeUser = 6;
const getRegset = 0x4204;
const setRegset = 0x4205;

export const registersOf = (architecture: string, ptrace: Ptrace): Registers | undefined => {
  if (architecture === 'x64') return onX64(ptrace);
  return architecture === 'arm64' ? onArm64(ptrace) : undefined;
};

/** Offsets in struct user_regs_struct (<sys/user.h>), in bytes. */
const originalRax = 15 * 8;
const rax = 10 * 8;

const onX64 = ({request}: Ptrace): Registers => ({
  skip: thread => request(pokeUser, thread, originalRax, -1) !== -1,
  answer: (thread, value) => request(pokeUser, thread, rax, value) !== -1,
});

// <linux/elf.h>
const generalRegisters = 1;
const systemCall = 0x404;

/** A register set goes through a struct iovec: where it is, and how long. koffi passes one as memory with an address in it. */
const onArm64 = (ptrace: Ptrace): Registers => {
  const exchange = (request: number, thread: number, set: number, memory: Uint8Array): boolean =>
    ptrace.withVector(memory, vector => ptrace.request(request, thread, set, vector) !== -1);
  return {
    skip: thread => {
      const number = new Uint8Array(4).fill(0xff);
      return exchange(setRegset, thread, systemCall, number);
    },
    answer: (thread, value) => {
      // struct user_pt_regs (<asm/ptrace.h>): 31 registers, sp, pc, pstate.
      const memory = new Uint8Array(34 * 8);
      if (!exchange(getRegset, thread, generalRegisters, memory)) return false;
      new DataView(memory.buffer).setBigInt64(0, BigInt(value), true);
      return exchange(setRegset, thread, generalRegisters, memory);
    },
  };
};
