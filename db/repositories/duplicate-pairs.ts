import type { Reader, Writer } from '../handles.ts'

export interface Pair {
  readonly firstId: string
  readonly secondId: string
}

/** The two ids in the order in which a pair is kept. */
export const pairOf = (one: string, other: string): Pair =>
  one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one }

/** Forgets the undecided pairs of a patient: the card has changed. */
export async function forgetPairs(tx: Writer, patientId: string): Promise<void> {
  for (const column of ['first_id', 'second_id'] as const)
    await tx
      .deleteFrom('duplicate_pair')
      .where(column, '=', patientId)
      .where('dismissed_at', 'is', null)
      .execute()
}

/** Keeps a likely duplicate; one that somebody has decided about stays as decided. */
export async function keepPair(tx: Writer, { firstId, secondId }: Pair, score: number): Promise<void> {
  await tx
    .insertInto('duplicate_pair')
    .values({ first_id: firstId, second_id: secondId, score })
    .onConflict((conflict) => conflict.columns(['first_id', 'second_id']).doNothing())
    .execute()
}

/** "Não são a mesma pessoa": never shown again. */
export async function dismissPair(
  tx: Writer,
  { firstId, secondId }: Pair,
  decided: { readonly at: string; readonly by: string },
): Promise<void> {
  const row = { dismissed_at: decided.at, dismissed_by: decided.by }
  await tx
    .insertInto('duplicate_pair')
    .values({ first_id: firstId, second_id: secondId, score: 0, ...row })
    .onConflict((conflict) => conflict.columns(['first_id', 'second_id']).doUpdateSet(row))
    .execute()
}

/** Those of whom somebody has said that they are other people than this one. */
export async function listToldApart(db: Reader, patientId: string): Promise<readonly string[]> {
  const pairs = await db
    .selectFrom('duplicate_pair')
    .select(['first_id as firstId', 'second_id as secondId'])
    .where((eb) => eb.or([eb('first_id', '=', patientId), eb('second_id', '=', patientId)]))
    .where('dismissed_at', 'is not', null)
    .execute()
  return pairs.map(({ firstId, secondId }) => (firstId === patientId ? secondId : firstId))
}

/** The likeliest pairs nobody has decided about, of two active patients. */
export async function listPairs(db: Reader, limit: number): Promise<readonly Pair[]> {
  return db
    .selectFrom('duplicate_pair')
    .innerJoin('patient as first', 'first.id', 'duplicate_pair.first_id')
    .innerJoin('patient as second', 'second.id', 'duplicate_pair.second_id')
    .select(['duplicate_pair.first_id as firstId', 'duplicate_pair.second_id as secondId'])
    .where('duplicate_pair.dismissed_at', 'is', null)
    .where('first.status', '=', 'active')
    .where('second.status', '=', 'active')
    .orderBy('duplicate_pair.score', 'desc')
    .limit(limit)
    .execute()
}
