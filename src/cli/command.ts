/** What a command is: its options, and the function that runs it. */
import type { Argv } from 'yargs';

/** A command, made for one context; it acts only through that context. */
export interface Command<Options> {
  /** Declares the options. */
  readonly builder: (parser: Argv) => unknown;
  readonly handler: (options: Options) => void | Promise<void>;
}
