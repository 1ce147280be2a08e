import type { Reader } from '../handles.ts'
import { listAccountChanges } from './account-changes.ts'
import type { listAudit } from './audit.ts'
import type { FieldChange } from './patient-changes.ts'

export type AuditRow = Awaited<ReturnType<typeof listAudit>>[number]

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

async function patientNames(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('patient')
    .select('id')
    .select((eb) => eb.fn.coalesce('social_name', 'name').as('name'))
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The visits that rows are about: by the visit's own id, its consultation's or its note's. */
async function visitsAbout(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('practitioner', 'practitioner.id', 'appointment.practitioner_id')
    .leftJoin('encounter', 'encounter.appointment_id', 'appointment.id')
    .leftJoin('note', 'note.encounter_id', 'encounter.id')
    .select(['appointment.id', 'appointment.date', 'appointment.start_minute as startMinute'])
    .select(['practitioner.name as practitionerName', 'encounter.id as encounterId', 'note.id as noteId'])
    .where((eb) =>
      eb.or([eb('appointment.id', 'in', ids), eb('encounter.id', 'in', ids), eb('note.id', 'in', ids)]),
    )
    .execute()
  return new Map(
    rows.flatMap(({ id, encounterId, noteId, ...visit }) =>
      unique([id, encounterId, noteId]).map((known) => [known, visit] as const),
    ),
  )
}

async function accountsAbout(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name as name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The name that an account had at a moment: what the first change after it took away, or today's. */
function nameAt(changes: Awaited<ReturnType<typeof listAccountChanges>>, id: string, at: string) {
  const later = changes
    .filter((change) => change.accountId === id && change.at > at)
    .flatMap(({ fields }) => fields.filter(({ field }) => field === 'displayName'))
  return later[0]?.before ?? null
}

async function cardChangesAt(db: Reader, rows: readonly AuditRow[]) {
  const changed = rows.filter(({ event }) =>
    ['patient.updated', 'document.card-completed', 'patient.merged', 'patient.unmerged'].includes(event),
  )
  if (changed.length === 0) return []
  const found = await db
    .selectFrom('patient_change')
    .select(['patient_id as patientId', 'at', 'fields'])
    .where(
      'at',
      'in',
      changed.map(({ at }) => at),
    )
    .execute()
  return found.map((row) => ({ ...row, fields: JSON.parse(row.fields) as FieldChange[] }))
}

async function reasonsAbout(db: Reader, rows: readonly AuditRow[]) {
  const patients = unique(
    rows.filter(({ event }) => event.startsWith('record.')).flatMap(({ patientIds }) => patientIds),
  )
  if (patients.length === 0) return []
  return db
    .selectFrom('access_reason')
    .select(['patient_id as patientId', 'account_id as accountId', 'reason', 'given_at as givenAt'])
    .where('patient_id', 'in', patients)
    .orderBy('given_at')
    .execute()
}

/** What the ids of some rows of the trail stand for: names as they were, visits, what changed, reasons given. */
export async function describeAudit(db: Reader, rows: readonly AuditRow[]) {
  const subjects = unique(rows.map(({ subjectId }) => subjectId))
  const actors = unique(rows.map(({ accountId }) => accountId))
  const names = await patientNames(db, unique(rows.flatMap(({ patientIds }) => patientIds)))
  const visits = await visitsAbout(db, subjects)
  const accounts = await accountsAbout(db, [...subjects, ...actors])
  const changes = await listAccountChanges(db, [...accounts.keys()])
  const cards = await cardChangesAt(db, rows)
  const reasons = await reasonsAbout(db, rows)

  const person = (id: string | null, at: string) => {
    const name = id === null ? undefined : accounts.get(id)
    if (id === null || name === undefined) return null
    const then = nameAt(changes, id, at)
    return { id, name: then ?? name, nameNow: then === null || then === name ? null : name }
  }

  return rows.map((row) => {
    const { subjectId, accountId, patientIds, at } = row
    const ofAccount = changes.find((change) => change.accountId === subjectId && change.at === at)
    const own = changes.find((change) => change.accountId === accountId && change.at === at)
    const ofCards = cards.filter((card) => card.at === at && patientIds.includes(card.patientId))
    return {
      ...row,
      actor: person(accountId, at),
      patients: patientIds.map((id) => ({ id, name: names.get(id) ?? null })),
      visit: (subjectId === null ? undefined : visits.get(subjectId)) ?? null,
      account: person(subjectId, at),
      changes: [...((ofAccount ?? own)?.fields ?? []), ...ofCards.flatMap(({ fields }) => fields)],
      reasons: row.event.startsWith('record.')
        ? reasons.filter((one) => one.accountId === accountId && patientIds.includes(one.patientId))
        : [],
    }
  })
}
