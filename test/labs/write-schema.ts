import {writeFileSync} from 'node:fs';
import {schemaFile, schemaText} from './schema-file.js';

/** `npm run schema`: the format of labs as JSON Schema, for editors; a test says when it is due. */
writeFileSync(schemaFile, schemaText());
