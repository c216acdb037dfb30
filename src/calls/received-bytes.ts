import {bytesValue, numberValue, type Value} from '../model/value.js';
import type {NativeResult} from './definition.js';

/**
 * How many bytes a receiving call reports, and which it stored at the start of its buffer (the second C argument). With
 * MSG_TRUNC the count may be larger than what was stored (recv(2)).
 */
export const receivedBytes = ({value, native}: NativeResult): {result: Value; buffer: Value} => {
  const memory = native[1];
  const stored = memory instanceof Uint8Array ? memory.slice(0, Math.min(value, memory.length)) : new Uint8Array();
  return {result: numberValue(value), buffer: bytesValue(stored)};
};
