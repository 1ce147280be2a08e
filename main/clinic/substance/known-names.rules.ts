import { fold } from '../../../preload/contract/fold.ts'
import { ALLERGY_GROUPS, type AllergyGroup } from './allergy-groups.rules.ts'
import { takenApart } from './name.rules.ts'
import { withoutSalt } from './salts.rules.ts'
import { starterMedicines } from './starter.rules.ts'

/** What a name stands for: substances, as names are compared, or whole groups. */
export interface NameSense {
  readonly substances: ReadonlySet<string>
  readonly groups: ReadonlySet<AllergyGroup>
  /** By a brand or an old name, which may say several substances. */
  readonly byBrand: boolean
}

/** A word is compared without the s of more than one. */
const comparable = (word: string) => (word.length > 4 ? word.replace(/s$/u, '') : word)
const wordsOf = (text: string): readonly string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(comparable)
const phraseOf = (text: string) => wordsOf(text).join(' ')

interface Entry {
  readonly substances: Set<string>
  readonly groups: Set<AllergyGroup>
  /** Under its own name. */
  own: boolean
}
type NameTable = Map<string, Entry>

function entryAt(names: NameTable, name: string): Entry {
  const phrase = phraseOf(name)
  const entry = names.get(phrase) ?? {
    substances: new Set<string>(),
    groups: new Set<AllergyGroup>(),
    own: false,
  }
  names.set(phrase, entry)
  return entry
}

/** By its own name, or by that with its salt. */
function addSubstance(names: NameTable, substance: string, name = substance): void {
  const entry = entryAt(names, name)
  entry.own = true
  entry.substances.add(substance)
}

function addStarter(names: NameTable): void {
  for (const { name, generic, brands } of starterMedicines()) {
    const substances = (takenApart(name)?.ingredients ?? []).map(({ substance }) => substance)
    for (const substance of substances) addSubstance(names, substance)
    for (const brand of brands)
      for (const substance of substances) entryAt(names, brand).substances.add(substance)
    const [only] = substances
    if (only !== undefined && substances.length === 1) addSubstance(names, only, generic)
  }
}

/** A member of a group: its name as it is told and as it is compared, and the brands beside it. */
export function memberOf(text: string) {
  const [name = '', brands = ''] = text.split('=')
  return { name, substance: withoutSalt(name), brands: brands.split(', ').filter((one) => one !== '') }
}

function addGroups(names: NameTable): void {
  for (const group of ALLERGY_GROUPS) {
    for (const said of group.says) entryAt(names, said).groups.add(group)
    for (const { substance, brands } of group.members.map(memberOf)) {
      addSubstance(names, substance)
      for (const brand of brands) entryAt(names, brand).substances.add(substance)
    }
  }
}

function allNames(): NameTable {
  const names: NameTable = new Map()
  addStarter(names)
  addGroups(names)
  return names
}

interface KnownNames {
  readonly names: NameTable
  readonly longest: number
  /** Names of one word by what is left of them without one letter: where another word leaves the same, they are near. */
  readonly lacking: ReadonlyMap<string, readonly string[]>
}

const lackingOne = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]

function lackingOf(names: NameTable): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const name of names.keys())
    if (name.length >= LONG_ENOUGH - 1 && !name.includes(' '))
      for (const rest of lackingOne(name)) found.set(rest, [...(found.get(rest) ?? []), name])
  return found
}

let made: KnownNames | undefined
/** Made when it is first asked for: every name that is known, by its words. */
function knownNames(): KnownNames {
  if (!made) {
    const names = allNames()
    const longest = Math.max(...[...names.keys()].map((name) => name.split(' ').length))
    made = { names, longest, lacking: lackingOf(names) }
  }
  return made
}

/** Longer text is no name. */
const MOST_WORDS = 60
/** A shorter word is taken as it was typed. */
const LONG_ENOUGH = 7

/** Whether two words differ by one letter that was changed, left out, added, or swapped with its neighbour. */
export function oneErrorApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const rest = (text: string, skipped: number) => text.slice(at + skipped)
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at]
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (swapped && rest(one, 2) === rest(other, 2))
  )
}

function almost(word: string): Entry | undefined {
  if (word.length < LONG_ENOUGH || /\d/u.test(word)) return undefined
  const { names, lacking } = knownNames()
  for (const rest of lackingOne(word))
    for (const name of lacking.get(rest) ?? []) if (oneErrorApart(word, name)) return names.get(name)
  return undefined
}

/** The longest known name that begins at a word, with how many words it has. */
function nameAt(words: readonly string[], at: number): readonly [Entry, number] | undefined {
  const { names, longest } = knownNames()
  for (let count = Math.min(longest, words.length - at); count > 0; count -= 1) {
    const entry = names.get(words.slice(at, at + count).join(' '))
    if (entry) return [entry, count]
  }
  const near = almost(words[at] ?? '')
  return near ? [near, 1] : undefined
}

/**
 * What is known in a text that somebody typed: "AAS 100 mg", "Amoxil", "sulfa", with one typing error in a long word. Salts are
 * no part of a name.
 */
export function meaningOf(text: string): NameSense {
  const words = wordsOf(text).slice(0, MOST_WORDS)
  const substances = new Set<string>()
  const groups = new Set<AllergyGroup>()
  let byBrand = false
  for (let at = 0; at < words.length;) {
    const [entry, count] = nameAt(words, at) ?? [undefined, 1]
    for (const substance of entry?.substances ?? []) substances.add(substance)
    for (const one of entry?.groups ?? []) groups.add(one)
    byBrand ||= entry !== undefined && !entry.own && entry.substances.size > 0
    at += count
  }
  return { substances, groups, byBrand }
}

/** The substances of a medicine by its name: what is known in it, and what it says itself where it can be taken apart. */
export function substancesOf(name: string): ReadonlySet<string> {
  const { substances } = meaningOf(name)
  const said = (takenApart(name)?.ingredients ?? []).map(({ substance }) => substance)
  // A brand says itself in the place of a substance: "Tylenol 750 mg comprimido".
  const unknown = said.filter((one) => meaningOf(one).substances.size === 0)
  const all = new Set([...substances, ...unknown])
  return all.size > 0 ? all : new Set([withoutSalt(name)])
}
