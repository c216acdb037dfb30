import {expect, test} from 'vitest';
import {labJsonSchema} from '../../src/lab/schema.js';

test('the format is there as JSON Schema, for editors', () => {
  const schema = JSON.parse(JSON.stringify(labJsonSchema()));
  expect(schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: {format: {const: 1}, steps: {type: 'array', maxItems: 100}},
  });
  expect(schema.required).toContain('steps');
  expect(schema.required).not.toContain('needs');
});
