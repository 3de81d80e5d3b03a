/** Every command, in the order the help lists them. */
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';

/** A command's entry in the help, and the loader of its file. */
export interface CommandEntry {
  /** The command's name and its arguments. */
  readonly command: string;
  readonly describe: string;
  /**
   * Loads the function that makes the command; yargs passes it the options that its own builder
   * declares.
   */
  readonly load: () => Promise<(context: CliContext) => Command<never>>;
}

/**
 * The registry: each command is a file of this folder, listed here once, and loaded when it is
 * called.
 */
export const commands: readonly CommandEntry[] = [
  {
    command: 'audit [url..]',
    describe: 'Audits pages in a real Chrome and writes the report',
    load: async () => (await import('./audit.js')).auditCommand,
  },
  {
    command: 'evaluate <evidence..>',
    describe: 'Applies rule sets to stored evidence; starts no browser',
    load: async () => (await import('./evaluate.js')).evaluateCommand,
  },
  {
    command: 'verify <folder>',
    describe: 'Proves that a report and its evidence are unchanged since they were written',
    load: async () => (await import('./verify.js')).verifyCommand,
  },
  {
    command: 'rules',
    describe: 'Lists, shows, validates and tests rules, and what they can look at',
    load: async () => (await import('./rules.js')).rulesCommand,
  },
  {
    command: 'demo',
    describe: 'Audits the bundled reference news site and writes the report',
    load: async () => (await import('./demo.js')).demoCommand,
  },
  {
    command: 'doctor',
    describe: 'Says which browser would be used and whether it starts; gets one',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
];
