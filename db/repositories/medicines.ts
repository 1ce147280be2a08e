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
