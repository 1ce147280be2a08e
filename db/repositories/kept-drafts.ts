import type { Reader, Writer } from '../handles.ts'
import { KEPT_DRAFT_FORMAT } from '../kept-draft-body.ts'
import type { Secrecy } from '../schema/records.ts'
import { placeEntry } from './chart-entries.ts'

export interface NewKeptDraft {
  readonly id: string
  readonly encounterId: string
  readonly patientId: string
  /** Whose words they are. */
  readonly authorId: string
  /** Who put them there. */
  readonly accountId: string
  readonly practitionerId: string
  readonly reason: string
  readonly savedAt: string
  readonly keptAt: string
  readonly secrecy: Secrecy
  readonly seal: string
  /** JSON (`KeptShown`). */
  readonly shown: string
  /** JSON (`SealedPart[]`). */
  readonly parts: string
}

/** Enters a draft that its author left into its patient's chart. */
export async function insertKeptDraft(tx: Writer, draft: NewKeptDraft): Promise<void> {
  const { id, encounterId, patientId, authorId, accountId, practitionerId, savedAt, keptAt, ...rest } = draft
  await tx
    .insertInto('kept_draft')
    .values({
      ...{ id, encounter_id: encounterId, patient_id: patientId, author_id: authorId },
      ...{ account_id: accountId, practitioner_id: practitionerId, saved_at: savedAt, kept_at: keptAt },
      ...{ seal_format: KEPT_DRAFT_FORMAT, ...rest },
    })
    .execute()
  await placeEntry(tx, { entryId: id, kind: 'kept-draft', patientId, at: keptAt })
}

/** The drafts that stand in a chart, the newest first. */
export async function listKeptDrafts(db: Reader, patientId: string) {
  return (
    db
      .selectFrom('kept_draft as kept')
      .innerJoin('chart_entry', 'chart_entry.entry_id', 'kept.id')
      .select(['kept.id', 'kept.encounter_id as encounterId', 'kept.author_id as authorId', 'kept.reason'])
      .select(['kept.account_id as accountId', 'kept.practitioner_id as practitionerId', 'kept.secrecy'])
      .select(['kept.saved_at as savedAt', 'kept.kept_at as keptAt', 'kept.seal'])
      .select(['kept.seal_format as sealFormat', 'kept.shown', 'kept.parts'])
      // In whose chart it stands, and whom it was sealed for.
      .select(['chart_entry.patient_id as patientId', 'kept.patient_id as signedFor'])
      .where('chart_entry.patient_id', '=', patientId)
      .where('chart_entry.kind', '=', 'kept-draft')
      .orderBy('kept.kept_at', 'desc')
      .orderBy('kept.id')
      .execute()
  )
}

export type KeptDraft = Awaited<ReturnType<typeof listKeptDrafts>>[number]

/** Whether a draft of a consultation was kept. */
export async function hasKeptDraft(db: Reader, encounterId: string): Promise<boolean> {
  const found = db.selectFrom('kept_draft').select('id').where('encounter_id', '=', encounterId).limit(1)
  return (await found.executeTakeFirst()) !== undefined
}

/** The consultations of which a draft was kept. */
export const keptEncounters = (db: Reader) => db.selectFrom('kept_draft').select('encounter_id')

/** Whoever has words that are not signed: by account, and the professional of the consultation they stand in. */
export async function listDrafters(db: Reader) {
  return db
    .selectFrom('note_draft as draft')
    .innerJoin('encounter', 'encounter.id', 'draft.encounter_id')
    .select(['draft.account_id as accountId', 'encounter.practitioner_id as practitionerId'])
    .distinct()
    .execute()
}

/** What these accounts have not signed, the oldest first. */
export async function listDraftsOf(db: Reader, accountIds: readonly string[]) {
  return db
    .selectFrom('note_draft as draft')
    .innerJoin('encounter', 'encounter.id', 'draft.encounter_id')
    .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .innerJoin('patient', 'patient.id', 'encounter.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
    .select(['draft.encounter_id as encounterId', 'draft.account_id as accountId', 'draft.content'])
    .select(['draft.saved_at as savedAt', 'encounter.patient_id as patientId'])
    .select(['encounter.practitioner_id as practitionerId', 'practitioner.name as authorName'])
    .select(['practitioner.council', 'practitioner.council_number as councilNumber'])
    .select('practitioner.council_state as councilState')
    .select((eb) => [
      eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'),
      eb.fn.coalesce('visit.date', 'encounter.date').$notNull().as('date'),
    ])
    .where('draft.account_id', 'in', accountIds)
    .orderBy('draft.saved_at')
    .orderBy('draft.encounter_id')
    .execute()
}
