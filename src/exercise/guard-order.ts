import type {Marker} from './learner-tree.js';

/** In its environment the guard finds whom it must look after: the marker, in a form that is not itself one, and the first process. */
export const markerVariable = 'SOCKET_LAB_GUARD';
/** Empty where the id of the process did not reach it. */
export const rootVariable = 'SOCKET_LAB_GUARD_ROOT';

export const writeMarker = (marker: Marker): string => JSON.stringify(marker);

/** Reads what writeMarker wrote in our parent, which is ours. */
export const readMarker = (written: string): Marker => JSON.parse(written) as Marker;
