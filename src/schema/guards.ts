/**
 * Guards that the build compiles from schemas: compiling one takes ajv longer than checking most
 * documents.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Options } from 'ajv/dist/2020.js';

/** Tells whether a value satisfies a schema, without a reason. */
export type Guard = (value: unknown) => boolean;

/**
 * A test of the published files validates the schemas themselves and checks that they are strict.
 */
export const guardOptions = {
  strict: false,
  validateSchema: false,
  meta: false,
  messages: false,
} as const satisfies Options;

/** The dialect of the schemas in rules; its meta-schema has a guard too. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';

const require = createRequire(import.meta.url);

/**
 * Returns the file of a schema's guard; the schema is given as text, and every text has a file of
 * its own.
 */
export function guardFile(schema: string): string {
  const digest = createHash('sha256').update(schema).digest('hex').slice(0, 16);
  return fileURLToPath(new URL(`guards/${digest}.cjs`, import.meta.url));
}

/**
 * Returns the guard that was built for a schema; undefined where there is none for exactly this
 * text.
 */
export function builtGuard(schema: string): Guard | undefined {
  const file = guardFile(schema);
  return existsSync(file) ? (require(file) as Guard) : undefined;
}
