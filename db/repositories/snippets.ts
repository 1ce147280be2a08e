import type { Reader, Writer } from '../handles.ts'

const selectSnippets = (db: Reader) =>
  db
    .selectFrom('snippet')
    .innerJoin('account', 'account.id', 'snippet.account_id')
    .select(['snippet.id', 'snippet.account_id as accountId', 'snippet.shared', 'snippet.shortcut'])
    .select(['snippet.text', 'snippet.changed_at as changedAt'])
    .select(['account.display_name as by', 'account.active as authorActive'])

type Row = Awaited<ReturnType<ReturnType<typeof selectSnippets>['execute']>>[number]

const toSnippet = ({ shared, authorActive, ...snippet }: Row) => ({
  ...snippet,
  shared: shared === 1,
  authorActive: authorActive === 1,
})

export type Snippet = ReturnType<typeof toSnippet>

/** An account's own and the clinic's. */
export async function listSnippets(db: Reader, accountId: string): Promise<Snippet[]> {
  const rows = await selectSnippets(db)
    .where((eb) => eb.or([eb('snippet.account_id', '=', accountId), eb('snippet.shared', '=', 1)]))
    .orderBy('snippet.id')
    .execute()
  return rows.map(toSnippet)
}

export interface NewSnippet {
  readonly id: string
  readonly accountId: string
  readonly shared: boolean
  readonly shortcut: string
  readonly text: string
  readonly changedAt: string
}

const toRow = ({ accountId, shared, shortcut, text, changedAt }: Omit<NewSnippet, 'id'>) => ({
  ...{ shortcut, text },
  account_id: accountId,
  shared: shared ? (1 as const) : (0 as const),
  changed_at: changedAt,
})

export async function insertSnippet(tx: Writer, { id, ...snippet }: NewSnippet): Promise<void> {
  await tx
    .insertInto('snippet')
    .values({ id, ...toRow(snippet) })
    .execute()
}

/** Puts another text in the place of one; whoever changed it is its author from now on. */
export async function changeSnippet(tx: Writer, { id, ...snippet }: NewSnippet): Promise<void> {
  await tx.updateTable('snippet').set(toRow(snippet)).where('id', '=', id).execute()
}

export async function deleteSnippet(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('snippet').where('id', '=', id).execute()
}
