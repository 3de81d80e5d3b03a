/** What a command is: the options it takes, and what it does with them. */
import type { Argv } from 'yargs';

/** A command, made for one context, through which alone it acts. */
export interface Command<Options = unknown> {
  /** Declares the options. */
  readonly builder: (parser: Argv) => Argv<Options>;
  readonly handler: (options: Options) => void | Promise<void>;
}

/** A command of whatever options; yargs hands it the ones that its own builder declares. */
export interface AnyCommand {
  readonly builder: (parser: Argv) => unknown;
  readonly handler: (options: never) => void | Promise<void>;
}
