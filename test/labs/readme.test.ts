import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {catalogue} from '../../src/calls/catalogue.js';
import {checkLab} from '../../src/check-lab.js';
import {parseLab} from '../../src/lab/parse-lab.js';
import {labJsonSchema} from '../../src/lab/schema.js';
import {sessionsOn} from '../../src/open-session.js';
import {programNames} from '../../src/programs/registry.js';
import {thisPlatform} from '../support/applications.js';
import {subjectEntry} from '../support/subject-entry.js';

const readme = readFileSync('labs/README.md', 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

test('the example can be read', () => {
  const parsed = parseLab('labs/README.md', example);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect(parsed).toMatchObject({lab: {id: 'echo'}});
});

test('the example keeps every law on this kernel', async () => {
  const parsed = parseLab('labs/README.md', example);
  if (!parsed.ok) throw new Error('see the test before');
  const platform = thisPlatform();
  const openSession = sessionsOn(platform, await subjectEntry());
  const {lines} = await checkLab(parsed.lab, {labs: [parsed.lab], platform, openSession});
  expect(lines.filter(({kept}) => !kept)).toEqual([]);
  expect(new Set(lines.map(({law}) => law))).toEqual(new Set(['solvable', 'not-vacuous']));
});

test('nothing that a lab may say is left out', () => {
  const schema = JSON.parse(JSON.stringify(labJsonSchema()));
  const seeds = schema.properties.set.additionalProperties.additionalProperties.properties;
  const words = [schema.properties, schema.properties.steps.items.properties, seeds].flatMap(Object.keys);
  const missing = [...words, ...programNames].filter(word => !new RegExp(`[\`{]${word}[\`:]`).test(readme));
  expect(missing).toEqual([]);
  const calls = /The calls: ([^(]*)\(/.exec(readme)?.[1]?.trim().split(/,\s+/);
  expect(calls).toEqual(catalogue.map(({name}) => name).sort());
});
