import {
  listFavouriteDiagnoses,
  listWrittenDiagnoses,
  markDiagnosis,
  unmarkDiagnosis,
} from '../../../db/repositories/diagnoses.ts'
import { MOST_DIAGNOSES } from '../../../preload/contract/diagnosis.ts'
import type { HandlersOf } from '../context.ts'
import type { IndexFor } from './index-keeper.ts'
import type { DiagnosisEntry } from './index.rules.ts'
import { codesWritten } from './recent.rules.ts'
import { searchIndex } from './search.rules.ts'

/** A single letter says nothing yet. */
const SHORTEST = 2

/** Recently used ones that a list shows before favourites while nothing is typed. */
const MOST_RECENT = 6

/** What is shown while nothing is looked for. */
const unasked = (entries: readonly DiagnosisEntry[]) => ({
  matches: entries.slice(0, MOST_DIAGNOSES).map((entry) => ({ entry, synonym: null })),
  more: entries.length > MOST_DIAGNOSES,
})

/** What there is to know of one before it is chosen: a restriction of sex is told where the patient is not known to be so. */
const factsOf = ({ code, sex, asterisk }: DiagnosisEntry, sexAtBirth: string | null) => ({
  code,
  restriction: sex === sexAtBirth ? null : sex,
  canBePrincipal: !asterisk,
})

/** Diagnoses by CID-10: found by whoever types, and kept at hand. */
export function diagnosisHandlers(indexFor: IndexFor) {
  return {
    'diagnosis.search': async (db, { text, sexAtBirth }, ctx) => {
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      const index = await indexFor(db)
      const entriesOf = (codes: readonly string[]) =>
        codes.flatMap((code) => index.entries[index.places.get(code) ?? -1] ?? [])
      const favourites = entriesOf(await listFavouriteDiagnoses(db, accountId))
      const recent = entriesOf(codesWritten(await listWrittenDiagnoses(db, accountId)))
      const isFavourite = new Set(favourites.map(({ code }) => code))
      const isRecent = new Set(recent.map(({ code }) => code))
      const atHand = [...new Set([...recent.slice(0, MOST_RECENT), ...favourites, ...recent])]
      const { matches, more } =
        text.trim().length < SHORTEST
          ? unasked(atHand)
          : searchIndex(index, text, new Set(atHand.map(({ code }) => code)), MOST_DIAGNOSES)
      return {
        found: matches.map(({ entry, synonym }) => ({
          ...{ words: entry.words, table: entry.table, synonym },
          ...factsOf(entry, sexAtBirth),
          favourite: isFavourite.has(entry.code),
          recent: isRecent.has(entry.code),
        })),
        more,
      }
    },
    'diagnosis.facts': async (db, { codes, sexAtBirth }) => {
      const { entries, places } = await indexFor(db)
      return codes.flatMap((code) => {
        const entry = entries[places.get(code) ?? -1]
        return entry ? [factsOf(entry, sexAtBirth)] : []
      })
    },
    'diagnosis.favourite': async (tx, { code, favourite }, ctx) => {
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      // One that another table no longer has can still be put away.
      if (!favourite) await unmarkDiagnosis(tx, accountId, code)
      else if ((await indexFor(tx)).places.has(code)) await markDiagnosis(tx, accountId, code, ctx.now)
      else ctx.fail('not-found')
      return {}
    },
  } satisfies HandlersOf<'diagnosis.search' | 'diagnosis.facts' | 'diagnosis.favourite'>
}
