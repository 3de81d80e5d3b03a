/**
 * Parses a command line with yargs: finds the command, validates its options, and explains errors.
 */
import yargs, { type Argv, type CommandModule } from 'yargs';
import { AuditError } from '../schema/audit-error.js';
import { readTool } from '../schema/tool.js';
import { commands } from './commands/index.js';
import type { CliContext } from './context.js';
import { explainComplaint, inKebabCase } from './explain-complaint.js';
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
    const helpOf = (command: readonly string[]): Promise<string> => readHelp(command, modules);
    const message = await explainComplaint({ complaint, args, helpOf });
    throw new AuditError('usage', message, { cause: error });
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

async function readHelp(
  command: readonly string[],
  modules: readonly CommandModule[],
): Promise<string> {
  let help = '';
  await createParser(modules).parseAsync([...command, '--help'], {}, (_error, _argv, output) => {
    help = output;
  });
  return help;
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
