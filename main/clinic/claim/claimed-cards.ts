import {
  listCards,
  listClaimPairs,
  listNamedPairs,
  survivorsOf,
} from '../../../db/repositories/claim-candidates.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { likeness } from '../patient/likeness.rules.ts'
import { factsOf } from '../patient/likeness.ts'

/** At most so many cards are shown beside one claim. */
const MOST = 5

/**
 * The patients whom people declared at the kiosk may be, by declared card, the likeliest first: by the rule that tells
 * duplicates, down to a faint likeness, since a person at the desk decides with a document. A card that was united with
 * another since is read where it stands. Looked for when reception asks, never while an account is made: that would take
 * longer for whom the clinic knows.
 */
export async function findClaimedCards(
  db: ReadHandle | WriteHandle,
  declaredIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (declaredIds.length === 0) return new Map()
  const met = await listClaimPairs(db, declaredIds)
  const pairs = [...new Map(met.map((pair) => [`${pair.declaredId} ${pair.knownId}`, pair])).values()]
  const known = await listCards(db, [...declaredIds, ...pairs.map(({ knownId }) => knownId)])
  const facts = new Map(known.map((person) => [person.id, factsOf(person)]))
  const weighed = pairs.flatMap((pair) => {
    const [one, other] = [facts.get(pair.declaredId), facts.get(pair.knownId)]
    const like = one && other && likeness(one, other)
    return like?.verdict ? [{ ...pair, score: like.score }] : []
  })
  const found = [...weighed.sort((a, b) => b.score - a.score), ...(await listNamedPairs(db, declaredIds))]
  const standing = await survivorsOf(
    db,
    found.map(({ knownId }) => knownId),
  )
  const cards = new Map(declaredIds.map((id) => [id, new Set<string>()]))
  for (const { declaredId, knownId } of found) {
    const survivor = standing.get(knownId)
    if (survivor !== undefined) cards.get(declaredId)?.add(survivor)
  }
  return new Map([...cards].map(([id, them]) => [id, [...them].slice(0, MOST)]))
}
