/** Runs a command line in this process, with a context that keeps what it is given. */
import type { CliContext } from '../../src/cli/context.js';
import { runCli } from '../../src/cli/run-cli.js';

/** What a command wrote, and its exit code. */
export interface CommandRun {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
}

/** Runs a command line to its end; `input` is its stdin. */
export async function runCommand(args: readonly string[], input = ''): Promise<CommandRun> {
  const written: string[] = [];
  const complained: string[] = [];
  let exitCode = 0;
  const context: CliContext = {
    out: (text) => written.push(text.toString()),
    err: (text) => complained.push(text),
    readInput: () => Promise.resolve(input),
    setExitCode: (code) => {
      exitCode = code;
    },
    color: false,
    env: {},
  };
  await runCli(args, context);
  return { out: written.join(''), err: complained.join(''), exitCode };
}
