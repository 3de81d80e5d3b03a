/** What a command is: the options it takes, and what it does with them. */
import type { Argv } from 'yargs';

/** A command, made for one context, through which alone it acts. */
export interface Command<Options> {
  /** Declares the options. */
  readonly builder: (parser: Argv) => unknown;
  readonly handler: (options: Options) => void | Promise<void>;
}
