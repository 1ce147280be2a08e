import type { Reader, Writer } from '../handles.ts'

export interface NeedRow {
  readonly accountId: string
  readonly need: string
  readonly since: string
  /** Who said it. */
  readonly by: string
}

/** What doctors said a medicine needs, the last one first. `name`: folded. */
export async function listNeeds(db: Reader, name: string): Promise<NeedRow[]> {
  return db
    .selectFrom('medicine_need as need')
    .innerJoin('account', 'account.id', 'need.account_id')
    .select(['need.account_id as accountId', 'need.need', 'need.since', 'account.display_name as by'])
    .where('need.name', '=', name)
    .orderBy('need.since', 'desc')
    .orderBy('need.account_id')
    .execute()
}

/** What this doctor says now takes the place of what was said before; what is said again keeps its day. */
export async function keepNeed(
  tx: Writer,
  row: { readonly accountId: string; readonly name: string; readonly need: string; readonly at: string },
): Promise<void> {
  const { accountId, name, need, at } = row
  await tx
    .insertInto('medicine_need')
    .values({ account_id: accountId, name, need, since: at })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'name'])
        .doUpdateSet({ need, since: at })
        .where('medicine_need.need', '<>', need),
    )
    .execute()
}

/** What is published of substances, by their folded names. */
export async function listHints(db: Reader) {
  return db
    .selectFrom('medicine_hint as hint')
    .leftJoin('account', 'account.id', 'hint.checked_by')
    .select(['hint.substance', 'hint.needs', 'hint.list', 'hint.source'])
    .select(['hint.checked_on as checkedOn', 'account.display_name as checkedBy'])
    .orderBy('hint.list')
    .orderBy('hint.substance')
    .execute()
}

export type HintRow = Awaited<ReturnType<typeof listHints>>[number]

/** An administrator has held it against its source. False where there is none. */
export async function confirmHint(
  tx: Writer,
  {
    substance,
    accountId,
    on,
  }: { readonly substance: string; readonly accountId: string; readonly on: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('medicine_hint')
    .set({ checked_on: on, checked_by: accountId })
    .where('substance', '=', substance)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How prescriptions under special control leave the clinic; undefined: nobody has chosen. */
export async function lastSpecialWay(db: Reader) {
  return db
    .selectFrom('special_way')
    .select(['way', 'confirmed_on as confirmedOn', 'confirmed_by as confirmedBy'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface ChosenWay {
  readonly way: 'copy' | 'plain'
  readonly confirmed: { readonly on: string; readonly by: string } | null
  readonly accountId: string
  readonly at: string
}

export async function chooseSpecialWay(
  tx: Writer,
  { way, confirmed, accountId, at }: ChosenWay,
): Promise<void> {
  const said = { confirmed_on: confirmed?.on ?? null, confirmed_by: confirmed?.by ?? null }
  const { last } = await tx
    .selectFrom('special_way')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('special_way')
    .values({ number: (last ?? 0) + 1, way, ...said, account_id: accountId, at })
    .execute()
}
