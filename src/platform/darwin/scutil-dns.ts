import type {ResolverSettings} from '../resolver-settings.js';

/**
 * What `scutil --dns` prints (macOS has no resolv.conf that anybody reads). The first resolver is the one for all names;
 * those behind it are for single domains, such as `local`, and for single interfaces ("for scoped queries").
 */
export const parseScutilDns = (text: string): ResolverSettings => {
  const [, first = ''] = text.split(/^resolver #\d+$/m);
  const valuesOf = (key: string): readonly string[] =>
    [...first.matchAll(new RegExp(`^\\s*${key}\\[\\d+\\]\\s*:\\s*(\\S+)\\s*$`, 'gm'))].map(([, value = '']) => value);
  const options = /^\s*options\s*:\s*(.*)$/m.exec(first)?.[1]?.trim();
  return {
    nameServers: [...new Set(valuesOf('nameserver'))],
    search: valuesOf('search domain'),
    options: options === undefined ? [] : options.split(/\s+/),
  };
};
