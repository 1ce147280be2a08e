import { listBrokenSince } from '../../../db/repositories/broken-glass.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { listClosedNotes } from '../../../db/repositories/closed-entries.ts'
import type { Encounter } from '../../../db/repositories/encounters.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import type { Actor, Handle } from '../context.ts'
import {
  glassCountsSince,
  isMinorOn,
  offeredSecrecy,
  sees,
  type EntryFact,
  type Onlooker,
} from './sight.rules.ts'

interface Question {
  readonly actor: Actor
  readonly now: string
}

/** A nurse reads others' notes where the clinic says so. */
async function scopeOf(db: Handle, { roles }: Actor): Promise<Onlooker['scope']> {
  if (roles.includes('doctor')) return 'chart'
  return (await readClinic(db))?.nursesReadNotes === true ? 'chart' : 'safety'
}

/** Whoever asks, as what decides who sees an entry knows him. */
export async function onlooker(db: Handle, { actor, now }: Question): Promise<Onlooker> {
  const { accountId } = actor
  const since = glassCountsSince(now)
  return {
    accountId,
    scope: await scopeOf(db, actor),
    broken: accountId === null ? new Set() : await listBrokenSince(db, { accountId, since }),
  }
}

export const noteFact = ({ id, accountId, secrecy }: SignedNote): EntryFact => ({
  entryId: id,
  ...{ accountId, secrecy },
})

/** The notes of a chart that say nothing to whoever asks. */
export async function hiddenNotes(
  db: Handle,
  question: Question,
  patientId: string,
): Promise<readonly string[]> {
  const by = await onlooker(db, question)
  return (await listClosedNotes(db, patientId)).filter((one) => !sees(by, one)).map(({ entryId }) => entryId)
}

/** What its author may say of who sees the note of a consultation. */
export async function choicesFor(db: Handle, { practitionerId, patientId, date }: Encounter) {
  const practitioner = await findPractitioner(db, practitionerId)
  const patient = await findPatient(db, patientId)
  return {
    offered: offeredSecrecy(practitioner?.council ?? ''),
    minor: patient !== undefined && isMinorOn(patient.card.birthDate, date),
  }
}
