import type {CallDefinition} from './definition.js';

/** Every call that socket-lab can make; the only list. */
export const catalogue: readonly CallDefinition[] = [];

export const findCall = (name: string): CallDefinition | undefined => catalogue.find(call => call.name === name);
