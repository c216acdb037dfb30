import type {TracerEvent} from '../system-call.js';

/** Bytes that no other value looks like. */
const mark = '$bytes';

/** One event a line, as JSON; byte strings in base64. */
export const eventLine = (event: TracerEvent): string =>
  JSON.stringify(event, (_key, value: unknown) =>
    value instanceof Uint8Array ? {[mark]: Buffer.from(value).toString('base64')} : value,
  );

/** Reads what eventLine wrote in the tracer, which is ours. */
export const readEventLine = (line: string): TracerEvent =>
  JSON.parse(line, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && mark in value
      ? new Uint8Array(Buffer.from(String(value[mark]), 'base64'))
      : value,
  ) as TracerEvent;
