const words = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.map((one: { readonly text?: unknown; readonly words?: unknown }) => one.text ?? one.words)
    : typeof value === 'object' && value !== null
      ? Object.values(value)
      : [value]

/**
 * Whether no word and no value stands in a note, whatever format it was kept in: vital signs were numbers once, and there were
 * four texts. Which template it is written by is no word of it.
 */
export function isBlankNote(content: {
  readonly vitals: object
  readonly templateVersionId?: string
}): boolean {
  const { templateVersionId: _by, ...rest } = content
  return Object.values(rest)
    .flatMap(words)
    .every((value) => value === null || (typeof value === 'string' && value.trim() === ''))
}
