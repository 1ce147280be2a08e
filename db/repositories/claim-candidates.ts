import { sql } from 'kysely'
import type { Reader } from '../handles.ts'
import { foldName } from '../person-names.ts'

/** At most so many cards are shown beside one claim. */
const MOST = 5

/**
 * The patients whom people declared at the kiosk may be: same CPF, or same birth date with the same first or last name or
 * the same mother. By declared card, CPF first, at most five. Meant to find too many: a person at the desk decides with a
 * document. Looked for when reception asks, never while an account is made: that would take longer for whom the clinic
 * knows.
 */
export async function findClaimedCards(
  db: Reader,
  declaredIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (declaredIds.length === 0) return new Map()
  const ids = JSON.stringify(declaredIds)
  const found = [...(await sameCpf(db, ids)), ...(await sameBirth(db, ids)), ...(await named(db, ids))]
  const standing = await survivorsOf(
    db,
    found.map(({ knownId }) => knownId),
  )
  const cards = new Map(declaredIds.map((id) => [id, new Set<string>()]))
  for (const { declaredId, knownId } of found) {
    const survivor = standing.get(knownId)
    if (survivor !== undefined) cards.get(declaredId)?.add(survivor)
  }
  return new Map([...cards].map(([id, known]) => [id, [...known].slice(0, MOST)]))
}

interface Pair {
  readonly declaredId: string
  readonly knownId: string
}

const among = (ids: string) => sql<string>`(SELECT value FROM json_each(${ids}))`

/** Each declared card beside each card of the clinic; the caller says how they meet. */
const beside = (db: Reader, ids: string) =>
  db
    .selectFrom('patient as declared')
    .innerJoin('patient as known', (join) => join.onRef('known.id', '<>', 'declared.id'))
    .select(['declared.id as declaredId', 'known.id as knownId'])
    .where('declared.id', 'in', among(ids))

const sameCpf = (db: Reader, ids: string): Promise<readonly Pair[]> =>
  beside(db, ids)
    .whereRef('known.cpf', '=', 'declared.cpf')
    // Written out: SQLite takes a partial index only where it can read that it applies.
    .where(sql<boolean>`known.status = 'active' AND known.cpf IS NOT NULL`)
    .execute()

async function sameBirth(db: Reader, ids: string): Promise<readonly Pair[]> {
  const rows = await beside(db, ids)
    .select(['declared.name', 'declared.mother_name as mother', 'declared.cpf'])
    .select(['known.name as knownName', 'known.social_name as knownSocial'])
    .select(['known.mother_name as knownMother', 'known.cpf as knownCpf'])
    .whereRef('known.birth_date', '=', 'declared.birth_date')
    .where('known.status', '<>', 'provisional')
    .limit(20_000)
    .execute()
  return rows.filter(({ name, mother, cpf, knownName, knownSocial, knownMother, knownCpf }) => {
    // Two different CPFs are two people (twins), however alike the rest.
    if (cpf !== null && knownCpf !== null && cpf !== knownCpf) return false
    if (mother !== null && knownMother !== null && foldName(mother) === foldName(knownMother)) return true
    const wanted = ends(name)
    return [knownName, knownSocial ?? knownName].some((known) =>
      ends(known).some((part, i) => part === wanted[i]),
    )
  })
}

/** What an earlier version found when the account was made. */
const named = (db: Reader, ids: string): Promise<readonly Pair[]> =>
  db
    .selectFrom('account_claim')
    .innerJoin('account_claim_candidate', 'account_claim_candidate.claim_id', 'account_claim.id')
    .select(['account_claim.provisional_id as declaredId', 'account_claim_candidate.patient_id as knownId'])
    .where('account_claim.provisional_id', 'in', among(ids))
    .execute()

/** Where each of these cards is read today: itself, or the one it was united with, however many steps on. */
async function survivorsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const into = new Map<string, string | null>()
  for (let level = [...new Set(ids)]; level.length > 0;) {
    const rows = await db
      .selectFrom('patient')
      .select(['id', 'status', 'merged_into'])
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

function ends(name: string): readonly [string, string] {
  const words = foldName(name).split(' ')
  return [words[0] ?? '', words.at(-1) ?? '']
}
