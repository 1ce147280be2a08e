import { phoneText } from '../../preload/contract/phone.ts'
import type { Reader, Writer } from '../handles.ts'
import type { PatientChangeTable } from '../schema/people.ts'
import { listChartIds } from './patient-merges.ts'
import type { PatientCard } from './patients.ts'

/** Who changes a card, when and by what. */
export interface CardChange {
  readonly at: string
  readonly cause: PatientChangeTable['cause']
  readonly accountId: string | null
  readonly station: string
}

/** One field of a card that changed; a guardian's are named `guardian.name` and so on. */
export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

function flat({
  guardian,
  otherPhones,
  insurerId: _insurer,
  insurerPlanId: _plan,
  ...card
}: PatientCard): Readonly<Record<string, string | null>> {
  return {
    ...card,
    otherPhones: otherPhones.length === 0 ? null : otherPhones.map(phoneText).join('\n'),
    'guardian.name': guardian?.name ?? null,
    'guardian.cpf': guardian?.cpf ?? null,
    'guardian.phone': guardian?.phone ?? null,
    'guardian.phoneRemark': guardian?.phoneRemark ?? null,
    'guardian.relationship': guardian?.relationship ?? null,
  }
}

/** What differs between two states of a card, in the order of its fields. */
export function fieldChanges(before: PatientCard, after: PatientCard): FieldChange[] {
  const [was, is] = [flat(before), flat(after)]
  return Object.keys(is).flatMap((field) => {
    const change = { field, before: was[field] ?? null, after: is[field] ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** Writes down what a change of a card changed; nothing where nothing did. */
export async function insertCardChange(
  tx: Writer,
  card: { readonly patientId: string; readonly version: number; readonly fields: readonly FieldChange[] },
  { at, cause, accountId, station }: CardChange,
): Promise<void> {
  if (card.fields.length === 0) return
  await tx
    .insertInto('patient_change')
    .values({
      patient_id: card.patientId,
      version: card.version,
      at,
      cause,
      account_id: accountId,
      station,
      fields: JSON.stringify(card.fields),
    })
    .execute()
}

/** What changed in a card and in those united with it, newest first. */
export async function listCardChanges(
  db: Reader,
  asked: { readonly patientId: string; readonly limit: number },
) {
  const rows = await db
    .selectFrom('patient_change')
    .leftJoin('account', 'account.id', 'patient_change.account_id')
    .select(['patient_change.id', 'patient_change.patient_id as patientId', 'patient_change.at'])
    .select(['patient_change.cause', 'patient_change.station', 'patient_change.fields'])
    .select('account.display_name as by')
    .where('patient_change.patient_id', 'in', await listChartIds(db, asked.patientId))
    .orderBy('patient_change.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as FieldChange[] }))
}
