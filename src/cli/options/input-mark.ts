/** Keeps "-" as an argument, which yargs drops where a command takes a list of files. */

/** Replaces "-" among the marked arguments. */
export const inputMark = 'stdin:';

/** Options whose own value may be "-"; yargs keeps it there. */
const takesDash = /^(-[a-z]*o|--output|--input)$/;

/** Replaces each "-" that is an argument by itself. */
export function markInput(args: readonly string[]): string[] {
  return args.map((arg, index) =>
    arg === '-' && !takesDash.test(args[index - 1] ?? '') ? inputMark : arg,
  );
}
