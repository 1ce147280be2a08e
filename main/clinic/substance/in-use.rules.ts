import { substancesOf } from './known-names.rules.ts'

export interface InUse {
  /** As it was written. */
  readonly name: string
  /** The same substances and no other, whatever the strength: it is taken already. Otherwise some of them come twice. */
  readonly same: boolean
}

/** The medicines in use that have a substance of this one. */
export function inUseWith(medicines: readonly string[], medicine: string): InUse[] {
  const substances = substancesOf(medicine)
  return medicines.flatMap((name) => {
    const others = substancesOf(name)
    const shared = [...others].filter((one) => substances.has(one))
    if (shared.length === 0) return []
    return [{ name, same: shared.length === others.size && shared.length === substances.size }]
  })
}
