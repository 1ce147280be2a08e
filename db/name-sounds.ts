import { foldName, PARTICLES } from './person-names.ts'

/**
 * How a Portuguese name sounds, letter by letter in this order. Meant to find too much: a rule weighs what was found, and
 * a person decides. A change needs a migration that fills `patient_key` anew.
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
  // Stefany, Estefani; Elaine, Elaini.
  [/^s(?=[^aeiou])/gu, 'es'],
  [/e$/gu, 'i'],
  // Wellington, Welington.
  [/(.)\1+/gu, '$1'],
]

function soundOf(word: string): string {
  return RULES.reduce((sound, [pattern, by]) => sound.replace(pattern, by), word)
}

/** A name as its words sound, in their order, particles dropped: "Luiz Sousa e Silva" and "LUIS DE SOUZA SILVA" are the same. */
export function nameSounds(name: string): readonly string[] {
  const words = foldName(name.replace(/ç/giu, 'ss')).split(' ')
  const sounds = words
    .map((word) => (word === 'jr' ? 'junior' : word))
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map(soundOf)
  return [...new Set(sounds)].filter((sound) => sound !== '')
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
