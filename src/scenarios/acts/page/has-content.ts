/** Page function: whether the document shows anything at all. */

/** Whether there is a word in the body, or an element that takes up room. */
export function hasContent(): boolean {
  const { body } = document as { readonly body: HTMLElement | null };
  if (body === null) return false;
  if (body.innerText.trim() !== '') return true;
  return [...body.getElementsByTagName('*')].some((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  });
}
