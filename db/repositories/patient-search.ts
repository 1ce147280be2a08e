import { sql } from 'kysely'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { foldName, PARTICLES } from '../person-names.ts'
import { selectPatientLines, toPatientLine, type PatientLine } from './patient-lines.ts'

/** Rows a search answers with at most. */
const SEARCH_LIMIT = 20

export interface Searchable {
  readonly name: string
  readonly socialName: string | null
  readonly birthDate: string
  readonly cpf: string | null
  readonly phone: string | null
}

function numbersOf({ birthDate, cpf, phone }: Searchable): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const numbers = [`${day}${month}${year}`, `${day}${month}${year.slice(2)}`]
  if (cpf !== null) numbers.push(cpf)
  if (phone !== null) {
    // +5511987654321 is looked for with the country code, with the area code, without, and by its last four digits.
    const digits = phone.replace(/\D/gu, '')
    const national = digits.replace(/^55(?=\d{10,11}$)/u, '')
    numbers.push(digits, national, national.slice(2), national.slice(-4))
  }
  return [...new Set(numbers)].join(' ')
}

/** "D'Ávila" is also typed as one word. */
const inOneWord = (names: string) =>
  (names.match(/\p{L}+(?:['’]\p{L}+)+/gu) ?? []).map((word) => word.replace(/['’]/gu, ''))

/** What is searched of a patient: folded names, and every number as people type it. */
export function searchColumns(person: Searchable) {
  const names = `${person.name} ${person.socialName ?? ''}`
  return { names: foldName([names, ...inOneWord(names)].join(' ')), numbers: numbersOf(person) }
}

/** Makes a patient findable, or findable anew after a change. */
export async function writePatientSearch(tx: Writer, patientId: string, person: Searchable): Promise<void> {
  const row = searchColumns(person)
  const known = await tx
    .selectFrom('patient_search_row')
    .select('docid')
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  if (known) {
    await tx.updateTable('patient_search').set(row).where('rowid', '=', known.docid).execute()
    return
  }
  const made = await tx
    .insertInto('patient_search_row')
    .values({ patient_id: patientId })
    .returning('docid')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('patient_search')
    .values({ rowid: made.docid, ...row })
    .execute()
}

/** Takes a patient out of the search (merged into another). */
export async function forgetPatientSearch(tx: Writer, patientId: string): Promise<void> {
  const known = await tx
    .selectFrom('patient_search_row')
    .select('docid')
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  if (!known) return
  await tx.deleteFrom('patient_search').where('rowid', '=', known.docid).execute()
  await tx.deleteFrom('patient_search_row').where('docid', '=', known.docid).execute()
}

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u

/** The digits a typed word looks for, or null when it is a word: "12/5/84" -> "120584", "123.456.789-09" -> its digits. */
function digitsOf(word: string): string | null {
  const date = DATE.exec(word)
  if (date) return `${(date[1] ?? '').padStart(2, '0')}${(date[2] ?? '').padStart(2, '0')}${date[3] ?? ''}`
  const iso = ISO_DATE.exec(word)
  if (iso) return `${iso[3] ?? ''}${iso[2] ?? ''}${iso[1] ?? ''}`
  return /^[+(]?[\d().\-/]+$/u.test(word) && /\d/u.test(word) ? word.replace(/\D/gu, '') : null
}

interface Terms {
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

function termsOf(text: string): Terms {
  const words = text.trim().split(/\s+/u)
  const digits = words.map(digitsOf)
  const names = words.flatMap((word, i) => (digits[i] === null ? foldName(word).split(' ') : []))
  // One letter matches half the clinic, and so does a particle, unless it is the beginning of the word being typed.
  const useful = names.filter(
    (term, i) => term.length > 1 && (i === names.length - 1 || !PARTICLES.has(term)),
  )
  return { names: useful, numbers: digits.filter((term) => term !== null && term.length > 1) as string[] }
}

// Terms hold letters and digits only, so the quotes cannot be broken out of.
function match({ names, numbers }: Terms, exact: boolean): string {
  const words = names.map((term) => `names : "${term}"${exact ? '' : '*'}`)
  const each = numbers.map((term) => `numbers : "${term}"*`)
  // "123 456 789 09" is one CPF in four words; "(11) 98765-4321" is two terms that both fit.
  const joined = numbers.length > 1 ? [`((${each.join(' AND ')}) OR numbers : "${numbers.join('')}"*)`] : each
  return [...words, ...joined].join(' AND ')
}

/** What a typed text asks of the index; null when there is nothing to look for in it. */
export function matchOf(text: string): string | null {
  const terms = termsOf(text)
  return terms.names.length + terms.numbers.length === 0 ? null : match(terms, false)
}

// Row numbers first and lines for those that are shown only: a line costs more than finding its patient.
const find = compileOnce((db, slot: Slots<{ expression: string }>) =>
  db
    .selectFrom('patient_search')
    .select('rowid')
    .where(sql<boolean>`patient_search match ${slot('expression')}`)
    .limit(SEARCH_LIMIT),
)
const linesOf = compileOnce((db, slot: Slots<{ docids: string }>) =>
  selectPatientLines(db)
    .innerJoin('patient_search_row', 'patient_search_row.patient_id', 'patient.id')
    .select('patient_search_row.docid')
    .where(sql<boolean>`patient_search_row.docid in (select value from json_each(${slot('docids')}))`),
)

const collator = new Intl.Collator('pt-BR', { sensitivity: 'base' })
const byName = (a: PatientLine, b: PatientLine) => collator.compare(a.name, b.name)

/**
 * Patients by the beginnings of their names (civil or social, any order, accents free), CPF, phone or birth date, all
 * that was typed at once. Never ranked over all matches, so its time does not grow with the clinic; when there are more
 * than fit, people whose whole words match come first ("Ana" before "Anastácia").
 */
export async function searchPatients(db: Reader, text: string): Promise<readonly PatientLine[]> {
  const terms = termsOf(text)
  if (terms.names.length + terms.numbers.length === 0) return []
  const numbers = async (exact: boolean) =>
    (await find(db, { expression: match(terms, exact) })).map(({ rowid }) => rowid)
  const found = await numbers(false)
  const more = found.length === SEARCH_LIMIT && terms.names.length > 0
  const whole = new Set(more ? await numbers(true) : [])
  const docids = [...new Set([...whole, ...found])].slice(0, SEARCH_LIMIT)
  const rows = await linesOf(db, { docids: JSON.stringify(docids) })
  const some = (first: boolean) =>
    rows
      .filter(({ docid }) => whole.has(docid) === first)
      .map(toPatientLine)
      .sort(byName)
  return [...some(true), ...some(false)]
}
