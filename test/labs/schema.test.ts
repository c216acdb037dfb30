import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {schemaFile, schemaText} from './schema-file.js';

test('the schema beside the labs is the one that the program reads them by', () => {
  // When it is not: npm run schema
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});
