import type {ResolverSettings} from '../resolver-settings.js';

/**
 * resolv.conf(5): a keyword at the very beginning of a line, and values behind it. The resolver asks the first three name
 * servers, and without any the one on this computer; that one was not named by anybody, so it is not told here. Of several
 * lines with `search` the last counts, and `domain` is a search with one name.
 */
export const parseResolvConf = (text: string): ResolverSettings => {
  const lines = text.split('\n').flatMap(line => {
    const [keyword = '', ...values] = line.split(/\s+/).filter(Boolean);
    // Comments begin with # or ; in the first column.
    return keyword === '' || /^[#;\s]/.test(line) ? [] : [{keyword, values: untilComment(values)}];
  });
  const of = (...keywords: readonly string[]) => lines.filter(({keyword}) => keywords.includes(keyword));
  const servers = of('nameserver').flatMap(({values: [server]}) => (server === undefined ? [] : [server]));
  return {
    nameServers: [...new Set(servers)].slice(0, mostServers),
    search: of('search', 'domain').at(-1)?.values ?? [],
    options: of('options').flatMap(({values}) => values),
  };
};

/** MAXNS in <resolv.h>. */
const mostServers = 3;

const untilComment = (values: readonly string[]): readonly string[] => {
  const comment = values.findIndex(value => /^[#;]/.test(value));
  return comment === -1 ? values : values.slice(0, comment);
};
