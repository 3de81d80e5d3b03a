/** Runs one command line; a known error becomes one line. */
import { AuditError } from '../schema/audit-error.js';
import { readTool } from '../schema/tool.js';
import { toPrintable } from '../text/printable.js';
import type { CliContext } from './context.js';

/**
 * Runs the command that the arguments name. Its exit code goes to the context, and known errors
 * become one line. Unexpected errors are thrown again, with their stack. An interruption is said at
 * once, and whatever it makes the command throw is no error.
 */
export async function runCli(args: readonly string[], context: CliContext): Promise<void> {
  const sayInterrupted = (): void => context.err('bandeau: interrupted\n');
  context.interrupted?.addEventListener('abort', sayInterrupted, { once: true });
  try {
    await run(args, context);
  } catch (error) {
    if (context.interrupted?.aborted === true) return;
    if (!(error instanceof AuditError)) throw error;
    context.err(`bandeau: ${toPrintable(error.message)}\n`);
    context.setExitCode(error.exitCode);
  }
}

async function run(args: readonly string[], context: CliContext): Promise<void> {
  const [first, ...others] = args;
  if (first === '--version' && others.length === 0) {
    // Answered without the parser, which takes longer to load than everything else here.
    context.out(`${readTool().version}\n`);
    return;
  }
  const { parseCommandLine } = await import('./parse-command-line.js');
  await parseCommandLine(args, context);
}
