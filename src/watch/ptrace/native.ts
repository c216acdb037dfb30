/** What ptrace(2) and waitpid(2) are to this process. Every function answers -1 and leaves an errno when it fails. */
export type Ptrace = {
  /** `data` is a number, or memory that the kernel reads or fills. Has to be called on the thread that seized. */
  readonly request: (request: number, thread: number, address: number, data: number | Uint8Array) => number;
  /** Lends memory to a call that wants it behind a struct iovec (readv(2)), which it hands to `use`. */
  readonly withVector: <Result>(memory: Uint8Array, use: (vector: Uint8Array) => Result) => Result;
  /** Waits for any tracee; `wait` 0 or WNOHANG. Gives 0 when WNOHANG found nobody. */
  readonly wait: (wait: number) => {readonly thread: number; readonly status: number};
  readonly errnoName: (number: number) => string;
  readonly errnoNumber: (name: string) => number;
  readonly lastErrno: () => string;
  /** Ends this process here and now. */
  readonly leave: (code: number) => void;
};

/** __WALL, <linux/wait.h>: threads, too. */
const wall = 0x40000000;
export const noHang = 1;

export const loadPtrace = async (): Promise<Ptrace> => {
  const {default: koffi} = await import('koffi');
  const library = koffi.load(null);
  const withNumber = library.func('long ptrace(long request, long pid, intptr_t addr, intptr_t data)');
  const withMemory = library.func('long ptrace(long request, long pid, intptr_t addr, _Inout_ uint8_t *data)');
  const waitpid = library.func('int waitpid(int pid, _Inout_ uint8_t *status, int options)');
  const leave = library.func('void _exit(int status)');
  const names = new Map(Object.entries(koffi.os.errno).map(([name, number]) => [number, name]));
  // Two names for one number; manual pages use this one.
  names.set(koffi.os.errno.EAGAIN ?? 11, 'EAGAIN');
  const errnoName = (number: number): string => names.get(number) ?? `errno ${number}`;
  const status = new Uint8Array(4);
  return {
    request: (request, thread, address, data) =>
      Number(
        typeof data === 'number'
          ? withNumber(request, thread, address, data)
          : withMemory(request, thread, address, data),
      ),
    withVector: (memory, use) => {
      const vector = new Uint8Array(16);
      const view = new DataView(vector.buffer);
      view.setBigUint64(0, BigInt(koffi.address(memory)), true);
      view.setBigUint64(8, BigInt(memory.length), true);
      return use(vector);
    },
    wait: options => {
      const thread: number = waitpid(-1, status, wall | options);
      return {thread, status: new DataView(status.buffer).getInt32(0, true)};
    },
    errnoName,
    errnoNumber: name => koffi.os.errno[name] ?? 0,
    lastErrno: () => errnoName(koffi.errno()),
    leave: code => leave(code),
  };
};
