/** Says in one line what is wrong with a call: what yargs complains of, what was probably meant, and where to read on. */
import { readTool } from '../schema/tool.js';
import { listChoices } from '../text/list-choices.js';
import { nearestName } from '../text/nearest-name.js';
import { commands } from './commands/index.js';

/** A call that yargs refused. */
export interface RefusedCall {
  readonly complaint: string;
  readonly args: readonly string[];
  /** Gives the help of a command, the one list of options and subcommands that yargs gives away. */
  readonly helpOf: (command: readonly string[]) => Promise<string>;
}

const commandNames = commands.map(({ command }) => command.split(' ')[0] ?? command);

/** Gives the sentences; the last names the help that says more. */
export async function explainComplaint(call: RefusedCall): Promise<string> {
  const [, words] = /^Unknown commands?: (.+)$/.exec(call.complaint) ?? [];
  if (words !== undefined) return describeCommand(call, words.split(', ')[0] ?? words);
  const command = call.args.find((arg) => commandNames.includes(arg));
  const place = command === undefined ? [] : [command];
  const unknown = listUnknown(call, place);
  if (unknown.length === 0) return `${describeOther(call.complaint)} ${readOn(place)}`;
  const known = await listOptions(call, place);
  return `${unknown.map((each) => describeOption(each, known)).join(' ')} ${readOn(place)}`;
}

/** The options that yargs does not know; of a call without a command, it names none. */
function listUnknown({ complaint, args }: RefusedCall, place: readonly string[]): string[] {
  const [, options] = /^Unknown arguments?: (.+)$/.exec(complaint) ?? [];
  if (options !== undefined) return asTyped(options.split(', '));
  return place.length === 0 ? longOptions(args) : [];
}

function readOn(place: readonly string[]): string {
  return `See "${[readTool().name, ...place, '--help'].join(' ')}".`;
}

function longOptions(args: readonly string[]): string[] {
  return args.flatMap((arg) => /^--([a-z][a-z-]*)/.exec(arg)?.[1] ?? []);
}

/** A word where a command was expected, or where nothing was. */
async function describeCommand({ args, helpOf }: RefusedCall, word: string): Promise<string> {
  const before = args.slice(0, args.indexOf(word));
  const outer = before.find((arg) => commandNames.includes(arg));
  if (outer === undefined) return describeUnknown([], word, commandNames);
  const inner = listSubcommands(await helpOf([outer]), outer);
  if (inner.length > 0 && !before.some((arg) => inner.includes(arg))) {
    return describeUnknown([outer], word, inner);
  }
  return `The command "${outer}" does not take "${word}". ${readOn([outer])}`;
}

function describeUnknown(outer: readonly string[], word: string, names: readonly string[]): string {
  const nearest = nearestName(word, names);
  const advice = nearest === undefined ? '' : `; did you mean "${[...outer, nearest].join(' ')}"?`;
  const unknown = `There is no command "${[...outer, word].join(' ')}"${advice}`;
  return `${nearest === undefined ? `${unknown}.` : unknown} ${readOn(outer)}`;
}

function listSubcommands(help: string, outer: string): string[] {
  const line = new RegExp(`^ +\\S+ ${outer} ([a-z]+)\\b`, 'gm');
  return [...help.matchAll(line)].map(([, name = '']) => name);
}

/** Of a command with subcommands, those of the one that is named too. */
async function listOptions(
  { args, helpOf }: RefusedCall,
  place: readonly string[],
): Promise<string[]> {
  const [outer] = place;
  const help = await helpOf(place);
  const inner = outer === undefined ? [] : listSubcommands(help, outer);
  const subcommand = args.find((arg) => inner.includes(arg));
  const whole = subcommand === undefined ? help : await helpOf([...place, subcommand]);
  return [...whole.matchAll(/^\s+(?:-\w, )?--([a-z][a-z-]*)/gm)].map(([, name = '']) => name);
}

/** Yargs names an option of several words twice: as it was typed, and in camel case. */
function asTyped(options: readonly string[]): string[] {
  const repeats = (option: string): boolean =>
    inKebabCase(option) !== option && options.includes(inKebabCase(option));
  return [...new Set(options)].filter((option) => !repeats(option));
}

/** The name of an option as it is typed, from the one in camel case that yargs adds. */
export function inKebabCase(option: string): string {
  return option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function describeOption(option: string, known: readonly string[]): string {
  const nearest = nearestName(option, known);
  const dashes = option.length === 1 ? '-' : '--';
  const advice = nearest === undefined ? '.' : `; did you mean "--${nearest}"?`;
  return `There is no option "${dashes}${option}"${advice}`;
}

function describeOther(complaint: string): string {
  const line = complaint.replaceAll(/\s+/g, ' ');
  const [, option, given = '', choices = ''] =
    /^Invalid values: Argument: (.+), Given: (.+), Choices: (.+)$/.exec(line) ?? [];
  if (option !== undefined) return describeChoice(option, unquote(given), unquote(choices));
  const [, valueless] = /^Not enough arguments following: (.+)$/.exec(line) ?? [];
  if (valueless !== undefined) return `--${valueless} needs a value.`;
  if (line.startsWith('Not enough non-option')) return 'The command needs something to act on.';
  return line.replace(/\.?$/, '.');
}

function describeChoice(option: string, given: string, choices: string): string {
  const nearest = nearestName(given, choices.split(', '));
  const advice = nearest === undefined ? '.' : `; did you mean "${nearest}"?`;
  return `--${option} must be one of ${listChoices(choices.split(', '))}${advice}`;
}

function unquote(words: string): string {
  return words.replaceAll('"', '');
}
