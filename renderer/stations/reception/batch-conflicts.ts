/** What stands against a batch, by visit: "id:code id:code". */
export function conflictsOf(params: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    (params['conflicts'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((part) => part.split(':') as [string, string]),
  )
}
