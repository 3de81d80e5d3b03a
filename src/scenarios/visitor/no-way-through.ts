/** What is thrown where a page offers a visitor no way to go on. */

/** Thrown where a visitor finds no way through; the scenario is then `blocked`, with the reason. */
export class NoWayThrough extends Error {
  override readonly name = 'NoWayThrough';
}
