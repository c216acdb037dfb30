import {placeholder} from '../lab/fill.js';
import {observe, type View} from '../lab/observe.js';
import {parsePath} from '../lab/path.js';
import {formatValue, type Value} from '../model/value.js';

export type FilledValue = {readonly value: unknown; readonly unknown: readonly string[]};

/**
 * Options or given values with what was drawn or observed in place of `{{vary.page}}`: in texts, lists, and names of
 * entries. A text that is one placeholder becomes the number that it stands for. `unknown`: paths of which nobody said.
 */
export const fillValues = (written: unknown, view: View): FilledValue => {
  const unknown = new Set<string>();
  const at = (path: string): Value | undefined => {
    const parsed = parsePath(path);
    const value = parsed.ok ? observe(parsed.path, view) : undefined;
    if (value === undefined) unknown.add(path);
    return value;
  };
  const value = fill(written, at);
  return {value, unknown: [...unknown]};
};

const fill = (written: unknown, at: (path: string) => Value | undefined): unknown => {
  if (typeof written === 'string') return fillString(written, at);
  if (Array.isArray(written)) return written.map(item => fill(item, at));
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [String(fillString(key, at)), fill(value, at)]),
  );
};

const fillString = (written: string, at: (path: string) => Value | undefined): string | number => {
  const whole = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(written)?.[1];
  const value = whole === undefined ? undefined : at(whole);
  if (value?.kind === 'number') return value.number;
  return written.replaceAll(placeholder, (_found, path: string) => plain(at(path)));
};

const plain = (value: Value | undefined): string => {
  if (value === undefined) return '';
  return value.kind === 'bytes' ? new TextDecoder().decode(value.bytes) : formatValue(value);
};
