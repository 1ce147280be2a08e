import type { Reader, Writer } from '../handles.ts'
import type { NoteOrigin } from '../note-body.ts'
import type { SealedDiagnosis, SealedObservation } from '../note-sections.ts'
import type { AddendumTable, Secrecy } from '../schema/records.ts'
import { placeEntry } from './chart-entries.ts'
import { listOrigins } from './wrong-charts.ts'

export interface NewNote {
  readonly id: string
  readonly encounterId: string
  readonly patientId: string
  readonly accountId: string
  readonly practitionerId: string
  readonly complaint: string
  readonly examination: string
  readonly assessment: string
  readonly plan: string
  readonly signedAt: string
  readonly seal: string
  readonly sealFormat: number
  /** JSON (`NoteShown`). */
  readonly shown: string
  /** JSON (`SealedPart[]`): what the seal covers. */
  readonly parts: string
  readonly templateVersionId: string | null
  readonly secrecy: Secrecy
  readonly guardianHidden: boolean
  readonly observations: readonly SealedObservation[]
  readonly diagnoses: readonly SealedDiagnosis[]
}

/** Enters a signed note into its patient's chart: its children first, because once the note stands it takes no child. */
export async function insertNote(tx: Writer, note: NewNote): Promise<void> {
  const {
    observations,
    diagnoses,
    id,
    encounterId,
    patientId,
    accountId,
    practitionerId,
    signedAt,
    sealFormat,
    templateVersionId,
    guardianHidden,
    ...text
  } = note
  const rows = observations.map(({ measuredAt, measuredBy, ...one }) => ({
    ...one,
    note_id: id,
    measured_at: measuredAt,
    measured_by: measuredBy,
  }))
  if (rows.length > 0) await tx.insertInto('observation').values(rows).execute()
  if (diagnoses.length > 0)
    await tx
      .insertInto('note_diagnosis')
      .values(
        diagnoses.map(({ table, ...one }, place) => ({ ...one, note_id: id, place, table_version: table })),
      )
      .execute()
  const who = {
    encounter_id: encounterId,
    patient_id: patientId,
    account_id: accountId,
    practitioner_id: practitionerId,
  }
  await tx
    .insertInto('note')
    .values({
      id,
      ...who,
      signed_at: signedAt,
      seal_format: sealFormat,
      template_version_id: templateVersionId,
      guardian_hidden: guardianHidden ? 1 : 0,
      ...text,
    })
    .execute()
  await placeEntry(tx, { entryId: id, kind: 'note', patientId, at: signedAt })
}

export interface NewAddendum {
  readonly id: string
  readonly noteId: string
  readonly kind: AddendumTable['kind']
  readonly reason: string | null
  readonly text: string
  readonly accountId: string
  readonly practitionerId: string
  readonly signedAt: string
  readonly seal: string
  readonly sealFormat: number
  /** JSON (`AddendumShown`). */
  readonly shown: string
  /** JSON (`SealedPart[]`) of one that puts values or diagnoses right, else null. */
  readonly parts: string | null
}

export async function insertAddendum(tx: Writer, addendum: NewAddendum): Promise<void> {
  const { noteId, accountId, practitionerId, signedAt, sealFormat, ...rest } = addendum
  await tx
    .insertInto('addendum')
    .values({
      ...rest,
      note_id: noteId,
      account_id: accountId,
      practitioner_id: practitionerId,
      signed_at: signedAt,
      seal_format: sealFormat,
    })
    .execute()
}

const selectNotes = (db: Reader) =>
  db
    .selectFrom('note')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'note.id')
    .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
    .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .innerJoin('practitioner', 'practitioner.id', 'note.practitioner_id')
    .select(['note.id', 'note.complaint', 'note.examination', 'note.assessment', 'note.plan', 'note.seal'])
    .select(['note.seal_format as sealFormat', 'note.shown', 'note.parts'])
    .select('encounter.contact')
    .select(['note.template_version_id as templateVersionId', 'note.secrecy'])
    .select('note.guardian_hidden as guardianHidden')
    .select([
      'note.encounter_id as encounterId',
      'note.account_id as accountId',
      // Whose chart it stands in now, and whom it was signed for: a kiosk registration may since have been linked.
      'chart_entry.patient_id as patientId',
      'note.patient_id as signedFor',
      'chart_entry.kind as standing',
    ])
    .select(['note.practitioner_id as practitionerId', 'note.signed_at as signedAt'])
    .select(['visit.visit_type_name as visitType', 'practitioner.name as authorName'])
    .select((eb) => eb.fn.coalesce('visit.date', 'encounter.date').$notNull().as('date'))
    .select([
      'practitioner.council',
      'practitioner.council_number as councilNumber',
      'practitioner.council_state as councilState',
    ])

type NoteRow = Awaited<ReturnType<ReturnType<typeof selectNotes>['execute']>>[number]

// Five queries for any number of notes, never one per note; one more each time that some of them were moved.
async function withChildren(db: Reader, notes: readonly NoteRow[]) {
  if (notes.length === 0) return []
  const ids = notes.map(({ id }) => id)
  const origins = await listOrigins(db, ids)
  const observations = await db
    .selectFrom('observation')
    .select(['id', 'code', 'value', 'unit', 'typed', 'comparator', 'words', 'source', 'position', 'place'])
    .select(['measured_at as measuredAt', 'measured_by as measuredBy', 'note_id as noteId'])
    .where('note_id', 'in', ids)
    .orderBy('place')
    .orderBy('code')
    .execute()
  const diagnoses = await db
    .selectFrom('note_diagnosis')
    .select(['id', 'code', 'words', 'table_version as table', 'role', 'note_id as noteId'])
    .where('note_id', 'in', ids)
    .orderBy('place')
    .execute()
  const addenda = await db
    .selectFrom('addendum')
    .innerJoin('practitioner', 'practitioner.id', 'addendum.practitioner_id')
    .innerJoin('note as over', 'over.id', 'addendum.note_id')
    .select([
      'addendum.id',
      'addendum.kind',
      'addendum.reason',
      'addendum.text',
      'addendum.seal',
      'addendum.seal_format as sealFormat',
      'addendum.shown',
      'addendum.parts',
      'addendum.signed_at as signedAt',
    ])
    .select([
      'addendum.note_id as noteId',
      'addendum.account_id as accountId',
      'addendum.practitioner_id as practitionerId',
    ])
    .select(['over.seal as over', 'over.patient_id as signedFor'])
    .select(['practitioner.name as authorName', 'practitioner.council'])
    .select(['practitioner.council_number as councilNumber', 'practitioner.council_state as councilState'])
    // What was added where the note stood before is said of it here.
    .where('addendum.note_id', 'in', [...ids, ...origins.map(({ noteId }) => noteId)])
    .orderBy('addendum.signed_at')
    .orderBy('addendum.id')
    .execute()
  return notes.map((note) => ({
    ...note,
    observations: observations
      .filter(({ noteId }) => noteId === note.id)
      .map(({ noteId: _of, ...one }): SealedObservation => one),
    diagnoses: diagnoses
      .filter(({ noteId }) => noteId === note.id)
      .map(({ noteId: _of, ...one }): SealedDiagnosis => one),
    /** Where it stood before in wrong charts, the last first. */
    origins: origins.filter(({ of }) => of === note.id).map(({ of: _of, ...one }): NoteOrigin => one),
    addenda: addenda.filter(
      ({ noteId }) =>
        noteId === note.id || origins.some((one) => one.of === note.id && one.noteId === noteId),
    ),
  }))
}

export type SignedNote = Awaited<ReturnType<typeof withChildren>>[number]

/** A signed note with its observations and addenda. */
export async function findNote(db: Reader, id: string): Promise<SignedNote | undefined> {
  return (await findNotes(db, [id]))[0]
}

/** The same of several, in no order. */
export async function findNotes(db: Reader, ids: readonly string[]): Promise<SignedNote[]> {
  return withChildren(db, await selectNotes(db).where('note.id', 'in', ids).execute())
}

/** Notes whose place others took, in the chart of whom they were: to be compared with their seals, and for nothing else. */
export async function listRetiredNotes(db: Reader, patientId: string): Promise<readonly SignedNote[]> {
  const rows = selectNotes(db)
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'moved')
  return withChildren(db, await rows.execute())
}

/** A chart's notes, newest first: one page, and whether older ones remain. `before` is the last page's oldest signedAt. */
export async function listTimeline(
  db: Reader,
  asked: { readonly patientId: string; readonly before?: string | undefined; readonly limit: number },
): Promise<{ readonly notes: readonly SignedNote[]; readonly more: boolean }> {
  let query = selectNotes(db)
    .where('chart_entry.patient_id', '=', asked.patientId)
    .where('chart_entry.kind', '=', 'note')
  if (asked.before !== undefined) query = query.where('chart_entry.at', '<', asked.before)
  const rows = await query
    .orderBy('chart_entry.at', 'desc')
    .orderBy('note.id')
    .limit(asked.limit + 1)
    .execute()
  return { notes: await withChildren(db, rows.slice(0, asked.limit)), more: rows.length > asked.limit }
}
