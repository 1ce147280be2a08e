import type { Reader, Writer } from '../handles.ts'
import { birthKeys, motherKeys, nameKeys } from '../name-sounds.ts'

/** What the database finds alike people by. */
export interface Likeable {
  readonly name: string
  readonly socialName: string | null
  readonly birthDate: string
  readonly motherName: string | null
}

/** Makes a patient findable by sound, or findable anew after a change. */
export async function writePatientKeys(tx: Writer, patientId: string, person: Likeable): Promise<void> {
  await forgetPatientKeys(tx, patientId)
  const keys = [...nameKeys(person), ...motherKeys(person), ...birthKeys(person)]
  const rows = keys.map((key) => ({ key, birth_date: person.birthDate, patient_id: patientId }))
  if (rows.length > 0) await tx.insertInto('patient_key').values(rows).execute()
}

export async function forgetPatientKeys(tx: Writer, patientId: string): Promise<void> {
  await tx.deleteFrom('patient_key').where('patient_id', '=', patientId).execute()
}

/** Whom to look for; what is not known yet is null. */
export interface PatientQuery {
  readonly name: string
  readonly socialName: string | null
  readonly motherName: string | null
  /** The birth date first, then what it may have been mistyped from; none while it is not known. */
  readonly birthDates: readonly string[]
  readonly cpf: string | null
  readonly passport?: string | null
  readonly cns?: string | null
  readonly phone: string | null
  readonly exceptId: string | null
}

/** Ways to look, and what each may bring at most: a family shares a phone, a mother has a few children. */
const MOST = { cpf: 2, paper: 5, phone: 20, mother: 30, name: 100, birth: 30 } as const

const active = (db: Reader) => db.selectFrom('patient').select('id').where('status', '=', 'active')

/**
 * Active patients worth weighing against a person: by CPF, passport, CNS, phone, mother, by any two names of the same sound with a
 * birth date that fits, and by the mother's first name with the very birth date (who was a newborn
 * without a name). Every way is a bounded number of index seeks, whatever the clinic's size.
 */
export async function findCandidates(db: Reader, wanted: PatientQuery): Promise<readonly string[]> {
  const { birthDates, cpf, passport = null, cns = null, phone, exceptId } = wanted
  const byKey = (keys: readonly string[]) =>
    db.selectFrom('patient_key').select('patient_id as id').distinct().where('key', 'in', keys)
  /** A year that is all that is known is any day of it. */
  const inYears = (query: ReturnType<typeof byKey>, dates: readonly string[]) =>
    dates.length === 1
      ? query.where('birth_date', '>=', dates[0] ?? '').where('birth_date', '<', `${dates[0] ?? ''}~`)
      : query.where('birth_date', 'in', dates)
  const names = nameKeys(wanted)
  const mothers = motherKeys(wanted)
  const births = birthKeys(wanted)
  const found = [
    cpf === null ? [] : await active(db).where('cpf', '=', cpf).limit(MOST.cpf).execute(),
    passport === null ? [] : await active(db).where('passport', '=', passport).limit(MOST.paper).execute(),
    cns === null ? [] : await active(db).where('cns', '=', cns).limit(MOST.paper).execute(),
    phone === null ? [] : await active(db).where('phone', '=', phone).limit(MOST.phone).execute(),
    phone === null
      ? []
      : await db
          .selectFrom('patient_telecom')
          .select('patient_id as id')
          .where('number', '=', phone)
          .limit(MOST.phone)
          .execute(),
    mothers.length === 0 ? [] : await byKey(mothers).limit(MOST.mother).execute(),
    names.length === 0 || birthDates.length === 0
      ? []
      : await inYears(byKey(names), birthDates).limit(MOST.name).execute(),
    births.length === 0
      ? []
      : await byKey(births).where('birth_date', 'in', birthDates.slice(0, 1)).limit(MOST.birth).execute(),
  ]
  return [...new Set(found.flat().map(({ id }) => id))].filter((id) => id !== exceptId)
}

/** What the rule weighs. */
export const selectPersons = (db: Reader) =>
  db
    .selectFrom('patient')
    .select(['id', 'name', 'social_name as socialName', 'mother_name as motherName'])
    .select([
      'birth_date as birthDate',
      'sex_at_birth as sexAtBirth',
      'multiple_birth as multipleBirth',
      'cpf',
      'passport',
      'cns',
      'phone',
    ])

/** Active patients only. */
export async function listPersons(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  return selectPersons(db)
    .where('id', 'in', [...ids])
    .where('status', '=', 'active')
    .execute()
}

export type Person = Awaited<ReturnType<typeof listPersons>>[number]
