/** The options that say what of a visit is kept beside its evidence. */
import type { InferredOptionTypes } from 'yargs';
import type { AuditOptions } from '../../audit.js';
import { AuditError } from '../../schema/audit-error.js';

const flag = { type: 'boolean' } as const;

/** The options, as yargs takes them. */
export const keepOptions = {
  har: { ...flag, describe: 'Keep a HAR of each scenario, without secrets' },
  html: { ...flag, describe: "Keep each scenario's final HTML, as text" },
  'accessibility-tree': { ...flag, describe: "Keep the accessibility tree of the banner's layers" },
  'include-values': {
    ...flag,
    describe: 'Keep values of cookies, storage, query strings, headers and scripts too',
  },
} as const;

/** As the command line gives them. */
export type KeepArguments = InferredOptionTypes<typeof keepOptions>;

/**
 * Turns the options into those of the library.
 * @throws {AuditError} usage — files are to be kept, and there is no folder for them
 */
export function toKeepOptions(
  given: KeepArguments,
  output: string | undefined,
): Pick<AuditOptions, 'keep' | 'includeValues'> {
  const keep = (['har', 'html', 'accessibility-tree'] as const).filter((file) => given[file]);
  const [first] = keep;
  if (first !== undefined && output === '-') {
    const message = `--${first} needs a folder to write to: name one with -o, or leave out "-o -".`;
    throw new AuditError('usage', message);
  }
  return { keep, includeValues: given['include-values'] };
}
