import type { DocumentBody, VoidBody } from '../document-body.ts'
import type { Reader, Writer } from '../handles.ts'
import { placeEntry } from './chart-entries.ts'
import { movedNotes } from './wrong-charts.ts'

interface SealFields {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
  /** Null of the reception's. */
  readonly practitionerId: string | null
  readonly seal: string
  readonly sealFormat: number
  /** JSON. */
  readonly shown: string
}

export interface NewDocument extends DocumentBody, SealFields {
  readonly issuedAt: string
}

export interface NewVoid extends VoidBody, SealFields {
  readonly voidedAt: string
}

const sealed = ({ id, patientId, accountId, practitionerId, seal, sealFormat, shown }: SealFields) => ({
  ...{ id, patient_id: patientId, account_id: accountId, practitioner_id: practitionerId },
  ...{ seal, seal_format: sealFormat, shown },
})

/** Keeps an issued paper, and puts it into its patient's chart. @throws DatabaseError 'unique' when its code is taken. */
export async function insertDocument(tx: Writer, document: NewDocument): Promise<void> {
  const { number, code, kind, content, secrecy, encounterId, appointmentId, ruleId, replacesId } = document
  const { id, patientId, issuedAt } = document
  await tx
    .insertInto('document')
    .values({
      ...sealed(document),
      ...{ number, code, kind, content, secrecy, encounter_id: encounterId, appointment_id: appointmentId },
      ...{ rule_id: ruleId, replaces_id: replacesId, issued_at: issuedAt },
    })
    .execute()
  await placeEntry(tx, { entryId: id, kind: 'document', patientId, at: issuedAt })
}

/** Says of a paper that it counts no more. @throws DatabaseError 'unique' when it was said before. */
export async function insertVoid(tx: Writer, voided: NewVoid): Promise<void> {
  const { documentId, reason, wrongChart, voidedAt } = voided
  await tx
    .insertInto('document_void')
    .values({
      ...sealed(voided),
      ...{ document_id: documentId, reason, wrong_chart: wrongChart ? (1 as const) : (0 as const) },
      voided_at: voidedAt,
    })
    .execute()
}

/** The number that the next paper has. */
export async function nextNumber(tx: Writer): Promise<number> {
  const { last } = await tx
    .selectFrom('document')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

const selectDocuments = (db: Reader) =>
  db
    .selectFrom('document')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'document.id')
    .leftJoin('document_void as voiding', 'voiding.document_id', 'document.id')
    .leftJoin('document as later', 'later.replaces_id', 'document.id')
    // The note that its author signed in the same consultation, and that still counts: who sees it sees its papers.
    .leftJoin('note', (join) =>
      join
        .onRef('note.encounter_id', '=', 'document.encounter_id')
        .onRef('note.account_id', '=', 'document.account_id')
        .on('note.id', 'not in', movedNotes(db)),
    )
    .select(['document.id', 'document.number', 'document.code', 'document.kind', 'document.content'])
    .select(['document.shown', 'document.seal', 'document.secrecy', 'document.issued_at as issuedAt'])
    .select(['document.seal_format as sealFormat', 'document.account_id as accountId'])
    .select(['document.practitioner_id as practitionerId', 'document.encounter_id as encounterId'])
    .select(['document.appointment_id as appointmentId', 'document.rule_id as ruleId'])
    .select(['document.replaces_id as replacesId', 'later.id as replacedBy'])
    // Whose chart it stands in now, and whom it was sealed for.
    .select(['chart_entry.patient_id as patientId', 'document.patient_id as sealedFor'])
    .select(['voiding.reason', 'voiding.wrong_chart as wrongChart', 'voiding.voided_at as voidedAt'])
    .select(['note.id as noteId', 'note.secrecy as noteSecrecy'])
    // It counted no more already when its author's note of the same consultation was found to be about somebody else.
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('note as moved')
            .innerJoin('wrong_chart as mark', 'mark.note_id', 'moved.id')
            .select('mark.id')
            .whereRef('moved.encounter_id', '=', 'document.encounter_id')
            .whereRef('moved.account_id', '=', 'document.account_id')
            .whereRef('mark.signed_at', '>=', 'voiding.voided_at'),
        )
        .as('strayed'),
    )

export type DocumentRecord = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number]

export async function findDocument(db: Reader, id: string): Promise<DocumentRecord | undefined> {
  return selectDocuments(db).where('document.id', '=', id).executeTakeFirst()
}

export async function findByCode(db: Reader, code: string): Promise<DocumentRecord | undefined> {
  return selectDocuments(db).where('document.code', '=', code).executeTakeFirst()
}

/** Every paper of a chart, the newest first. */
export async function listDocuments(db: Reader, patientId: string): Promise<DocumentRecord[]> {
  return selectDocuments(db)
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'document')
    .orderBy('document.number', 'desc')
    .execute()
}

/** What the reception issued about a visit, the newest first. */
export async function listDeskDocuments(db: Reader, appointmentId: string): Promise<DocumentRecord[]> {
  return selectDocuments(db)
    .where('document.appointment_id', '=', appointmentId)
    .where('document.practitioner_id', 'is', null)
    .orderBy('document.number', 'desc')
    .execute()
}

/** The papers of an encounter that count. */
export async function listStandingIn(db: Reader, encounterId: string): Promise<DocumentRecord[]> {
  return selectDocuments(db)
    .where('document.encounter_id', '=', encounterId)
    .where('voiding.id', 'is', null)
    .orderBy('document.number')
    .execute()
}

/** What was said of the papers of a chart that count no more, each with the seal of its paper. */
export async function listVoids(db: Reader, patientId: string) {
  return db
    .selectFrom('document_void as voiding')
    .innerJoin('document', 'document.id', 'voiding.document_id')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'document.id')
    .select(['voiding.id', 'voiding.document_id as documentId', 'voiding.reason', 'voiding.shown'])
    .select(['voiding.account_id as accountId', 'voiding.practitioner_id as practitionerId'])
    .select(['voiding.wrong_chart as wrongChart', 'voiding.voided_at as voidedAt', 'voiding.seal'])
    .select(['voiding.seal_format as sealFormat', 'voiding.patient_id as sealedFor', 'document.seal as over'])
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'document')
    .orderBy('voiding.id')
    .execute()
}

export type VoidRecord = Awaited<ReturnType<typeof listVoids>>[number]

/** How often each paper of a chart came out of a printer, by the trail of its cards. */
export async function countPrints(
  db: Reader,
  patientIds: readonly string[],
): Promise<(documentId: string) => number> {
  const rows = await db
    .selectFrom('audit_event')
    .select(({ fn }) => ['subject_id as id', fn.countAll<number>().as('count')])
    .where('seq', 'in', (eb) =>
      eb.selectFrom('audit_patient').select('seq').where('patient_id', 'in', patientIds),
    )
    .where('event', '=', 'document.printed')
    .where('outcome', '=', 'ok')
    .groupBy('subject_id')
    .execute()
  const counts = new Map(rows.map(({ id, count }) => [id, count]))
  return (documentId) => counts.get(documentId) ?? 0
}

/** What of the papers of these charts an undo of their merge would touch, in a fixed order. */
export async function papersOf(db: Reader, patientIds: readonly string[]) {
  return db
    .selectFrom('document')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'document.id')
    .leftJoin('document_void as voiding', 'voiding.document_id', 'document.id')
    .select(['document.id', 'voiding.id as voidId', 'chart_entry.patient_id as patientId'])
    .where('chart_entry.patient_id', 'in', patientIds)
    .orderBy('document.id')
    .execute()
}

interface Reprint {
  readonly id: string
  readonly documentId: string
  readonly accountId: string
  readonly reason: string
  readonly at: string
}

/** Keeps why a paper was printed once more. */
export async function insertReprint(
  tx: Writer,
  { id, documentId, accountId, reason, at }: Reprint,
): Promise<void> {
  await tx
    .insertInto('document_reprint')
    .values({ id, document_id: documentId, account_id: accountId, reason, at })
    .execute()
}

export async function isReprinted(db: Reader, documentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('document_reprint')
    .select('id')
    .where('document_id', '=', documentId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
