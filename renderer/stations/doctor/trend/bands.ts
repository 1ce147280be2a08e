import { Temporal } from 'temporal-polyfill'
import { countedBirth } from '../../../../preload/contract/birth-date.ts'
import { REFERENCES, referenceFor, type Reference } from '../../../../preload/contract/references.ts'
import type { VitalName } from '../../../../preload/contract/vital-signs.ts'
import { daysOf } from './scale.ts'

/** What a published standard gives, over the days in which a person is of its age. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly reference: Reference
}

const LONGEST_MONTHS = 200 * 12

/** The references of a sign between two moments (days since 1970), each while its age lasts; of an unknown birth that of grown-ups. */
export function bandsOf(name: VitalName, birthDate: string, from: number, to: number): Band[] {
  const counted = countedBirth(birthDate)
  if (counted === null) {
    const reference = referenceFor(name, Infinity)
    return reference ? [{ from, to, reference }] : []
  }
  const born = Temporal.PlainDate.from(counted)
  const dayAt = (months: number) => daysOf(born.add({ months: Math.min(months, LONGEST_MONTHS) }).toString())
  return REFERENCES.filter((one) => one.name === name)
    .map((reference) => ({
      from: Math.max(from, dayAt(reference.ages[0])),
      to: Math.min(to, dayAt(reference.ages[1])),
      reference,
    }))
    .filter((band) => band.from < band.to)
}
