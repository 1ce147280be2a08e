import type { Reader, Writer } from '../handles.ts'

export interface NoteDraft {
  readonly encounterId: string
  readonly accountId: string
  /** JSON, by its format. */
  readonly content: string
  /** 1: four texts; 2: texts by the sections of a template; 3: and diagnoses. */
  readonly format: number
  readonly caret: string | null
  readonly savedAt: string
  readonly version: number
}

/** What somebody has begun to write in a consultation; each author has a draft of his own. */
export async function readDraft(
  db: Reader,
  encounterId: string,
  accountId: string,
): Promise<NoteDraft | undefined> {
  return db
    .selectFrom('note_draft')
    .select([
      'content',
      'caret',
      'version',
      'format',
      'encounter_id as encounterId',
      'account_id as accountId',
      'saved_at as savedAt',
    ])
    .where('encounter_id', '=', encounterId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

/** Saves over the version last seen (0: none yet); returns the new version, or undefined when another window was faster. */
export async function saveDraft(tx: Writer, draft: NoteDraft): Promise<number | undefined> {
  const { encounterId, accountId, content, caret, savedAt, version, format } = draft
  const row = { content, format, caret, saved_at: savedAt, version: version + 1 }
  const saved =
    version === 0
      ? await tx
          .insertInto('note_draft')
          .values({ encounter_id: encounterId, account_id: accountId, ...row })
          .onConflict((conflict) => conflict.columns(['encounter_id', 'account_id']).doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('note_draft')
          .set(row)
          .where('encounter_id', '=', encounterId)
          .where('account_id', '=', accountId)
          .where('version', '=', version)
          .executeTakeFirst()
  const rows = 'numUpdatedRows' in saved ? saved.numUpdatedRows : saved.numInsertedOrUpdatedRows
  return rows === 1n ? version + 1 : undefined
}

/** A signed note needs its draft no more. */
export async function removeDraft(tx: Writer, encounterId: string, accountId: string): Promise<void> {
  await tx
    .deleteFrom('note_draft')
    .where('encounter_id', '=', encounterId)
    .where('account_id', '=', accountId)
    .execute()
}

/** What was begun in a consultation that is taken back, by whoever. */
export async function removeDrafts(tx: Writer, encounterId: string): Promise<void> {
  await tx.deleteFrom('note_draft').where('encounter_id', '=', encounterId).execute()
}

/** Whatever is being written in a consultation, by whoever. */
export async function listDraftContents(db: Reader, encounterId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('note_draft')
    .select('content')
    .where('encounter_id', '=', encounterId)
    .execute()
  return rows.map(({ content }) => content)
}
