import type {Injection} from '../injection.js';

/** What the tracer is started with, in a variable of its environment, which the program does not get. */
export type TracerOrder = {readonly command: readonly string[]; readonly injections: readonly Injection[]};

export const orderVariable = 'SOCKET_LAB_TRACE';

export const writeOrder = (order: TracerOrder): string => JSON.stringify(order);

/** Reads what writeOrder wrote in our parent, which is ours. */
export const readOrder = (written: string): TracerOrder => JSON.parse(written) as TracerOrder;
