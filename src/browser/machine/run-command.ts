/** Runs another program, and stops it when it prints nothing for too long. */
import { spawn } from 'node:child_process';

/** A program, its arguments, and how long it may be silent. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Time without output after which the program is stopped, in milliseconds. */
  readonly silenceMs: number;
}

/** How a program ended. */
export interface CommandResult {
  readonly succeeded: boolean;
  /**
   * The most useful line of its output, for the person who can repair the problem; empty without
   * output.
   */
  readonly lastWords: string;
  /** All of its output, or the last 10,000 characters of it. */
  readonly output: string;
}

/**
 * Runs a program without input. A program that fails or does not exist is a result, not an error.
 */
export async function runCommand({ program, args, silenceMs }: Command): Promise<CommandResult> {
  const child = spawn(program, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  let output = '';
  let silence: NodeJS.Timeout | undefined;
  const hear = (chunk: string): void => {
    output = (output + chunk).slice(-10_000);
    clearTimeout(silence);
    silence = setTimeout(() => {
      output += `\nno sign of life for ${silenceMs / 1000} s`;
      child.kill('SIGKILL');
    }, silenceMs);
  };
  hear('');
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  return new Promise((resolve) => {
    const settle = (succeeded: boolean): void => {
      clearTimeout(silence);
      resolve({ succeeded, lastWords: lastWords(output), output });
    };
    child.on('error', (error) => {
      output += `\n${error.message}`;
      settle(false);
    });
    child.on('close', (code) => settle(code === 0));
  });
}

/** Returns the line that names an error, else the last line. */
function lastWords(output: string): string {
  const lines = output.split(/[\r\n]+/).filter((line) => /\w/.test(line));
  const complaint = lines.findLast((line) => /^(?:E: |Error|error)|Error: /.test(line));
  return (
    (lines.at(-1)?.startsWith('no sign of life') ? lines.at(-1) : complaint) ?? lines.at(-1) ?? ''
  );
}
