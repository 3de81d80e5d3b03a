/** Part of the build: makes code of the published schemas and of that of rules' schemas, for `schema/guards.ts`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { dialect, guardFile, guardOptions } from '../../src/schema/guards.js';

// Three folders up, beside package.json.
const folder = new URL('../../../src/schema/published/', import.meta.url);
const keepingSource: Options = { code: { source: true } };

for (const name of readdirSync(folder)) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const ajv = new Ajv2020({ ...guardOptions, ...keepingSource });
  write(text, ajv, ajv.compile(JSON.parse(text) as object));
}
const standard = new Ajv2020(keepingSource);
write(dialect, standard, standard.getSchema(dialect));

function write(schema: string, ajv: Ajv2020, guard: ValidateFunction | undefined): void {
  const file = guardFile(schema);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, standalone.default(ajv, guard));
}
