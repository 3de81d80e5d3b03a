/** How often, and for how long, a visitor looks again for what a page draws anew. */

/** More than the documents that a page may go on to by itself, or redraws, before it is given up. */
export const mostAttempts = 8;

/** Time for a banner that is drawn anew to stand again, in milliseconds. */
export const redrawnMs = 1000;
