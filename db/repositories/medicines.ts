import type { Reader, Writer } from '../handles.ts'

/** The medicines that somebody marked, the last one first. */
export async function listFavouriteMedicines(db: Reader, accountId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('medicine_favourite')
    .select('name')
    .where('account_id', '=', accountId)
    .orderBy('since', 'desc')
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

/** One that is marked already keeps its time. */
export async function markMedicine(tx: Writer, accountId: string, name: string, at: string): Promise<void> {
  await tx
    .insertInto('medicine_favourite')
    .values({ account_id: accountId, name, since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unmarkMedicine(tx: Writer, accountId: string, name: string): Promise<void> {
  await tx
    .deleteFrom('medicine_favourite')
    .where('account_id', '=', accountId)
    .where('name', '=', name)
    .execute()
}

/** The official list that is searched: where it is from, of when, since when it is here and by whom, and how many names it has. */
export async function findMedicineList(db: Reader) {
  return db
    .selectFrom('medicine_list')
    .innerJoin('account', 'account.id', 'medicine_list.account_id')
    .where('retired_at', 'is', null)
    .select([
      'medicine_list.id',
      'source',
      'issued_on as issuedOn',
      'names',
      'imported_at as importedAt',
      'account.display_name as importedBy',
    ])
    .executeTakeFirst()
}

/** Its names, in the order of the file. */
export async function listListedMedicines(db: Reader, listId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('medicine_list_name')
    .select('name')
    .where('list_id', '=', listId)
    .orderBy('place')
    .execute()
  return rows.map(({ name }) => name)
}

/** Of one statement: SQLite takes 32,766 values at most. */
const ROWS_AT_ONCE = 500

interface NewMedicineList {
  readonly id: string
  readonly source: string
  readonly issuedOn: string
  readonly importedAt: string
  readonly accountId: string
  readonly names: readonly string[]
}

export async function insertMedicineList(tx: Writer, list: NewMedicineList): Promise<void> {
  await tx
    .insertInto('medicine_list')
    .values({
      id: list.id,
      source: list.source,
      issued_on: list.issuedOn,
      names: list.names.length,
      imported_at: list.importedAt,
      account_id: list.accountId,
      retired_at: null,
    })
    .execute()
  const rows = list.names.map((name, place) => ({ list_id: list.id, place, name }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('medicine_list_name')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
}

/** It is searched no more; that it was here, from when until when, stays. */
export async function retireMedicineList(tx: Writer, id: string, at: string): Promise<void> {
  await tx.deleteFrom('medicine_list_name').where('list_id', '=', id).execute()
  await tx.updateTable('medicine_list').set({ retired_at: at }).where('id', '=', id).execute()
}
