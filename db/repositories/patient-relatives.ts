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
  patient: {
    readonly id: string
    readonly cpf: string | null
    readonly guardianCpf: string | null
    readonly guardianId: string | null
  },
): Promise<readonly Relative[]> {
  const { id, cpf, guardianCpf, guardianId } = patient
  const people = selectPeople(db).where('patient.id', '<>', id)
  const guardian = { id: guardianId, cpf: guardianCpf }
  // By the card that was chosen, or by the CPF that was typed.
  const named = (chosen: 'id' | 'guardian_id', typed: 'cpf' | 'guardian_cpf', by: typeof guardian) =>
    by.id === null && by.cpf === null
      ? []
      : people
          .where((eb) =>
            eb.or([
              ...(by.id === null ? [] : [eb(`patient.${chosen}`, '=', by.id)]),
              ...(by.cpf === null ? [] : [eb(`patient.${typed}`, '=', by.cpf)]),
            ]),
          )
          .execute()
  const known = await named('id', 'cpf', guardian)
  const siblings = await named('guardian_id', 'guardian_cpf', guardian)
  const own = await named('guardian_id', 'guardian_cpf', { id, cpf })
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
