import { listFavouriteMedicines, markMedicine, unmarkMedicine } from '../../../db/repositories/medicines.ts'
import { fold } from '../../../preload/contract/fold.ts'
import { MOST_MEDICINES } from '../../../preload/contract/medicine.ts'
import { searchWords, wordsBegun } from '../../../preload/contract/word-starts.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import type { WordIndex } from '../diagnosis/index.rules.ts'
import { searchIndex, type Match } from '../diagnosis/search.rules.ts'
import { openVersions, parted } from '../statement/chart-versions.ts'
import { askedState } from '../statement/current.rules.ts'
import { medicineFacts, medicinesHad } from '../statement/medicine-facts.ts'
import { groupsOfAllergy, isFreeText } from '../substance/allergy.rules.ts'
import { memberOf } from '../substance/known-names.rules.ts'
import { warningsFrom } from '../substance/warnings.rules.ts'
import { complaintWords, entriesOf, type MedicineEntry, type MedicineIndexFor } from './index-keeper.ts'

/** A single letter says nothing yet. */
const SHORTEST = 2

/** Members of a group that are named beside it. */
const MOST_MEMBERS = 6

const NOBODY: ReadonlySet<string> = new Set()

/** What a doctor has at hand for a patient: the names this one had, then favourites, each once. */
async function atHand(db: ReadHandle, accountId: string, had: readonly string[]) {
  const favourites = await listFavouriteMedicines(db, accountId)
  const isHad = new Set(had.map(fold))
  return {
    names: [...had, ...favourites.filter((name) => !isHad.has(fold(name)))],
    isHad,
    isFavourite: new Set(favourites),
  }
}

const asMatch = (entry: MedicineEntry): Match<MedicineEntry> => ({ entry, synonym: null })

/** What was typed: first the names at hand that have every word of it, then the list, each name once. */
function matchesOf(index: WordIndex<MedicineEntry>, text: string, names: readonly string[]) {
  const words = searchWords(text)
  const own = entriesOf(names).filter(
    (entry) => wordsBegun(fold([entry.words, ...entry.synonyms].join('\n')), words).length === words.length,
  )
  const listed = searchIndex(index, text, NOBODY, MOST_MEDICINES, complaintWords())
  const first = new Set(own.map((entry) => fold(entry.words)))
  const others = listed.matches.filter(({ entry }) => !first.has(fold(entry.words)))
  const matches = [...own.map(asMatch), ...others]
  return {
    matches: matches.slice(0, MOST_MEDICINES),
    more: listed.more || matches.length > MOST_MEDICINES,
  }
}

const unasked = (names: readonly string[]) => ({
  matches: entriesOf(names).slice(0, MOST_MEDICINES).map(asMatch),
  more: names.length > MOST_MEDICINES,
})

interface Question {
  readonly patientId: string
  readonly text: string
  readonly besides: readonly string[]
  readonly onPaper: readonly string[]
}

async function search(
  db: ReadHandle,
  ctx: Context<'medicine.search'>,
  { patientId, text, besides, onPaper }: Question,
  indexFor: MedicineIndexFor,
) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const versions = await openVersions(db, ctx, patientId)
  const facts = medicineFacts(versions, ctx.today, besides)
  const had = medicinesHad((await parted(db, ctx, versions)).seen)
  const { names, isHad, isFavourite } = await atHand(db, accountId, had)
  const typed = text.trim()
  const warningsOf = warningsFrom({ ...facts, inUse: [...facts.inUse, ...onPaper] })
  const { matches, more } =
    typed.length < SHORTEST ? unasked(names) : matchesOf(await indexFor(db), typed, names)
  return {
    found: matches.map(({ entry: { words: name, classes }, synonym }) => ({
      ...{ name, synonym, classes: [...classes] },
      favourite: isFavourite.has(name),
      had: isHad.has(fold(name)),
      warnings: warningsOf(name),
    })),
    more,
    typed: typed === '' ? [] : warningsOf(typed),
    unread: facts.allergies.filter(isFreeText),
    allergiesAsked: askedState(versions, 'allergy'),
  }
}

/** Medicines: found by whoever prescribes with what warns of them, and kept at hand. */
export const medicineHandlers = (indexFor: MedicineIndexFor) =>
  ({
    'medicine.search': (db, asked, ctx) => search(db, ctx, asked, indexFor),
    'medicine.groups': (_, { text }) => {
      const groups = groupsOfAllergy(text)
      return Promise.resolve({
        groups: groups.map(({ name, members, source }) => ({
          ...{ name, source },
          members: members.slice(0, MOST_MEMBERS).map((member) => memberOf(member).name),
        })),
        known: !isFreeText(text),
      })
    },
    'medicine.favourite': async (tx, { name, favourite }, ctx) => {
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      if (favourite) await markMedicine(tx, accountId, name, ctx.now)
      else await unmarkMedicine(tx, accountId, name)
      return {}
    },
  }) satisfies HandlersOf<'medicine.search' | 'medicine.groups' | 'medicine.favourite'>
