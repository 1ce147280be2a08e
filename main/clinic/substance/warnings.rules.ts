import type { MedicineAlert } from '../../../preload/contract/medicine-alert.ts'
import { allergyHits, readAllergy } from './allergy.rules.ts'
import { inUseWith, readMedicine } from './in-use.rules.ts'
import { substancesOf } from './known-names.rules.ts'

interface Facts {
  readonly allergies: readonly string[]
  readonly inUse: readonly string[]
}

/** A warning with what it was found by. */
export interface ToldAlert extends MedicineAlert {
  readonly group: string | null
  readonly note: string | null
}

/** What in a chart warns of a medicine by its name, allergies first; the chart is read once for as many as are asked about. */
export function warningsFrom(facts: Facts): (medicine: string) => ToldAlert[] {
  const allergies = facts.allergies.map(readAllergy)
  const inUse = facts.inUse.map(readMedicine)
  return (medicine) => {
    const substances = substancesOf(medicine)
    return [
      ...allergyHits(allergies, substances).map(({ allergy, group, note }) => ({
        ...{ kind: 'allergy' as const, of: allergy, group, note },
      })),
      ...inUseWith(inUse, substances).map(({ name, same }) => ({
        kind: same ? ('in-use' as const) : ('duplicate' as const),
        ...{ of: name, group: null, note: null },
      })),
    ]
  }
}
