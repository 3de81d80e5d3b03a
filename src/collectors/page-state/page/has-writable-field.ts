/** Page function: whether a visitor can write a longer text in a frame. */

/** Tells whether a field for longer text is visible and open. */
export function hasWritableField(): boolean {
  const fields = document.querySelectorAll(
    'textarea, [contenteditable]:not([contenteditable=false]), [role=textbox]',
  );
  return [...fields].some(
    (field) =>
      field.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      field.getBoundingClientRect().height > 1 &&
      !field.matches(':disabled, [readonly], [aria-disabled=true]'),
  );
}
