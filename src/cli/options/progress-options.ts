/** The options for what a command prints while it works. */

const flag = { type: 'boolean' } as const;

/** The options in the form of yargs. */
export const progressOptions = {
  'no-progress': { ...flag, describe: 'Print no progress, only the summary' },
  'no-color': { ...flag, describe: 'Print no colours' },
} as const;

/** The options as the command line gives them. */
export interface ProgressArguments {
  readonly noProgress?: boolean | undefined;
  readonly noColor?: boolean | undefined;
}
