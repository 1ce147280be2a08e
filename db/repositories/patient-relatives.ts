import type { Reader } from '../handles.ts'

/** At most so many of each kind: a guardian who is an institution has hundreds. */
const MOST = 10

export interface Relative {
  readonly patientId: string
  readonly name: string
  readonly birthDate: string
  readonly by: 'guardian' | 'dependant' | 'same-guardian' | 'account'
  readonly accountName: string | null
}

const selectPeople = (db: Reader) =>
  db
    .selectFrom('patient')
    .select(['patient.id as patientId', 'patient.birth_date as birthDate'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('name'))
    .where('patient.status', '=', 'active')
    .orderBy('patient.birth_date')
    .limit(MOST)

/** Who belongs to a patient: the guardian if he is a patient too, the guardian's others, own dependants, who shares an account. */
export async function listRelatives(
  db: Reader,
  patient: { readonly id: string; readonly cpf: string | null; readonly guardianCpf: string | null },
): Promise<readonly Relative[]> {
  const { id, cpf, guardianCpf } = patient
  const people = selectPeople(db).where('patient.id', '<>', id)
  const known = guardianCpf === null ? [] : await people.where('patient.cpf', '=', guardianCpf).execute()
  const siblings =
    guardianCpf === null ? [] : await people.where('patient.guardian_cpf', '=', guardianCpf).execute()
  const own = cpf === null ? [] : await people.where('patient.guardian_cpf', '=', cpf).execute()
  const sharing = await people
    .innerJoin('account_patient as theirs', 'theirs.patient_id', 'patient.id')
    .innerJoin('account_patient as ours', 'ours.account_id', 'theirs.account_id')
    .innerJoin('account', 'account.id', 'ours.account_id')
    .select('account.display_name as accountName')
    .where('ours.patient_id', '=', id)
    .execute()
  const found: readonly Relative[] = [
    ...known.map((row) => ({ ...row, by: 'guardian' as const, accountName: null })),
    ...own.map((row) => ({ ...row, by: 'dependant' as const, accountName: null })),
    ...siblings.map((row) => ({ ...row, by: 'same-guardian' as const, accountName: null })),
    ...sharing.map((row) => ({ ...row, by: 'account' as const })),
  ]
  return found.filter(({ patientId }, at) => found.findIndex((other) => other.patientId === patientId) === at)
}
