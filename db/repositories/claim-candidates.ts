import { sql } from 'kysely'
import type { Reader } from '../handles.ts'
import { selectPersons } from './patient-keys.ts'

/** A card that somebody declared at the kiosk, and one of the clinic's worth weighing against it. */
export interface ClaimPair {
  readonly declaredId: string
  readonly knownId: string
}

/** Rows that one way to look may bring, for all declared cards together. */
const MOST = 20_000

const among = (ids: string) => sql<string>`(SELECT value FROM json_each(${ids}))`

/** Each declared card beside each card of the clinic; the caller says how they meet. */
const beside = (db: Reader, ids: string) =>
  db
    .selectFrom('patient as declared')
    .innerJoin('patient as known', (join) => join.onRef('known.id', '<>', 'declared.id'))
    .select(['declared.id as declaredId', 'known.id as knownId'])
    .where('declared.id', 'in', among(ids))
    .limit(MOST)

/**
 * Cards worth weighing against those that people declared at the kiosk, by CPF, birth date, sound and phone: a fixed number
 * of statements, whatever the number of cards. Merged ones too, which may keep an earlier name.
 */
export async function listClaimPairs(
  db: Reader,
  declaredIds: readonly string[],
): Promise<readonly ClaimPair[]> {
  const ids = JSON.stringify(declaredIds)
  const found = [
    // Written out: SQLite takes a partial index only where it can read that it applies.
    await beside(db, ids)
      .whereRef('known.cpf', '=', 'declared.cpf')
      .where(sql<boolean>`known.status = 'active' AND known.cpf IS NOT NULL`)
      .execute(),
    await beside(db, ids)
      .whereRef('known.birth_date', '=', 'declared.birth_date')
      .where('known.status', '<>', 'provisional')
      .execute(),
    await beside(db, ids)
      .whereRef('known.phone', '=', 'declared.phone')
      .where(sql<boolean>`known.status <> 'provisional' AND known.phone IS NOT NULL`)
      .execute(),
    await sameSound(db, ids),
  ]
  return found.flat()
}

const digitsOff = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, at) =>
      `(substr(own.birth_date, ${String(from + at)}, 1) <> substr(other.birth_date, ${String(from + at)}, 1))`,
  ).join(' + ')

/** The same date, one digit off, or day and month swapped: what the rule takes for nearly the same. */
const nearDates = sql.raw<boolean>(`
  (substr(own.birth_date, 1, 4) = substr(other.birth_date, 1, 4) AND (${digitsOff(6, 10)} <= 1
    OR substr(own.birth_date, 9) || substr(own.birth_date, 6, 2)
      = substr(other.birth_date, 6, 2) || substr(other.birth_date, 9)))
  OR (substr(own.birth_date, 5) = substr(other.birth_date, 5) AND ${digitsOff(1, 4)} = 1)
  OR (4 IN (length(own.birth_date), length(other.birth_date))
    AND substr(own.birth_date, 1, 4) = substr(other.birth_date, 1, 4))`)

/** By mother and first name; by two names with nearly the same birth date. */
const sameSound = (db: Reader, ids: string): Promise<readonly ClaimPair[]> =>
  db
    .selectFrom('patient_key as own')
    .innerJoin('patient_key as other', 'other.key', 'own.key')
    .select(['own.patient_id as declaredId', 'other.patient_id as knownId'])
    .distinct()
    .where('own.patient_id', 'in', among(ids))
    .whereRef('other.patient_id', '<>', 'own.patient_id')
    .where(sql<boolean>`(own.key GLOB 'm *' OR own.key GLOB 'n *' AND (${nearDates}))`)
    .limit(MOST)
    .execute()

/** What an earlier version found when the account was made: it counts, whatever is known of the two today. */
export const listNamedPairs = (db: Reader, declaredIds: readonly string[]): Promise<readonly ClaimPair[]> =>
  db
    .selectFrom('account_claim')
    .innerJoin('account_claim_candidate', 'account_claim_candidate.claim_id', 'account_claim.id')
    .select(['account_claim.provisional_id as declaredId', 'account_claim_candidate.patient_id as knownId'])
    .where('account_claim.provisional_id', 'in', among(JSON.stringify(declaredIds)))
    .execute()

/** What the rule weighs of cards of any state, however many. */
export const listCards = (db: Reader, ids: readonly string[]) =>
  selectPersons(db)
    .where('id', 'in', among(JSON.stringify(ids)))
    .execute()

/** Where each of these cards is read today: itself, or the one it was united with, however many steps on. */
export async function survivorsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const into = new Map<string, string | null>()
  for (let level = [...new Set(ids)]; level.length > 0;) {
    const rows = await db
      .selectFrom('patient')
      .select(['id', 'merged_into'])
      .where('id', 'in', among(JSON.stringify(level)))
      .where('status', '<>', 'provisional')
      .execute()
    for (const { id, merged_into } of rows) into.set(id, merged_into)
    level = rows.flatMap(({ merged_into }) =>
      merged_into === null || into.has(merged_into) ? [] : [merged_into],
    )
  }
  const standing = new Map<string, string>()
  for (const id of ids) {
    let at: string | undefined = into.has(id) ? id : undefined
    for (let next = at; next !== undefined; next = into.get(next) ?? undefined) at = next
    if (at !== undefined) standing.set(id, at)
  }
  return standing
}
