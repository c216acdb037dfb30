import {safeJson} from '../wire/printable.js';

/** A value as one line of JSON: byte strings in base64, absent stays absent, nothing that a terminal would act on. */
export const jsonText = (value: unknown): string => safeJson(JSON.stringify(value, replacer));

const replacer = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? toBase64(value) : value);

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
