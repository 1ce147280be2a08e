import { nameSounds, newbornName } from '../../../db/name-sounds.ts'
import { forgetPairs, keepPair, pairOf } from '../../../db/repositories/duplicate-pairs.ts'
import { findCandidates, listPersons, type Person } from '../../../db/repositories/patient-keys.ts'
import { UNKNOWN_BIRTH } from '../../../preload/contract/birth-date.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { birthDatesLike, likeness, type Likeness, type PersonFacts } from './likeness.rules.ts'

/** A person as far as known, for the rule. */
type Known = Omit<Person, 'id' | 'birthDate' | 'passport' | 'cns'> & {
  readonly birthDate: string | null
  readonly passport?: string | null
  readonly cns?: string | null
}

export function factsOf({
  name,
  socialName,
  motherName,
  sexAtBirth,
  multipleBirth,
  ...known
}: Known): PersonFacts {
  const newborn = newbornName(name)
  return {
    names: [name, ...(socialName === null ? [] : [socialName])].map(nameSounds),
    newborn: newborn && { order: newborn.order },
    birthDate: known.birthDate === UNKNOWN_BIRTH ? null : known.birthDate,
    sex: sexAtBirth === 'female' || sexAtBirth === 'male' ? sexAtBirth : null,
    twin: multipleBirth === 'yes',
    mother: motherName === null ? (newborn?.mother ?? []) : nameSounds(motherName),
    cpf: known.cpf,
    passport: known.passport ?? null,
    cns: known.cns ?? null,
    phone: known.phone,
  }
}

/** Likely enough to be spoken of without a document. */
export const isLikely = (verdict: Likeness['verdict']): verdict is 'same' | 'possible' =>
  verdict === 'same' || verdict === 'possible'

export interface Found extends Likeness {
  readonly patientId: string
  readonly verdict: 'same' | 'possible'
}

/** The active patients who may be this person, the likeliest first. */
export async function findLike(
  db: ReadHandle | WriteHandle,
  person: Known,
  exceptId: string | null,
): Promise<readonly Found[]> {
  const { birthDate } = factsOf(person)
  const birthDates = birthDate === null ? [] : birthDatesLike(birthDate)
  const ids = await findCandidates(db, { ...person, birthDates, exceptId })
  const wanted = factsOf(person)
  return (await listPersons(db, ids))
    .flatMap((known) => {
      const { verdict, ...weighed } = likeness(wanted, factsOf(known))
      return isLikely(verdict) ? [{ patientId: known.id, verdict, ...weighed }] : []
    })
    .sort((a, b) => b.score - a.score)
}

/** Weighs a patient anew against everybody, after every change of the card: a likeness can begin and end with it. */
export async function refreshPairs(tx: WriteHandle, patientId: string): Promise<void> {
  await forgetPairs(tx, patientId)
  const [person] = await listPersons(tx, [patientId])
  if (!person) return
  for (const { patientId: other, score } of await findLike(tx, person, patientId))
    await keepPair(tx, pairOf(patientId, other), score)
}
