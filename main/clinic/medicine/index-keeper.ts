import { fold } from '../../../preload/contract/fold.ts'
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

interface MadeIndex {
  readonly index: WordIndex<MedicineEntry>
  readonly byName: ReadonlyMap<string, StarterMedicine>
}

let made: MadeIndex | undefined
function starter(): MadeIndex {
  if (!made) {
    const all = starterMedicines()
    made = { index: indexOf(all.map(entryOf)), byName: new Map(all.map((one) => [fold(one.name), one])) }
  }
  return made
}

/** The medicines that can be chosen, made ready when they are first asked for. */
export const medicineIndex = (): WordIndex<MedicineEntry> => starter().index

let complaints: ReadonlySet<string> | undefined
/** Words of diagnoses: whoever types one means it, and no medicine that is written almost so. */
export const complaintWords = (): ReadonlySet<string> =>
  (complaints ??= new Set(
    starterEntries().flatMap(({ words, synonyms }) => [words, ...synonyms].flatMap(wordsOf)),
  ))

/** Some names, in their order, with what the list says of them. */
export const entriesOf = (names: readonly string[]): MedicineEntry[] =>
  names.map((name, place) => {
    const { classes = [], brands = [] } = starter().byName.get(fold(name)) ?? {}
    return entryOf({ name, classes, brands }, place)
  })
