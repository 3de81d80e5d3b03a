/** The options of every command that writes a report, and what is derived from them. */
import type { Argv, Options } from 'yargs';
import { readSigner, type Signer } from '../../integrity/signature.js';
import { reporters, type ReportFormat } from '../../reporters/index.js';
import type { Answer } from '../../schema/answers.js';
import { AuditError } from '../../schema/audit-error.js';
import { options, type FailOn } from '../../schema/options.js';
import { nearestName } from '../../text/nearest-name.js';
import { declareOptions } from './declare-options.js';

/** The options as the command line gives them. */
export interface ReportOptions {
  readonly rules?: readonly string[] | undefined;
  readonly format?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly failOn?: FailOn | undefined;
  readonly quiet?: boolean | undefined;
  readonly answers?: string | undefined;
  readonly questions?: string | undefined;
  readonly sign?: string | undefined;
}

/** Default values of the options. */
interface ReportDefaults {
  readonly failOn: FailOn;
  /** In words, for the help. */
  readonly rules: string;
}

const usual: ReportDefaults = { failOn: options.failOn.usual, rules: 'chosen from each page' };

/** Adds the options to a command. */
export function addReportOptions<T>(
  command: Argv<T>,
  defaults: ReportDefaults = usual,
): Argv<T & ReportOptions> {
  const list: Options = { type: 'string', array: true, nargs: 1, coerce: splitLists };
  const declared = declareOptions(
    ['rules', 'format', 'output', 'failOn', 'answers', 'questions', 'sign'],
    {
      rules: { ...list, alias: 'r', defaultDescription: defaults.rules },
      format: {
        ...list,
        alias: 'f',
        describe: `${options.format.about}: ${formatNames().join(', ')}`,
        defaultDescription: defaultFormats().join(','),
      },
      output: { alias: 'o', defaultDescription: 'a new folder under reports/' },
      failOn: { defaultDescription: defaults.failOn },
    },
  );
  const quiet = {
    alias: 'q',
    type: 'boolean',
    describe: 'Print no progress and no summary',
  } as const;
  return command
    .options({ ...declared, quiet })
    .group(
      ['rules', 'format', 'output', 'fail-on', 'answers', 'questions', 'quiet', 'sign'],
      'Report:',
    ) as unknown as Argv<T & ReportOptions>;
}

/**
 * Reads the key for signing the manifest; undefined where no signature is asked for.
 * @throws {AuditError} usage — the report goes to stdout, which has no manifest
 * @throws {AuditError} file-unreadable, key-invalid
 */
export async function chooseSigner({ sign, output }: ReportOptions): Promise<Signer | undefined> {
  if (sign === undefined) return undefined;
  if (output !== '-') return readSigner(sign);
  throw new AuditError('usage', '--sign signs the manifest of a folder; stdout has none.');
}

/**
 * Reads the file of answers; empty where none is named.
 * @throws {AuditError} file-unreadable, answers-invalid
 */
export async function chooseAnswers({
  answers,
}: Pick<ReportOptions, 'answers'>): Promise<readonly Answer[]> {
  if (answers === undefined) return [];
  const { readAnswers } = await import('../../documents/read-answers.js');
  return readAnswers(answers);
}

/**
 * Returns the formats to write: those asked for; by default HTML and JSON, or JSON alone for
 * stdout.
 * @throws {AuditError} usage — an unknown format, or several for stdout
 */
export function chooseFormats({ format, output }: ReportOptions): ReportFormat[] {
  const asked = format ?? (output === '-' ? ['json'] : defaultFormats());
  const formats = [...new Set(asked)].map((name) => admitFormat(name));
  if (output === '-' && formats.length !== 1) {
    throw new AuditError('usage', 'Only one format fits on stdout: name one with -f.');
  }
  return formats;
}

function admitFormat(name: string): ReportFormat {
  const known = formatNames().find((format) => format === name);
  if (known !== undefined) return known;
  const nearest = nearestName(name, formatNames());
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const all = formatNames().join(', ');
  throw new AuditError('usage', `There is no format "${name}".${suggestion} There are: ${all}.`);
}

function formatNames(): ReportFormat[] {
  return Object.keys(reporters) as ReportFormat[];
}

function defaultFormats(): string[] {
  return ['html', 'json'].filter((name) => Object.hasOwn(reporters, name));
}

/**
 * Splits at commas; an empty list counts as not given, since nobody asks for no rule or no format.
 */
function splitLists(values: readonly string[] | undefined): string[] | undefined {
  const names = values?.flatMap((value) => value.split(',')).filter((value) => value !== '');
  if (names?.length === 0) {
    throw new AuditError('usage', '--rules and --format take at least one name.');
  }
  return names && [...new Set(names)];
}
