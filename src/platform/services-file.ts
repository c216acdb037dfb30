import {readFileSync} from 'node:fs';

/** services(5): on each line a name, `port/protocol`, other names, and perhaps a comment. */
export const hasService = (text: string, name: string, protocol: string): boolean =>
  text.split('\n').some(line => {
    const [known, number = '', ...others] = (line.split('#', 1)[0] ?? '').split(/\s+/).filter(Boolean);
    return [known, ...others].includes(name) && number.endsWith(`/${protocol}`);
  });

/** Whether this computer's table has the usual services, as the Socket library reads it. */
export const hasUsualServices = (file = '/etc/services'): boolean => {
  try {
    const text = readFileSync(file, 'utf8');
    return usual.every(([name, protocol]) => hasService(text, name, protocol));
  } catch {
    return false;
  }
};

const usual = [
  ['http', 'tcp'],
  ['https', 'tcp'],
  ['domain', 'tcp'],
  ['domain', 'udp'],
] as const;
