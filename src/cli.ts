#!/usr/bin/env node
/** The executable: takes the arguments and sets the exit code. */
import { addAbortSignal } from 'node:stream';
import { closeAllBrowsers } from './browser/launch/running-browsers.js';
import type { CliContext } from './cli/context.js';
import { runCli } from './cli/run-cli.js';
import { AuditError } from './schema/audit-error.js';

/** Exit codes of a program ended by a signal: 128 plus the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;
/** How long a command may take to end by itself once it was interrupted. */
const graceMs = 1_000;
const crashExitCode = 3;

const interruption = new AbortController();
let signalExitCode: number | undefined;

const context: CliContext = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readInput,
  setExitCode: (code) => {
    process.exitCode = code;
  },
  color: process.stdout.isTTY && process.stderr.isTTY && !process.env['NO_COLOR'],
  env: process.env,
  interrupted: interruption.signal,
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupt(signal));
// The reader of the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// What is thrown where nobody waits for it; the browsers are killed as the process exits.
process.on('uncaughtException', (error) => {
  if (!interruption.signal.aborted) reportCrash(error);
  endNow();
});

try {
  await runCli(process.argv.slice(2), context);
} catch (error) {
  reportCrash(error);
} finally {
  process.exitCode = signalExitCode ?? process.exitCode;
}

function reportCrash(error: unknown): void {
  console.error(error);
  // Not Node's own 1, which would mean that a site failed a rule.
  process.exitCode = crashExitCode;
}

/** The first signal lets the command end by itself, for a moment; the second ends it at once. */
function interrupt(signal: keyof typeof signals): void {
  if (interruption.signal.aborted) endNow();
  signalExitCode = signals[signal];
  process.exitCode = signalExitCode;
  interruption.abort(new AuditError('interrupted', 'Interrupted.'));
  setTimeout(endNow, graceMs).unref();
  void closeAllBrowsers();
}

/** Whatever is still under way is given up; browsers are killed as the process exits. */
function endNow(): never {
  // Given as undefined, Node would take it for success.
  process.exit(signalExitCode ?? process.exitCode);
}

async function readInput(maximumBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of addAbortSignal(interruption.signal, process.stdin)) {
    chunks.push(chunk as Buffer);
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes > maximumBytes) {
      const limit = `more than ${maximumBytes} bytes`;
      throw new AuditError('file-unreadable', `The standard input is too large: ${limit}.`);
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}
