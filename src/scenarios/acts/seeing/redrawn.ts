/** Finds again what a page draws anew while a visitor looks at it or presses it. */

/** Attempts after which a page is given up that goes on to other documents, or redraws, without end. */
const mostAttempts = 8;

/** Time for a banner that is drawn anew to stand again, in milliseconds. */
export const redrawnMs = 1000;

/** What one attempt came to. */
export interface Attempt<Result> {
  readonly result: Result;
  /** Whether the page drew anew, meanwhile, what the attempt was made on. */
  readonly isLost: boolean;
}

/**
 * Does something with a part of a page; where that part is lost meanwhile, again with the part that is
 * found in its place. Returns what each attempt came to, in order: nothing where there is no part.
 */
export async function repeatWhileRedrawn<Part, Result>(
  first: Part | null,
  attempt: (part: Part) => Promise<Attempt<Result>>,
  findAgain: (lost: Part) => Promise<Part | null>,
): Promise<Result[]> {
  const results: Result[] = [];
  let part = first;
  while (part !== null && results.length < mostAttempts) {
    const { result, isLost } = await attempt(part);
    results.push(result);
    part = isLost ? await findAgain(part) : null;
  }
  return results;
}
