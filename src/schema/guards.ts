/** Guards that the build made of schemas: making one takes ajv longer than it takes to check most documents. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Options } from 'ajv/dist/2020.js';

/** Says whether a value satisfies a schema, and nothing more. */
export type Guard = (value: unknown) => boolean;

/** That a schema is one, and a strict one, is held by the test of the published files. */
export const guardOptions = {
  strict: false,
  validateSchema: false,
  meta: false,
  messages: false,
} as const satisfies Options;

/** The dialect of rules, whose own schema has a guard too. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';

const require = createRequire(import.meta.url);

/** Where the build puts the guard of a schema, given as text; another text has another place. */
export function guardFile(schema: string): string {
  const digest = createHash('sha256').update(schema).digest('hex').slice(0, 16);
  return fileURLToPath(new URL(`guards/${digest}.cjs`, import.meta.url));
}

/** Gives the guard that was built of a schema; undefined where none was, or of another text. */
export function builtGuard(schema: string): Guard | undefined {
  const file = guardFile(schema);
  return existsSync(file) ? (require(file) as Guard) : undefined;
}
