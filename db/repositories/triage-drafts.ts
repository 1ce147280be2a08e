import type { Reader, Writer } from '../handles.ts'

interface Whose {
  readonly appointmentId: string
  readonly accountId: string
}

interface TriageDraft extends Whose {
  /** JSON. */
  readonly content: string
  readonly savedAt: string
}

/** What somebody has typed of a visit's triage and not signed; each author has a draft of her own. */
export async function readTriageDraft(
  db: Reader,
  { appointmentId, accountId }: Whose,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('triage_draft')
    .select('content')
    .where('appointment_id', '=', appointmentId)
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row?.content
}

/** Whoever has typed what is neither signed nor closed. */
export async function listTriageDrafters(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('triage_draft')
    .select('account_id')
    .where('closed_at', 'is', null)
    .distinct()
    .execute()
  return rows.map((row) => row.account_id)
}

/** What an account has typed of visits and neither signed nor closed, the oldest first. */
export async function listOpenTriageDrafts(db: Reader, accountId: string) {
  return db
    .selectFrom('triage_draft as draft')
    .innerJoin('appointment as visit', 'visit.id', 'draft.appointment_id')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
    .select(['draft.appointment_id as appointmentId', 'draft.content', 'draft.saved_at as savedAt'])
    .select(['visit.date', 'visit.status', 'visit.patient_id as patientId'])
    .select(['patient.birth_date as birthDate', 'practitioner.name as practitionerName'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('draft.account_id', '=', accountId)
    .where('draft.closed_at', 'is', null)
    .orderBy('draft.saved_at')
    .execute()
}

export type OpenTriageDraft = Awaited<ReturnType<typeof listOpenTriageDrafts>>[number]

/** It is not to be signed; what was typed stays with its reason. */
export async function closeTriageDraft(
  tx: Writer,
  { appointmentId, accountId, reason, at }: Whose & { readonly reason: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('triage_draft')
    .set({ closed_at: at, close_reason: reason })
    .where('appointment_id', '=', appointmentId)
    .where('account_id', '=', accountId)
    .execute()
}

/** The last one counts. */
export async function saveTriageDraft(tx: Writer, draft: TriageDraft): Promise<void> {
  const said = { content: draft.content, saved_at: draft.savedAt, closed_at: null, close_reason: null }
  await tx
    .insertInto('triage_draft')
    .values({ appointment_id: draft.appointmentId, account_id: draft.accountId, ...said })
    .onConflict((conflict) => conflict.columns(['appointment_id', 'account_id']).doUpdateSet(said))
    .execute()
}

/** What was signed is no draft any more. */
export async function removeTriageDraft(tx: Writer, { appointmentId, accountId }: Whose): Promise<void> {
  await tx
    .deleteFrom('triage_draft')
    .where('appointment_id', '=', appointmentId)
    .where('account_id', '=', accountId)
    .execute()
}
