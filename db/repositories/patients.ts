import type { Selectable } from 'kysely'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { isOddPhone } from '../odd-phone.ts'
import type { PatientTable } from '../schema/people.ts'
import type {
  CpfMissingReason,
  MultipleBirth,
  Race,
  Relationship,
  SexAtBirth,
  StateCode,
} from '../schema/values.ts'
import { forgetPairs } from './duplicate-pairs.ts'
import { placeInsurer } from './insurer-cards.ts'
import { fieldChanges, insertCardChange, type CardChange } from './patient-changes.ts'
import { followGuardian, placeGuardian } from './patient-guardians.ts'
import { forgetPatientKeys, writePatientKeys } from './patient-keys.ts'
import { listOtherPhones, writeOtherPhones } from './patient-phones.ts'
import { forgetPatientSearch, writePatientSearch } from './patient-search.ts'

export interface Guardian {
  /** The patient who it is, whose card the words follow; absent or null: typed. */
  readonly patientId?: string | null
  readonly name: string
  readonly cpf: string | null
  readonly phone: string | null
  readonly phoneRemark?: string | null
  readonly relationship: Exclude<Relationship, 'self'>
}

/** A further number of a patient, and whose it is or when to call it. */
export interface OtherPhone {
  readonly number: string
  readonly remark: string | null
}

/** What reception writes on a patient's card. */
export interface PatientCard {
  readonly name: string
  readonly socialName: string | null
  readonly birthDate: string
  readonly sexAtBirth: SexAtBirth
  readonly motherName: string | null
  readonly cpf: string | null
  readonly cpfMissingReason: CpfMissingReason | null
  readonly passport: string | null
  readonly cns: string | null
  readonly birthplace: string | null
  readonly race: Race | null
  readonly multipleBirth: MultipleBirth | null
  readonly phone: string | null
  readonly phoneRemark: string | null
  readonly otherPhones: readonly OtherPhone[]
  readonly email: string | null
  readonly postalCode: string | null
  readonly street: string | null
  readonly streetNumber: string | null
  readonly complement: string | null
  readonly district: string | null
  readonly city: string | null
  readonly state: StateCode | null
  /** The entry's name; where there is no id, words that become one. */
  readonly insurer: string | null
  /** null: particular. */
  readonly insurerId: string | null
  readonly insurerPlanId: string | null
  readonly insurerPlan: string | null
  readonly insuranceCard: string | null
  readonly insuranceCardValidTo: string | null
  readonly guardian: Guardian | null
}

export interface PatientRecord {
  readonly id: string
  readonly status: PatientTable['status']
  readonly mergedInto: string | null
  readonly version: number
  readonly createdAt: string
  /** What the desk remarked, which is no part of the card. */
  readonly remark: string | null
  readonly card: PatientCard
}

/** A merge takes a number over as it stands, what nobody can have too. */
const hasOddPhone = ({ phone, guardian }: PatientCard) =>
  [phone, guardian?.phone].some((one) => typeof one === 'string' && isOddPhone(one))

const columns = (card: PatientCard) => ({
  name: card.name,
  social_name: card.socialName,
  birth_date: card.birthDate,
  sex_at_birth: card.sexAtBirth,
  mother_name: card.motherName,
  cpf: card.cpf,
  cpf_missing_reason: card.cpfMissingReason,
  passport: card.passport,
  cns: card.cns,
  birthplace: card.birthplace,
  race: card.race,
  multiple_birth: card.multipleBirth,
  phone: card.phone,
  phone_remark: card.phoneRemark,
  phone_odd: hasOddPhone(card) ? (1 as const) : (0 as const),
  email: card.email,
  postal_code: card.postalCode,
  street: card.street,
  street_number: card.streetNumber,
  complement: card.complement,
  district: card.district,
  city: card.city,
  state: card.state,
  insurer: card.insurer,
  insurer_id: card.insurerId,
  insurer_plan_id: card.insurerPlanId,
  insurance_card: card.insuranceCard,
  insurance_card_valid_to: card.insuranceCardValidTo,
  guardian_id: card.guardian?.patientId ?? null,
  guardian_name: card.guardian?.name ?? null,
  guardian_cpf: card.guardian?.cpf ?? null,
  guardian_phone: card.guardian?.phone ?? null,
  guardian_phone_remark: card.guardian?.phoneRemark ?? null,
  guardian_relationship: card.guardian?.relationship ?? null,
})

/** Registers a patient. @throws DatabaseError 'unique' with detail 'patient.cpf' when an active patient has that CPF. */
export async function insertPatient(
  tx: Writer,
  patient: {
    readonly id: string
    readonly status: 'active' | 'provisional'
    readonly createdAt: string
    readonly card: PatientCard
  },
): Promise<void> {
  const { id, status, createdAt } = patient
  const card = await placeGuardian(tx, id, await placeInsurer(tx, patient.card))
  await tx
    .insertInto('patient')
    .values({ id, status, merged_into: null, ...columns(card), created_at: createdAt })
    .execute()
  await writeOtherPhones(tx, id, card.otherPhones)
  await writePatientSearch(tx, id)
  await writePatientKeys(tx, id, card)
}

/** Rewrites the card and keeps what it said; returns the new version, or undefined when somebody else was faster. */
export async function updatePatient(
  tx: Writer,
  patient: { readonly id: string; readonly version: number; readonly card: PatientCard },
  change: CardChange,
): Promise<number | undefined> {
  const { id, version } = patient
  const card = await placeGuardian(tx, id, await placeInsurer(tx, patient.card))
  const before = await findPatient(tx, id)
  const changed = await tx
    .updateTable('patient')
    .set({ ...columns(card), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '<>', 'merged')
    .executeTakeFirst()
  if (!before || changed.numUpdatedRows === 0n) return undefined
  await writeOtherPhones(tx, id, card.otherPhones)
  const fields = fieldChanges(before.card, card)
  await insertCardChange(tx, { patientId: id, version: version + 1, fields }, change)
  await writePatientSearch(tx, id)
  await writePatientKeys(tx, id, card)
  await followGuardian(tx, id)
  return version + 1
}

const byId = compileOnce((db, slot: Slots<{ id: string }>) =>
  db
    .selectFrom('patient')
    .selectAll()
    .select((eb) =>
      eb.selectFrom('insurer_plan').select('name').whereRef('id', '=', 'insurer_plan_id').as('insurerPlan'),
    )
    .where('id', '=', slot('id')),
)

export async function findPatient(db: Reader, id: string): Promise<PatientRecord | undefined> {
  const [row] = await byId(db, { id })
  return row && toRecord(row, await listOtherPhones(db, id))
}

type PatientRow = Selectable<PatientTable> & { readonly insurerPlan: string | null }

function toRecord(row: PatientRow, otherPhones: readonly OtherPhone[]): PatientRecord {
  const guardian =
    row.guardian_name === null || row.guardian_relationship === null
      ? null
      : {
          patientId: row.guardian_id,
          name: row.guardian_name,
          cpf: row.guardian_cpf,
          phone: row.guardian_phone,
          phoneRemark: row.guardian_phone_remark,
          relationship: row.guardian_relationship,
        }
  return {
    id: row.id,
    status: row.status,
    mergedInto: row.merged_into,
    version: row.version,
    createdAt: row.created_at,
    remark: row.remark,
    card: {
      name: row.name,
      socialName: row.social_name,
      birthDate: row.birth_date,
      sexAtBirth: row.sex_at_birth,
      motherName: row.mother_name,
      cpf: row.cpf,
      cpfMissingReason: row.cpf_missing_reason,
      passport: row.passport,
      cns: row.cns,
      birthplace: row.birthplace,
      race: row.race,
      multipleBirth: row.multiple_birth,
      phone: row.phone,
      phoneRemark: row.phone_remark,
      otherPhones,
      email: row.email,
      postalCode: row.postal_code,
      street: row.street,
      streetNumber: row.street_number,
      complement: row.complement,
      district: row.district,
      city: row.city,
      state: row.state,
      insurer: row.insurer,
      insurerId: row.insurer_id,
      insurerPlanId: row.insurer_plan_id,
      insurerPlan: row.insurerPlan,
      insuranceCard: row.insurance_card,
      insuranceCardValidTo: row.insurance_card_valid_to,
      guardian,
    },
  }
}

/** What the desk remarked of a patient; it is no part of the card. */
export async function setRemark(tx: Writer, id: string, remark: string | null): Promise<void> {
  await tx.updateTable('patient').set({ remark }).where('id', '=', id).execute()
}

/** A kiosk registration that nobody else is: it becomes a patient like any other. */
export async function confirmProvisional(tx: Writer, id: string): Promise<void> {
  await tx
    .updateTable('patient')
    .set({ status: 'active' })
    .where('id', '=', id)
    .where('status', '=', 'provisional')
    .execute()
}

/** Closes a duplicate; what belonged to it must have been moved before. */
export async function markMerged(tx: Writer, id: string, into: string): Promise<void> {
  await tx
    .updateTable('patient')
    .set((eb) => ({ status: 'merged', merged_into: into, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await forgetPatientSearch(tx, id)
  await writePatientSearch(tx, into)
  await forgetPatientKeys(tx, id)
  await forgetPairs(tx, id)
}

/** Opens a merged card again, as it was. @throws DatabaseError 'unique' when somebody else has its CPF by now. */
export async function reopenMerged(tx: Writer, id: string): Promise<void> {
  const before = await findPatient(tx, id)
  await tx
    .updateTable('patient')
    .set((eb) => ({ status: 'active', merged_into: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (!before) return
  for (const changed of [id, ...(before.mergedInto === null ? [] : [before.mergedInto])])
    await writePatientSearch(tx, changed)
  await writePatientKeys(tx, id, before.card)
}
