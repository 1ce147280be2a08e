import { foldName, PARTICLES } from './person-names.ts'

/**
 * How a Portuguese name sounds, letter by letter in this order. Meant to find too much: a rule weighs what was found, and
 * a person decides. A change needs a migration that fills `patient_key` and `patient_search_more` anew.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Typed without its cedilla, as in many old systems: Conceicao, Goncalves, Mendonca, Franca, Lourenco, Graca.
  [/c(?=ao$)|(?<=gon)c(?=al)|(?<=mendon|^fran|louren|^gra|bragan|valen)c(?=[ao]s?$)/gu, 's'],
  // Sophia, Raphael.
  [/ph/gu, 'f'],
  // Christina; Michele, Mixele; Alexsandra, Alexandra; Félix, Felis.
  [/ch(?=[^aeiouy])/gu, 'k'],
  [/sch|ch|sh|xs/gu, 'x'],
  [/x$/gu, 's'],
  // lh and nh are sounds of their own, every other h is silent: Thaís, Jhonatan, Helena.
  [/(?<=[ln])h(?=[aeiou])/gu, 'j'],
  [/h/gu, ''],
  // Yara, Wesley, Walter.
  [/y/gu, 'i'],
  [/w/gu, 'v'],
  // Cíntia, Sintia; Nascimento, Nacimento; Luiz, Luís; Larissa, Larisa.
  [/s?c(?=[ei])|z/gu, 's'],
  // Geraldo, Jeraldo; Giovana, Geovana, Jovana.
  [/g(?=[ei])/gu, 'j'],
  [/j[ei](?=o)/gu, 'j'],
  // Henrique, Enrike; Guilherme keeps its hard g; Erick, Eric.
  [/qu(?=[ei])/gu, 'k'],
  [/gu(?=[ei])/gu, 'g'],
  [/[cq]/gu, 'k'],
  // Mute in speech: Victor, Vitor; Baptista, Batista.
  [/[kp](?=t)/gu, ''],
  // Joaquim, Joaquin; Campos, Canpos.
  [/m(?=[^aeiou]|$)/gu, 'n'],
  // Stefany, Estefani; Elaine, Elaini; Neves, Nevis; Morais, Moraes.
  [/^s(?=[^aeiou])/gu, 'es'],
  [/e(?=s?$)/gu, 'i'],
  // Wellington, Welington.
  [/(.)\1+/gu, '$1'],
]

/** How a folded word sounds. */
export function soundOf(word: string): string {
  return RULES.reduce((sound, [pattern, by]) => sound.replace(pattern, by), word)
}

/** What the sound of a word may begin with of which only the beginning was typed: its end is not heard yet ("vagne", "kovals"). */
export function soundBeginnings(word: string): readonly string[] {
  const next = word.endsWith('a') ? 'o' : 'a'
  const sounds = [soundOf(word), soundOf(word + next).slice(0, -1)]
  return [...new Set(sounds)].filter((sound) => sound.length > 1)
}

/** A cedilla is a sound that folding would drop. */
export const withCedilla = (text: string): string => text.replace(/ç/giu, 'ss')

/** A name as its words sound, in their order, particles dropped: "Luiz Sousa e Silva" and "LUIS DE SOUZA SILVA" are the same. */
export function nameSounds(name: string): readonly string[] {
  const words = foldName(withCedilla(name)).split(' ')
  const sounds = words
    .map((word) => (word === 'jr' ? 'junior' : word))
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map(soundOf)
  return [...new Set(sounds)].filter((sound) => sound !== '')
}

/** A child that was written down before it had a name: "RN de Maria Souza", "Recém-nascido 2 de Ana". */
export interface NewbornName {
  /** Which of several; null where it is not said. */
  readonly order: string | null
  /** The mother's name as it sounds. */
  readonly mother: readonly string[]
}

const NEWBORN = /^(?:rn|recem ?nascid[oa]|bebe|filh[oa])(?: ?(\d|i{1,3}|[abc]))?(?: d[aeo])? (.+)$/u
const ORDERS: Readonly<Record<string, string>> = { i: '1', a: '1', ii: '2', b: '2', iii: '3', c: '3' }

/** What a name says of a newborn, or null: it is a name. */
export function newbornName(name: string): NewbornName | null {
  const [, order, mother = ''] = NEWBORN.exec(foldName(name)) ?? []
  return mother === '' ? null : { order: order ? (ORDERS[order] ?? order) : null, mother: nameSounds(mother) }
}

interface NameParts {
  readonly name: string
  readonly socialName: string | null
  readonly motherName: string | null
}

const usedNames = ({ name, socialName }: NameParts) =>
  [name, ...(socialName === null ? [] : [socialName])].map(nameSounds).filter((sounds) => sounds.length > 0)

/** What a person is found by through the name: the first word with each of the others, whichever comes first. */
export function nameKeys(person: NameParts): readonly string[] {
  const keys = usedNames(person).flatMap(([first = '', ...others]) =>
    others.length === 0 ? [`n ${first}`] : others.map((other) => `n ${[first, other].sort().join(' ')}`),
  )
  return [...new Set(keys)]
}

/** What a person is found by through the mother: her first and last name with the child's first. */
export function motherKeys(person: NameParts): readonly string[] {
  const mother = person.motherName === null ? [] : nameSounds(person.motherName)
  if (mother.length < 2) return []
  const ends = `${mother[0] ?? ''} ${mother.at(-1) ?? ''}`
  return [...new Set(usedNames(person).map(([first = '']) => `m ${ends} ${first}`))]
}

/** What a child is found by before it had a name, and afterwards: the mother's first name, beside the birth date. */
export function birthKeys({ name, motherName }: NameParts): readonly string[] {
  const mother = motherName === null ? newbornName(name)?.mother : nameSounds(motherName)
  return mother?.[0] === undefined ? [] : [`b ${mother[0]}`]
}
