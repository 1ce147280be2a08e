/** True for what happens in a dialog: the view behind it has no part in it. */
export const isInDialog = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLDialogElement)

/** True while letters belong to a field or to a dialog, and not to the view. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0]
  const isField =
    target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')
  return isField || isInDialog(event)
}
