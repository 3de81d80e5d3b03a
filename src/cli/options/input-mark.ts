/** Keeps "-" as an argument: yargs drops it where a command takes a list of files. */

/** What stands for "-" once the arguments were marked. */
export const inputMark = 'stdin:';

/** Options whose own value may be "-"; there yargs keeps it. */
const takesDash = /^(-[a-z]*o|--output|--input)$/;

/** Replaces each "-" that is an argument of its own. */
export function markInput(args: readonly string[]): string[] {
  return args.map((arg, index) =>
    arg === '-' && !takesDash.test(args[index - 1] ?? '') ? inputMark : arg,
  );
}
