import { findMedicineList, listListedMedicines } from '../../../db/repositories/medicines.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { Handle } from '../context.ts'
import { indexOf, wordsOf, type IndexEntry, type WordIndex } from '../diagnosis/index.rules.ts'
import { starterEntries } from '../diagnosis/starter.ts'
import { starterMedicines, type StarterMedicine } from '../substance/starter.rules.ts'

/** A medicine as it can be chosen: found by its name, its brands and old names, and its classes. */
export interface MedicineEntry extends IndexEntry {
  readonly classes: readonly string[]
}

/** In the order of the list, which goes from the weaker to the stronger. */
const entryOf = (
  { name, classes, brands }: Omit<StarterMedicine, 'generic'>,
  place: number,
): MedicineEntry => ({
  code: `m${String(place).padStart(6, '0')}`,
  words: name,
  synonyms: [...brands, ...classes],
  classes,
})

/** Of the official list, behind the starter set; found by its own words alone, since brands and classes are none of that list. */
const listedEntry = (name: string, place: number): MedicineEntry => ({
  ...entryOf({ name, classes: [], brands: [] }, place),
  code: `n${String(place).padStart(6, '0')}`,
})

let starter: ReadonlyMap<string, StarterMedicine> | undefined
/** The starter set by its names, folded. */
export const starterNames = (): ReadonlyMap<string, StarterMedicine> =>
  (starter ??= new Map(starterMedicines().map((one) => [fold(one.name), one])))

/** The medicines that can be chosen in a clinic now. */
export type MedicineIndexFor = (db: Handle) => Promise<WordIndex<MedicineEntry>>

/** The index of a clinic, made when it is first asked for and again after another list was imported or taken away. */
export function medicineIndexKeeper(): MedicineIndexFor {
  let made: { readonly listId: string | undefined; readonly index: WordIndex<MedicineEntry> } | undefined
  return async (db) => {
    const listId = (await findMedicineList(db))?.id
    if (made && made.listId === listId) return made.index
    const known = starterNames()
    const listed = listId === undefined ? [] : await listListedMedicines(db, listId)
    const others = listed.filter((name) => !known.has(fold(name)))
    const index = indexOf([...starterMedicines().map(entryOf), ...others.map(listedEntry)])
    made = { listId, index }
    return index
  }
}

let complaints: ReadonlySet<string> | undefined
/** Words of diagnoses: whoever types one means it, and no medicine that is written almost so. */
export const complaintWords = (): ReadonlySet<string> =>
  (complaints ??= new Set(
    starterEntries().flatMap(({ words, synonyms }) => [words, ...synonyms].flatMap(wordsOf)),
  ))

/** Some names, in their order, with what the starter set says of them. */
export const entriesOf = (names: readonly string[]): MedicineEntry[] =>
  names.map((name, place) => {
    const { classes = [], brands = [] } = starterNames().get(fold(name)) ?? {}
    return entryOf({ name, classes, brands }, place)
  })
