import { sql } from 'kysely'
import type { FoundBy } from '../../preload/contract/found-by.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { searchColumns, type SearchedCard } from '../search-words.ts'
import { listReasons } from './found-by.ts'
import { selectPatientLines, toPatientLine, type PatientLine } from './patient-lines.ts'
import { listChartIds } from './patient-merges.ts'
import { heard, isDecisive, match, termsOf } from './patient-terms.ts'

/** Rows a search answers with at most. */
const SEARCH_LIMIT = 20

/** What is searched of a patient: the card with those united with it, each as it stands. */
async function readSearched(tx: Writer, patientId: string): Promise<SearchedCard | undefined> {
  const rows = await tx
    .selectFrom('patient')
    .select([
      'id',
      'name',
      'social_name as socialName',
      'birth_date as birthDate',
      'cpf',
      'passport',
      'cns',
      'phone',
      'district',
    ])
    .select(['mother_name as motherName', 'guardian_name as guardianName', 'guardian_phone as guardianPhone'])
    .where('id', 'in', [...(await listChartIds(tx, patientId))])
    .execute()
  const others = await tx
    .selectFrom('patient_telecom')
    .select(['patient_id as id', 'number'])
    .where(
      'patient_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const known = (values: readonly (string | null)[]) => values.filter((value) => value !== null)
  const persons = rows.map((row) => ({
    ...row,
    phones: known([row.phone, ...others.filter(({ id }) => id === row.id).map(({ number }) => number)]),
  }))
  const own = persons.find(({ id }) => id === patientId)
  return (
    own && {
      ...own,
      around: known([own.motherName, own.guardianName, own.district]),
      aroundPhones: known([own.guardianPhone]),
      united: persons.filter(({ id }) => id !== patientId),
    }
  )
}

/** Makes a patient findable, or findable anew after a change of the card or of what is united with it. */
export async function writePatientSearch(tx: Writer, patientId: string): Promise<void> {
  const card = await readSearched(tx, patientId)
  if (!card) return
  const { names, numbers, sounds, around } = searchColumns(card)
  const known = await tx
    .selectFrom('patient_search_row')
    .select('docid')
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  if (known) {
    await tx.updateTable('patient_search').set({ names, numbers }).where('rowid', '=', known.docid).execute()
    await tx
      .updateTable('patient_search_more')
      .set({ sounds, around })
      .where('rowid', '=', known.docid)
      .execute()
    return
  }
  const { docid } = await tx
    .insertInto('patient_search_row')
    .values({ patient_id: patientId })
    .returning('docid')
    .executeTakeFirstOrThrow()
  await tx.insertInto('patient_search').values({ rowid: docid, names, numbers }).execute()
  await tx.insertInto('patient_search_more').values({ rowid: docid, sounds, around }).execute()
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
  await tx.deleteFrom('patient_search_more').where('rowid', '=', known.docid).execute()
  await tx.deleteFrom('patient_search_row').where('docid', '=', known.docid).execute()
}

// Row numbers first and lines for those that are shown only: a line costs more than finding its patient.
const find = compileOnce((db, slot: Slots<{ expression: string }>) =>
  db
    .selectFrom('patient_search')
    .select('rowid')
    .where(sql<boolean>`patient_search match ${slot('expression')}`)
    .limit(SEARCH_LIMIT + 1),
)
// Those that the exact words have found come again, and more of them than are shown never do.
const findMore = compileOnce((db, slot: Slots<{ expression: string }>) =>
  db
    .selectFrom('patient_search_more')
    .select('rowid')
    .where(sql<boolean>`patient_search_more match ${slot('expression')}`)
    .limit(2 * SEARCH_LIMIT + 1),
)
const linesOf = compileOnce((db, slot: Slots<{ docids: string }>) =>
  selectPatientLines(db)
    .innerJoin('patient_search_row', 'patient_search_row.patient_id', 'patient.id')
    .select('patient_search_row.docid')
    .where(sql<boolean>`patient_search_row.docid in (select value from json_each(${slot('docids')}))`),
)

const collator = new Intl.Collator('pt-BR', { sensitivity: 'base' })
const byName = (a: PatientLine, b: PatientLine) => collator.compare(a.name, b.name)

/** The last of the groups found by what was typed: whole words, beginnings; then come who sounds so, and around whom somebody does. */
const FOUND = 1

/** Row numbers in the order in which they count: each way of looking is asked only while those before left room. */
async function ranked(db: Reader, text: string): Promise<readonly (readonly number[])[]> {
  const terms = termsOf(text)
  if (terms.names.length + terms.numbers.length === 0) return []
  const some = async (rows: Promise<readonly { readonly rowid: number }[]>) =>
    (await rows).map(({ rowid }) => rowid)
  const found = await some(find(db, { expression: match(terms, false) }))
  if (found.length > SEARCH_LIMIT)
    return [terms.names.length === 0 ? [] : await some(find(db, { expression: match(terms, true) })), found]
  if (found.length > 0 && isDecisive(text.trim())) return [[], found]
  const [own, all] = heard(text)
  const sounding = own === '' ? [] : await some(findMore(db, { expression: own }))
  const known = new Set([...found, ...sounding])
  const around = known.size > SEARCH_LIMIT || all === '' ? [] : await some(findMore(db, { expression: all }))
  return [[], found, sounding, around]
}

/** Who was found, and by what, where that is not the name he is called by. */
export type FoundLine = PatientLine & { readonly why: readonly FoundBy[] }

export interface FoundPatients {
  readonly lines: readonly FoundLine[]
  /** How many of them, the first, were found by what was typed; the rest are alike, or somebody around them is. */
  readonly exact: number
  /** Others were found too. */
  readonly more: boolean
}

/**
 * Patients by the beginnings of their names (civil or social, any order, accents free), CPF, phone or birth date, all
 * that was typed at once. Never ranked over all matches, so its time does not grow with the clinic; when there are more
 * than fit, people whose whole words match come first ("Ana" before "Anastácia"). Where there is room left, whoever sounds
 * the same follows, and then who is asked for by what stands around him: mother, guardian, district, the birth year,
 * names and numbers of cards that were united with his.
 */
export async function searchPatients(db: Reader, text: string): Promise<FoundPatients> {
  const groups = await ranked(db, text)
  const rank = new Map<number, number>()
  for (const [at, docids] of groups.entries())
    for (const docid of docids) if (!rank.has(docid)) rank.set(docid, at)
  const shown = [...rank.keys()].slice(0, SEARCH_LIMIT)
  const rows = await linesOf(db, { docids: JSON.stringify(shown) })
  const lines = groups.flatMap((_docids, at) =>
    rows
      .filter(({ docid }) => rank.get(docid) === at)
      .map(toPatientLine)
      .sort(byName),
  )
  const exact = rows.filter(({ docid }) => (rank.get(docid) ?? 0) <= FOUND).length
  const why = await listReasons(db, termsOf(text), lines)
  return {
    lines: lines.map((line, at) => ({ ...line, why: why[at] ?? [] })),
    exact,
    more: rank.size > SEARCH_LIMIT,
  }
}
