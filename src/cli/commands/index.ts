/** Every command, in the order the help lists them. */
import type { CommandModule } from 'yargs';
import type { CliContext } from '../context.js';
import { auditCommand } from './audit.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor.js';
import { evaluateCommand } from './evaluate.js';
import { rulesCommand } from './rules.js';
import { verifyCommand } from './verify.js';

/** A command of any options: yargs hands each the ones that its own builder declares. */
type AnyCommand = Pick<CommandModule, 'command' | 'describe'> & {
  readonly builder?: unknown;
  readonly handler: (options: never) => void | Promise<void>;
};

/** The registry: a command is a file of this folder, named here once; each acts through its context alone. */
export const commands: readonly ((context: CliContext) => AnyCommand)[] = [
  auditCommand,
  evaluateCommand,
  verifyCommand,
  rulesCommand,
  demoCommand,
  doctorCommand,
];
