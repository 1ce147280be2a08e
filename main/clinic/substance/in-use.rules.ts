import { substancesOf } from './known-names.rules.ts'

/** A medicine in use as it was written, read once. */
export interface ReadMedicine {
  readonly name: string
  readonly substances: ReadonlySet<string>
}

export const readMedicine = (name: string): ReadMedicine => ({ name, substances: substancesOf(name) })

interface InUse {
  readonly name: string
  /** The same substances and no other, whatever the strength: it is taken already. Otherwise some of them come twice. */
  readonly same: boolean
}

/** The medicines in use that have a substance of another one. */
export function inUseWith(medicines: readonly ReadMedicine[], substances: ReadonlySet<string>): InUse[] {
  return medicines.flatMap(({ name, substances: others }) => {
    const shared = [...others].filter((one) => substances.has(one))
    if (shared.length === 0) return []
    return [{ name, same: shared.length === others.size && shared.length === substances.size }]
  })
}
