import {readdir, readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';

/**
 * The licence texts of every package that is inside the bundle, by esbuild's metafile. Throws for a package without a
 * licence, because it could not be given away.
 */
export const licensesOf = async (root, metafile) => {
  const folders = Object.keys(metafile.inputs).map(packageFolder).filter(Boolean);
  const distinct = new Set(folders.map(folder => resolve(root, folder)));
  const notices = await Promise.all([...distinct].sort().map(notice));
  return `The files of this folder contain the following packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
};

// An input is a path, after `name:` when one of our patches made it.
const packageFolder = input => /^(?:[\w-]{2,}:)?(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(input)?.[1];

const notice = async folder => {
  const {name, version, license, author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string')
    throw new Error(`${name} names no licence in its package.json; it cannot be bundled.`);
  const by = typeof author === 'string' ? author : author?.name;
  const text = (await licenseText(folder)) ?? `Licensed under ${license}${by ? ` by ${by}` : ''}.`;
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
};

const licenseText = async folder => {
  const file = (await readdir(folder)).find(entry => /^licen[cs]e(\.|$)/i.test(entry));
  return file && readFile(join(folder, file), 'utf8');
};
