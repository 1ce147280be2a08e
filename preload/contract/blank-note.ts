/** Whether no word and no value stands in a note, whatever format it was kept in: vital signs were numbers once. */
export function isBlankNote({ vitals, ...texts }: { readonly vitals: object }): boolean {
  return [...Object.values(texts), ...Object.values(vitals)].every(
    (value) => value === null || (typeof value === 'string' && value.trim() === ''),
  )
}
