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
    .executeTakeFirst()
  return row?.content
}

/** The last one counts. */
export async function saveTriageDraft(tx: Writer, draft: TriageDraft): Promise<void> {
  const said = { content: draft.content, saved_at: draft.savedAt }
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
