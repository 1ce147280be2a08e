import type { Reader } from '../handles.ts'
import type { PatientTable } from '../schema/people.ts'

/** A patient in one line of a list. */
export interface PatientLine {
  readonly id: string
  readonly status: PatientTable['status']
  /** Social name when there is one (Decreto 8.727/2016). */
  readonly name: string
  /** Only when a social name is in use. */
  readonly legalName: string | null
  readonly birthDate: string
  readonly cpf: string | null
  readonly phone: string | null
  readonly guardianName: string | null
  readonly insurer: string | null
  /** The last day with a finished visit. */
  readonly lastVisit: string | null
}

/** The columns of a line, for queries that reach patients their own way. */
export function selectPatientLines(db: Reader) {
  return db
    .selectFrom('patient')
    .select([
      'patient.id',
      'patient.status',
      'patient.name',
      'patient.social_name as socialName',
      'patient.birth_date as birthDate',
      'patient.cpf',
      'patient.phone',
      'patient.guardian_name as guardianName',
      'patient.insurer',
      'patient.last_visit as lastVisit',
    ])
}

type PatientLineRow = Awaited<ReturnType<ReturnType<typeof selectPatientLines>['execute']>>[number]

export const toPatientLine = (row: PatientLineRow): PatientLine => ({
  id: row.id,
  status: row.status,
  name: row.socialName ?? row.name,
  legalName: row.socialName === null ? null : row.name,
  birthDate: row.birthDate,
  cpf: row.cpf,
  phone: row.phone,
  guardianName: row.guardianName,
  insurer: row.insurer,
  lastVisit: row.lastVisit,
})

/** Lines of these patients, in the order asked for; unknown ids are left out. */
export async function listPatientLines(db: Reader, ids: readonly string[]): Promise<readonly PatientLine[]> {
  if (ids.length === 0) return []
  const rows = await selectPatientLines(db)
    .where('patient.id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, toPatientLine(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
