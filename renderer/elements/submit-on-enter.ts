/**
 * Enter in a line of text sends its form, as people expect: browsers do so for their own fields only, not for those that
 * stand in an element of ours. A card of many fields has keys of its own and does without.
 */
export function submitOnEnter(event: KeyboardEvent): void {
  const field = event.composedPath()[0]
  if (event.key !== 'Enter' || event.repeat || event.isComposing || event.defaultPrevented) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (!(field instanceof HTMLInputElement) || field.matches('[type=checkbox], [type=radio], [role=combobox]'))
    return
  event.preventDefault()
  ;(event.currentTarget as HTMLFormElement).requestSubmit()
}
