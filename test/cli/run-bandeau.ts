/** Runs the built executable as a process of its own, as a person would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** How a run of the executable ended. */
export interface BandeauRun {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The executable that the package's `bin` names. */
export const executable = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

/** A run under way. */
export interface StartedBandeau {
  readonly child: ChildProcess;
  readonly ended: Promise<BandeauRun>;
}

/** Runs it to its end, with no input. */
export async function runBandeau(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<BandeauRun> {
  return startBandeau(args, environment).ended;
}

/** Starts it, with no input. */
export function startBandeau(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): StartedBandeau {
  const child = spawn(process.execPath, [executable, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const closed = new Promise<Pick<BandeauRun, 'exitCode' | 'signal'>>((resolve) => {
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
    ([stdout, stderr, end]) => ({ ...end, stdout, stderr }),
  );
  return { child, ended };
}
