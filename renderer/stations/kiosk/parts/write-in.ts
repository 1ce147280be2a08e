/** Puts text in at the caret of a field, as a physical key would, so that the field's own input event follows. */
export function writeIn(field: HTMLInputElement, text: string): void {
  const [from, to] = selection(field)
  if (field.maxLength > 0 && field.value.length - (to - from) + text.length > field.maxLength) return
  field.setRangeText(text, from, to, 'end')
  announce(field)
}

/** "Nogueira De " is written "Nogueira de ": the keyboard's capital was for a name. */
export function lowerParticle(field: HTMLInputElement): void {
  const [at] = selection(field)
  const particle = /\s(?:D[aeo]|D[ao]s|E)\s$/u.exec(field.value.slice(0, at))?.[0]
  if (particle === undefined) return
  field.setRangeText(particle.toLowerCase(), at - particle.length, at, 'end')
  announce(field)
}

/** Takes away what is selected, or the letter before the caret. */
export function eraseIn(field: HTMLInputElement): void {
  const [from, to] = selection(field)
  // A letter may be two code units; the caret never stands inside one.
  const before = from === to ? [...field.value.slice(0, from)].at(-1) : ''
  field.setRangeText('', from - (before?.length ?? 0), to, 'end')
  announce(field)
}

function selection(field: HTMLInputElement): readonly [number, number] {
  const end = field.value.length
  return [field.selectionStart ?? end, field.selectionEnd ?? end]
}

function announce(field: HTMLInputElement): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}
