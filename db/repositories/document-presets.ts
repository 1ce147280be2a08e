import type { Reader, Writer } from '../handles.ts'

const selectPresets = (db: Reader) =>
  db
    .selectFrom('document_preset')
    .innerJoin('account', 'account.id', 'document_preset.account_id')
    .select(['document_preset.id', 'document_preset.account_id as accountId', 'document_preset.shared'])
    .select(['document_preset.kind', 'document_preset.name', 'document_preset.text'])
    .select(['document_preset.changed_at as changedAt'])
    .select(['account.display_name as by', 'account.active as authorActive'])

type Row = Awaited<ReturnType<ReturnType<typeof selectPresets>['execute']>>[number]

const toPreset = ({ shared, authorActive, ...preset }: Row) => ({
  ...preset,
  shared: shared === 1,
  authorActive: authorActive === 1,
})

export type Preset = ReturnType<typeof toPreset>

/** An account's own and the clinic's. */
export async function listPresets(db: Reader, accountId: string): Promise<Preset[]> {
  const rows = await selectPresets(db)
    .where((eb) =>
      eb.or([eb('document_preset.account_id', '=', accountId), eb('document_preset.shared', '=', 1)]),
    )
    .orderBy('document_preset.id')
    .execute()
  return rows.map(toPreset)
}

export interface NewPreset {
  readonly id: string
  readonly accountId: string
  readonly shared: boolean
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly changedAt: string
}

const toRow = ({ accountId, shared, changedAt, kind, name, text }: Omit<NewPreset, 'id'>) => ({
  ...{ kind, name, text },
  account_id: accountId,
  shared: shared ? (1 as const) : (0 as const),
  changed_at: changedAt,
})

export async function insertPreset(tx: Writer, { id, ...preset }: NewPreset): Promise<void> {
  await tx
    .insertInto('document_preset')
    .values({ id, ...toRow(preset) })
    .execute()
}

/** Puts another text in the place of one; whoever changed it is its author from now on. */
export async function changePreset(tx: Writer, { id, ...preset }: NewPreset): Promise<void> {
  await tx.updateTable('document_preset').set(toRow(preset)).where('id', '=', id).execute()
}

export async function deletePreset(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('document_preset').where('id', '=', id).execute()
}
