/** The options for what is kept of a visit beside its evidence. */
import type { AuditOptions } from '../../audit.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Config } from '../../schema/config.js';
import { flagName } from '../../schema/options.js';
import { declareOptions } from './declare-options.js';

/** Files that can be kept, each by the option for it. */
const files = { har: 'har', html: 'html', accessibilityTree: 'accessibility-tree' } as const;
const fileOptions = ['har', 'html', 'accessibilityTree'] as const satisfies (keyof typeof files)[];

/** The options in the form of yargs. */
export const keepOptions = declareOptions([...fileOptions, 'includeValues']);

/**
 * Turns the options into those of the library.
 * @throws {AuditError} usage — files should be kept, but there is no folder for them
 */
export function toKeepOptions(chosen: Config): Pick<AuditOptions, 'keep'> {
  const kept = fileOptions.filter((name) => chosen[name]);
  const [first] = kept;
  if (first !== undefined && chosen.output === '-') {
    const message = `--${flagName(first)} needs a folder to write to: name one with -o, or leave out "-o -".`;
    throw new AuditError('usage', message);
  }
  return { keep: kept.map((name) => files[name]) };
}
