/** What a command may use of the process around it: two ways out, one way in, and the exit code. */

/** Made once by `cli.ts` from the process; tests pass one of their own. */
export interface CliContext {
  /** Writes to stdout, as it is: nothing is added, not even a line end. */
  out(text: string | Uint8Array): void;
  /** Writes to stderr, as it is. */
  err(text: string): void;
  /** Reads all of stdin as text, up to the given size in bytes. */
  readInput(maximumBytes: number): Promise<string>;
  /** Says how the process will end; the gravest code of a run is set last. */
  setExitCode(code: number): void;
  /** Whether stderr and stdout may carry a terminal's colours. */
  readonly color: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the program is told to stop; the command then ends as soon as it can. */
  readonly interrupted?: AbortSignal;
}
