import { USUAL_SHEET, type PaperLayout } from '../../preload/contract/paper-layout.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'

export interface ClinicRow {
  readonly name: string
  readonly cnpj: string | null
  readonly cpf: string | null
  readonly cnes: string | null
  readonly phone: string | null
  readonly street: string | null
  readonly city: string | null
  readonly state: string
  readonly postalCode: string | null
  readonly timeZone: string
}

const columns = ({ postalCode, timeZone, ...rest }: ClinicRow) => ({
  name: rest.name,
  cnpj: rest.cnpj,
  cpf: rest.cpf,
  cnes: rest.cnes,
  phone: rest.phone,
  street: rest.street,
  city: rest.city,
  state: rest.state,
  postal_code: postalCode,
  time_zone: timeZone,
})

const clinicRow = compileOnce((db, _slot: Slots<object>) =>
  db
    .selectFrom('clinic')
    .select(['name', 'cnpj', 'cpf', 'cnes', 'phone', 'street', 'city', 'state', 'practice'])
    .select(['postal_code as postalCode', 'time_zone as timeZone', 'idle_lock_minutes as idleLockMinutes'])
    .select(['patient_notice_minutes as noticeMinutes', 'patient_horizon_days as horizonDays'])
    .select('technical_lead_id as technicalLeadId')
    .select(['nurses_read_notes as nursesReadNotes', 'logo', 'paper_sheet as paperSheet']),
)

/** The clinic this database belongs to; undefined only before it was set up. */
export async function readClinic(db: Reader) {
  const [row] = await clinicRow(db, {})
  return (
    row && {
      ...row,
      practice: row.practice === 1,
      nursesReadNotes: row.nursesReadNotes === 1,
      paperSheet: row.paperSheet ?? USUAL_SHEET,
    }
  )
}

/** Sets the clinic up: one row, once. */
export async function insertClinic(
  tx: Writer,
  clinic: ClinicRow & { readonly practice: boolean; readonly createdAt: string },
) {
  const { practice, createdAt } = clinic
  await tx
    .insertInto('clinic')
    .values({ id: 1, ...columns(clinic), practice: practice ? 1 : 0, created_at: createdAt })
    .execute()
}

export async function updateClinic(tx: Writer, clinic: ClinicRow & { readonly idleLockMinutes: number }) {
  await tx
    .updateTable('clinic')
    .set({ ...columns(clinic), idle_lock_minutes: clinic.idleLockMinutes })
    .execute()
}

/** What the clinic's papers lie on. */
export async function setPaperSheet(tx: Writer, sheet: PaperLayout['sheet']): Promise<void> {
  await tx.updateTable('clinic').set({ paper_sheet: sheet }).execute()
}

/** Names the responsável técnico. */
export async function setTechnicalLead(tx: Writer, practitionerId: string): Promise<void> {
  await tx.updateTable('clinic').set({ technical_lead_id: practitionerId }).execute()
}

/** Whether nurses read the notes of charts. */
export async function setNursesReadNotes(tx: Writer, readsNotes: boolean): Promise<void> {
  await tx
    .updateTable('clinic')
    .set({ nurses_read_notes: readsNotes ? 1 : 0 })
    .execute()
}

/** How soon and how far ahead patients may book by themselves. */
export async function setPatientRules(
  tx: Writer,
  rules: { readonly noticeMinutes: number; readonly horizonDays: number },
): Promise<void> {
  await tx
    .updateTable('clinic')
    .set({ patient_notice_minutes: rules.noticeMinutes, patient_horizon_days: rules.horizonDays })
    .execute()
}
