/** Page function: all text that the page shows. */

/** Text of the whole document as it is drawn, without what is hidden. */
export function visibleText(): string {
  return document.body.innerText.slice(0, 500_000);
}
