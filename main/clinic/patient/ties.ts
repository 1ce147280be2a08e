import { listAccountPatients, listPatientAccounts } from '../../../db/repositories/account-patients.ts'
import type { CommandName, QueryName } from '../../../preload/contract/index.ts'
import type { QueryContext, ReadHandle, WriteHandle } from '../context.ts'
import { tieHolds, type Tie } from './guardianship.rules.ts'

/** The clinic's day, and that of any instant. */
export type Calendar = Pick<QueryContext<QueryName | CommandName>, 'today' | 'dateOf'>

/** Whether a link holds on the clinic's day. */
export const holds = (
  { today, dateOf }: Calendar,
  { linkedAt, ...tie }: Omit<Tie, 'linkedOn'> & { readonly linkedAt: string },
): boolean => tieHolds({ ...tie, linkedOn: dateOf(linkedAt) }, today)

/** The people an account books for today. */
export async function peopleOf(db: ReadHandle | WriteHandle, accountId: string, calendar: Calendar) {
  const linked = (await listAccountPatients(db, accountId)).filter((tie) => holds(calendar, tie))
  return linked.map(({ linkedAt: _at, guardianship: _paper, ...person }) => person)
}

/** The accounts that book for a patient today, since when, and the paper that was seen for it. */
export async function accountsOf(
  db: ReadHandle,
  { id, birthDate }: { readonly id: string; readonly birthDate: string },
  calendar: Calendar,
) {
  return (await listPatientAccounts(db, id)).filter((tie) => holds(calendar, { ...tie, birthDate }))
}
