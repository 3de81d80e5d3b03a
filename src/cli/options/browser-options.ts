/** The options that choose and configure the browser. */
import { declareOptions } from './declare-options.js';

/** The options in the form of yargs. */
export const browserOptions = {
  ...declareOptions(['browser', 'browserArg'], {
    browser: { defaultDescription: 'the one that "doctor" names' },
  }),
  'no-sandbox': {
    type: 'boolean',
    describe: 'Start the browser without its sandbox; the report says so',
  },
} as const;

/** The options as the command line gives them. */
export interface BrowserArguments {
  readonly browser?: string | undefined;
  readonly browserArg?: readonly string[] | undefined;
  readonly noSandbox?: boolean | undefined;
}
