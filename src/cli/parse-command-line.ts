/**
 * Parses a command line with yargs: finds the command, validates its options, and explains errors.
 */
import yargs, { type Argv, type CommandModule } from 'yargs';
import { AuditError } from '../schema/audit-error.js';
import { flagName, optionNames } from '../schema/options.js';
import { parseOptions } from '../schema/parse.js';
import { readTool } from '../schema/tool.js';
import { nearestName } from '../text/nearest-name.js';
import { commands } from './commands/index.js';
import type { CliContext } from './context.js';
import { markInput } from './options/input-mark.js';

/**
 * Runs the command that the arguments name.
 * @throws {AuditError} usage — the call is wrong; or any error of the command
 */
export async function parseCommandLine(
  args: readonly string[],
  context: CliContext,
): Promise<void> {
  const complaints: string[] = [];
  const modules = await loadNamed(args, context);
  const parser = createParser(modules).fail((message: string | null, error?: Error) => {
    if (message !== null) complaints.push(message);
    throw error ?? new Error('The call is wrong.');
  });
  try {
    await parser.parseAsync(markInput(args), {}, (_error, _argv, output) => {
      if (output !== '') context.out(`${output}\n`);
    });
  } catch (error) {
    const [complaint] = complaints;
    if (complaint === undefined) throw error;
    throw new AuditError('usage', await explain(complaint, args, modules), { cause: error });
  }
}

function createParser(modules: readonly CommandModule[]): Argv {
  const { name, version } = readTool();
  const parser = yargs()
    .scriptName(name)
    .usage(
      '$0 <command>\n\nAudits consent banners in a real Chrome: what they promise, and what happens.',
    )
    .version(version)
    .alias('help', 'h')
    .locale('en')
    .exitProcess(false)
    // `--no-sandbox` is an option of its own, not the negation of `--sandbox`.
    .parserConfiguration({ 'boolean-negation': false })
    .strict()
    .strictCommands()
    .recommendCommands()
    .demandCommand(1, 'Say what to do: name a command.')
    .check(assertGivenOnce)
    .wrap(100);
  for (const command of modules) parser.command(command);
  return parser;
}

/**
 * Loads the commands that the arguments name; for the other commands their entry in the help is
 * enough.
 */
async function loadNamed(args: readonly string[], context: CliContext): Promise<CommandModule[]> {
  return Promise.all(
    commands.map(async ({ command, describe, load }) => {
      const [name = ''] = command.split(' ');
      const listed = { command, describe, handler: () => undefined };
      const own = args.includes(name) ? (await load())(context) : {};
      return { ...listed, ...own };
    }),
  );
}

/** Adds to the parser's message what was probably meant, and where the help is. */
async function explain(
  complaint: string,
  args: readonly string[],
  modules: readonly CommandModule[],
): Promise<string> {
  const command = args.filter((arg) => /^[a-z]/.test(arg)).slice(0, 2);
  const unknownCommand = complaint.startsWith('Unknown command');
  const place = unknownCommand ? [] : command.slice(0, 1);
  const readOn = `See "${[readTool().name, ...place, '--help'].join(' ')}".`;
  const unknown = /^Unknown arguments?: (.+)$/.exec(complaint)?.[1];
  const nearest = /^Did you mean (.+)\?$/.exec(complaint)?.[1];
  if (nearest !== undefined) {
    const outer = command.slice(0, -1);
    const meant = [...outer, nearest].join(' ');
    const help = [readTool().name, ...outer, '--help'].join(' ');
    return `There is no command "${command.join(' ')}"; did you mean "${meant}"? See "${help}".`;
  }
  if (unknown === undefined) return `${describeComplaint(complaint)} ${readOn}`;
  const known = await listOptions(command, modules);
  const options = asTyped(unknown.split(', ')).map((option) => describeOption(option, known));
  return `${options.join(' ')} ${readOn}`;
}

/** Yargs lists an option of several words twice: as typed, and in camel case. */
function asTyped(options: readonly string[]): string[] {
  const repeats = (option: string): boolean =>
    inKebabCase(option) !== option && options.includes(inKebabCase(option));
  return [...new Set(options)].filter((option) => !repeats(option));
}

function inKebabCase(option: string): string {
  return option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function describeComplaint(complaint: string): string {
  const line = complaint.replaceAll(/\s+/g, ' ');
  const [, option, given, choices] =
    /^Invalid values: Argument: (.+), Given: (.+), Choices: (.+)$/.exec(line) ?? [];
  if (option !== undefined) return refusalOf(option, withoutQuotes(given), withoutQuotes(choices));
  const [, valueless] = /^Not enough arguments following: (.+)$/.exec(line) ?? [];
  if (valueless !== undefined) return `--${valueless} needs a value.`;
  if (line.startsWith('Not enough non-option')) return 'The command needs something to act on.';
  return line.replace(/\.?$/, '.');
}

/** Returns the schema's message about the value, where the config has the option too. */
function refusalOf(option: string, given: string, choices: string): string {
  const name = optionNames.find((each) => flagName(each) === option);
  try {
    if (name !== undefined) parseOptions({ [name]: given });
  } catch (error) {
    if (error instanceof AuditError) return error.message;
    throw error;
  }
  return `--${option} must be one of ${choices}.`;
}

function withoutQuotes(words = ''): string {
  return words.replaceAll('"', '');
}

function describeOption(option: string, known: readonly string[]): string {
  const nearest = nearestName(option, known);
  const dashes = option.length === 1 ? '-' : '--';
  const advice = nearest === undefined ? '.' : `; did you mean "--${nearest}"?`;
  return `There is no option "${dashes}${option}"${advice}`;
}

/**
 * Reads the options of a command from its help, the only list of them that yargs makes available.
 */
async function listOptions(
  command: readonly string[],
  modules: readonly CommandModule[],
): Promise<string[]> {
  let help = '';
  await createParser(modules).parseAsync([...command, '--help'], {}, (_error, _argv, output) => {
    help = output;
  });
  return [...help.matchAll(/^\s+(?:-\w, )?--([a-z][a-z-]*)/gm)].map(([, name = '']) => name);
}

/**
 * Refuses an option for a single value that was given several times.
 * @throws {AuditError} usage
 */
function assertGivenOnce(
  given: Readonly<Record<string, unknown>>,
  declared: { readonly array?: readonly string[] },
): true {
  const lists = new Set(['_', ...(declared.array ?? [])]);
  const repeated = Object.keys(given).find(
    (name) => Array.isArray(given[name]) && !lists.has(inKebabCase(name)),
  );
  if (repeated === undefined) return true;
  const dashes = repeated.length === 1 ? '-' : '--';
  throw new AuditError('usage', `${dashes}${repeated} takes one value and was given several.`);
}
