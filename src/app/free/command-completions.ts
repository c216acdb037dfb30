import type {Completion, Completions} from '../../calls/completions.js';
import {closedNetworks} from '../../lab/lab.js';
import type {Run} from '../state.js';
import {allForms, findForm, type Takes} from './forms.js';
import {processesOf} from './processes.js';
import {servers} from './servers.js';

/** What could stand where the cursor is in a line that begins with a colon. Columns count code points. */
export const commandCompletions = (text: string, column: number, run: Run): Completions => {
  const before = [...text].slice(0, column).join('');
  const word = /[^\s"]*$/.exec(before)?.[0] ?? '';
  const earlier = before.slice(0, before.length - word.length);
  const words = earlier.split(/\s+/).filter(part => part !== '');
  const names = words.length === 0 ? allForms.map(({name}) => `:${name}`) : namesAt(words, run);
  const choices = names.filter(name => name.startsWith(word)).map((name): Completion => ({kind: 'variable', name}));
  return {from: column - [...word].length, choices: earlier.includes('"') ? [] : choices};
};

const namesAt = ([head = '', ...words]: readonly string[], run: Run): readonly string[] => {
  const form = findForm(head.replace(/^:/, ''));
  if (form?.name === 'start' && words.length > 0) return words.length === 1 ? ['as'] : [];
  return names(form?.takes[words.length] ?? 'nothing', run);
};

const names = (takes: Takes, run: Run): readonly string[] => {
  switch (takes) {
    case 'server':
      return servers.map(({name}) => name);
    case 'process':
      return processesOf(run);
    case 'network':
      return closedNetworks;
    case 'type':
      return ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SRV', 'TXT'];
    case 'nothing':
      return [];
  }
};
