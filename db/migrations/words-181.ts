/**
 * How names are folded, heard and searched as of migration 181 (`fold.ts`, `person-names.ts`, `name-sounds.ts`, `search-words.ts` as
 * they were): what a frozen migration writes does not change with them.
 */

/** Letters that no normal form takes apart, and how they are typed without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  ƶ: 'z',
  ς: 'σ',
}
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')
/** The apostrophe of a name by whatever key or font: ' ` ´ ʹ ʻ ʼ ʽ ʾ ʿ ˈ ˊ ˋ ‘ ’ ‛ ′ ‵ ꞌ ＇ ｀. */
const APOSTROPHES =
  /[`´\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\ua78c\uff07\uff40]/gu

/**
 * Text as it is compared: lower case, without accents, each letter as whoever lacks its key types it (Øystein, oystein;
 * Łukasz, lukasz; Weiß, weiss), every apostrophe the same.
 */
const fold = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(APOSTROPHES, "'")
    .replace(/[\p{M}\p{Cf}\p{DI}]/gu, '')
    .toLowerCase()
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)

/** A name as it is compared and searched: lower case, no accents, words only. "D'Ávila  Nuñez" -> "d avila nunez" */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Particles of Portuguese names, which people leave out as often as not. */
const PARTICLES: ReadonlySet<string> = new Set(['da', 'de', 'do', 'das', 'dos', 'e'])

/**
 * How a Portuguese name sounds, letter by letter in this order.
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
function soundOf(word: string): string {
  return RULES.reduce((sound, [pattern, by]) => sound.replace(pattern, by), word)
}

/** A cedilla is a sound that folding would drop. */
const withCedilla = (text: string): string => text.replace(/ç/giu, 'ss')

/** A name as its words sound, in their order, particles dropped: "Luiz Sousa e Silva" and "LUIS DE SOUZA SILVA" are the same. */
function nameSounds(name: string): readonly string[] {
  const words = foldName(withCedilla(name)).split(' ')
  const sounds = words
    .map((word) => (word === 'jr' ? 'junior' : word))
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map(soundOf)
  return [...new Set(sounds)].filter((sound) => sound !== '')
}

/** A child that was written down before it had a name: "RN de Maria Souza", "Recém-nascido 2 de Ana". */
interface NewbornName {
  /** Which of several; null where it is not said. */
  readonly order: string | null
  /** The mother's name as it sounds. */
  readonly mother: readonly string[]
}

const NEWBORN = /^(?:rn|recem ?nascid[oa]|bebe|filh[oa])(?: ?(\d|i{1,3}|[abc]))?(?: d[aeo])? (.+)$/u
const ORDERS: Readonly<Record<string, string>> = { i: '1', a: '1', ii: '2', b: '2', iii: '3', c: '3' }

/** What a name says of a newborn, or null: it is a name. */
function newbornName(name: string): NewbornName | null {
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

/** A person as far as somebody may look for him by it. */
interface SearchedPerson {
  readonly name: string
  readonly socialName: string | null
  readonly birthDate: string
  readonly cpf: string | null
  /** E.164, or as an older version kept it. */
  readonly phones: readonly string[]
}

/** A card with what stands around it, by which people ask for it too. */
export interface SearchedCard extends SearchedPerson {
  /** The mother's and the guardian's names, the district. */
  readonly around: readonly string[]
  /** The guardian's phone. */
  readonly aroundPhones: readonly string[]
  /** What cards that were united with it said. */
  readonly united: readonly SearchedPerson[]
}

/** The columns of `patient_search` and of `patient_search_more`. */
interface SearchColumns {
  readonly names: string
  readonly numbers: string
  readonly sounds: string
  readonly around: string
}

/** "D'Ávila" is also typed as one word. */
const inOneWord = (text: string): readonly string[] =>
  (fold(text).match(/\p{L}+(?:'\p{L}+)+/gu) ?? []).map((word) => word.replaceAll("'", ''))

/** Folded words, those with an apostrophe as one word too. */
const searchedWords = (text: string) => foldName([text, ...inOneWord(text)].join(' '))

/** How its words sound, with their cedillas and as they are typed without. */
const soundsIn = (text: string) =>
  [withCedilla(text), text].flatMap((one) => searchedWords(one).split(' ')).map(soundOf)

/** A CPF is also typed without the zeros before it, as tables drop them. */
const cpfWords = (cpf: string | null) => (cpf === null ? [] : [cpf, cpf.replace(/^0+/u, '')])

/** A phone is looked for with the country's code, with the area's, without, by its last four digits, and a mobile without its 9. */
function phoneWords(phone: string): readonly string[] {
  const digits = phone.replace(/\D/gu, '')
  const national = digits.replace(/^55(?=\d{10,11}$)/u, '')
  const words = [digits, national, national.slice(2), national.slice(-4)]
  const mobile = /^(\d\d)9(\d{8})$/u.exec(national)
  return mobile ? [...words, `${mobile[1] ?? ''}${mobile[2] ?? ''}`, mobile[2] ?? ''] : words
}

function birthWords(birthDate: string): readonly string[] {
  const [year = '', month, day] = birthDate.split('-')
  if (month === undefined || day === undefined) return /^\d/u.test(year) ? [year] : []
  return [`${day}${month}${year}`, `${day}${month}${year.slice(2)}`, year]
}

const numbersIn = ({ birthDate, cpf, phones }: SearchedPerson) => [
  ...birthWords(birthDate),
  ...cpfWords(cpf),
  ...phones.flatMap(phoneWords),
]

const namesOf = ({ name, socialName }: SearchedPerson) => `${name} ${socialName ?? ''}`
const words = (all: readonly string[]) => [...new Set(all)].filter((word) => word !== '').join(' ')

/** What is searched of a patient: first folded names and numbers as people type them, then how names sound and who is around. */
export function searchColumns(card: SearchedCard): SearchColumns {
  const numbers = numbersIn(card)
  return {
    names: searchedWords(namesOf(card)),
    numbers: words(numbers),
    sounds: words(soundsIn(namesOf(card))),
    around: words([
      ...numbers,
      ...[...card.around, ...card.united.map(namesOf)].flatMap(soundsIn),
      ...card.aroundPhones.flatMap(phoneWords),
      ...card.united.flatMap(({ cpf, phones }) => [...cpfWords(cpf), ...phones.flatMap(phoneWords)]),
    ]),
  }
}
