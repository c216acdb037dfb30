import {labJsonSchema} from '../../src/lab/schema.js';

export const schemaFile = 'labs/lab.schema.json';

export const schemaText = (): string => `${JSON.stringify(labJsonSchema(), null, 2)}\n`;
