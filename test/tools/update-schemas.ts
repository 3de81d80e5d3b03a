/** `npm run update:schemas`: writes the published schemas anew from the ones the program uses. */
import { writeFileSync } from 'node:fs';
import { publishedSchemas } from './published-schemas.js';

// Three folders up, beside package.json.
const folder = new URL('../../../src/schema/published/', import.meta.url);
for (const [name, text] of publishedSchemas()) writeFileSync(new URL(name, folder), text);
