/** What a command may use of the process: two outputs, one input, and the exit code. */

/** Made once by `cli.ts` from the process; tests make their own. */
export interface CliContext {
  /** Writes to stdout unchanged, without adding a line break. */
  out(text: string | Uint8Array): void;
  /** Writes to stderr unchanged. */
  err(text: string): void;
  /** Reads all of stdin as text, up to the given number of bytes. */
  readInput(maximumBytes: number): Promise<string>;
  /**
   * Sets the exit code of the process; a later call replaces an earlier one, so the most severe
   * code comes last.
   */
  setExitCode(code: number): void;
  /** Whether stderr and stdout may carry a terminal's colours. */
  readonly color: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the program is asked to stop; the command then ends as soon as it can. */
  readonly interrupted?: AbortSignal;
}
