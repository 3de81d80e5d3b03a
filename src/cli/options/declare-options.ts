/** Turns the table of options into yargs' form, and reads the given values back. */
import type { Options } from 'yargs';
import { flagName, optionNamed, optionNames, type OptionName } from '../../schema/options.js';
import { parseOptions } from '../../schema/parse.js';
import type { Config } from '../../schema/config.js';

/** What yargs needs for an option beside the table's entry. */
type Extras = Readonly<Partial<Record<OptionName, Options>>>;

/** Returns options in the form of yargs, by their names on the command line. */
export function declareOptions(
  names: readonly OptionName[],
  extras: Extras = {},
): Record<string, Options> {
  return Object.fromEntries(
    names.map((name) => [flagName(name), { ...declareOption(name), ...extras[name] }]),
  );
}

function declareOption(name: OptionName): Options {
  const { schema, about, usual, off } = optionNamed(name);
  if (off !== undefined) return { type: 'boolean', describe: off };
  const stated = usual === undefined ? {} : { defaultDescription: String(usual) };
  return { ...kindOf(schema), describe: about, ...stated };
}

function kindOf(schema: object): Options {
  const { type, enum: choices } = schema as { type: string; enum?: readonly string[] };
  if (choices !== undefined) return { choices };
  if (type === 'boolean') return { type: 'boolean' };
  if (type === 'array') return { type: 'string', array: true, nargs: 1 };
  return { type: type === 'string' ? 'string' : 'number', requiresArg: true };
}

/**
 * Returns the options of a command line in the form of a config, without those that were not given.
 * @throws {AuditError} usage — a value that the schema of the config refuses
 */
export function readOptions(given: Readonly<Record<string, unknown>>): Config {
  const said = optionNames
    .map((name) => [name, valueOf(name, given[flagName(name)])] as const)
    .filter(([, value]) => value !== undefined);
  return parseOptions(Object.fromEntries(said));
}

function valueOf(name: OptionName, given: unknown): unknown {
  if (given === undefined) return undefined;
  if (optionNamed(name).off !== undefined) return given !== true;
  // The only list that is a single word on the command line.
  return name === 'scenarios' && typeof given === 'string' ? splitList(given) : given;
}

/** Splits at commas; empty parts are dropped. */
function splitList(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
