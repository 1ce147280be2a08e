import {
  currentIcd10Version,
  listFavouriteDiagnoses,
  listIcd10Codes,
  listWrittenDiagnoses,
  markDiagnosis,
  unmarkDiagnosis,
} from '../../../db/repositories/diagnoses.ts'
import { MOST_DIAGNOSES } from '../../../preload/contract/diagnosis.ts'
import type { Handle, HandlersOf } from '../context.ts'
import { choosable } from './entries.rules.ts'
import { indexOf, type DiagnosisEntry, type DiagnosisIndex } from './index.rules.ts'
import { codesWritten } from './recent.rules.ts'
import { searchDiagnoses } from './search.rules.ts'
import { starterEntries } from './starter.ts'

/** A single letter says nothing yet. */
const SHORTEST = 2

/** Recently used ones that a list shows before favourites while nothing is typed. */
const MOST_RECENT = 6

/** The index of a clinic, made when it is first asked for and again after another table was imported. */
function indexKeeper() {
  let made: { readonly version: string | undefined; readonly index: DiagnosisIndex } | undefined
  return async (db: Handle): Promise<DiagnosisIndex> => {
    const version = await currentIcd10Version(db)
    if (made && made.version === version) return made.index
    const official = version === undefined ? undefined : { version, codes: await listIcd10Codes(db, version) }
    const index = indexOf(choosable(starterEntries(), official))
    made = { version, index }
    return index
  }
}

/** What is shown while nothing is looked for. */
const unasked = (entries: readonly DiagnosisEntry[]) => ({
  matches: entries.slice(0, MOST_DIAGNOSES).map((entry) => ({ entry, synonym: null })),
  more: entries.length > MOST_DIAGNOSES,
})

/** Diagnoses by CID-10: found by whoever types, and kept at hand. */
export function diagnosisHandlers() {
  const indexFor = indexKeeper()
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
          : searchDiagnoses(index, text, new Set(atHand.map(({ code }) => code)), MOST_DIAGNOSES)
      return {
        found: matches.map(({ entry, synonym }) => ({
          ...{ code: entry.code, words: entry.words, table: entry.table, synonym },
          restriction: entry.sex === sexAtBirth ? null : entry.sex,
          canBePrincipal: !entry.asterisk,
          favourite: isFavourite.has(entry.code),
          recent: isRecent.has(entry.code),
        })),
        more,
      }
    },
    'diagnosis.favourite': async (tx, { code, favourite }, ctx) => {
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      // One that another table no longer has can still be put away.
      if (!favourite) await unmarkDiagnosis(tx, accountId, code)
      else if ((await indexFor(tx)).places.has(code)) await markDiagnosis(tx, accountId, code, ctx.now)
      else ctx.fail('not-found')
      return {}
    },
  } satisfies HandlersOf<'diagnosis.search' | 'diagnosis.favourite'>
}
