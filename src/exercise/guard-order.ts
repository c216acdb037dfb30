import type {Marker} from './process-tree.js';

/** In its environment the guard finds whom it must look after, in a form that is not itself the marker. */
export const guardVariable = 'SOCKET_LAB_GUARD';

export const writeOrder = (marker: Marker): string => JSON.stringify(marker);

/** Reads what writeOrder wrote in our parent, which is ours. */
export const readOrder = (written: string): Marker => JSON.parse(written) as Marker;
