import type { Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open.ts'
import { insertAccount } from '../../db/repositories/accounts.ts'
import { insertPatient, type PatientCard } from '../../db/repositories/patients.ts'
import { insertPractitioner, setWorkingHours } from '../../db/repositories/practitioners.ts'
import type { AccountRole } from '../../db/schema/values.ts'
import type { Input } from '../../preload/contract/index.ts'
import { newId, NOW } from './database.ts'
import { setNamedTypes } from './visit-kinds.ts'

/** Runs one writing step in a transaction of its own. */
export function writing<T>(db: Database, step: (tx: Writer) => Promise<T>): Promise<T> {
  return db.write.transaction().execute(step)
}

export const card = (changes: Partial<PatientCard> = {}): PatientCard => ({
  name: 'Maria Aparecida de Souza',
  socialName: null,
  birthDate: '1984-05-12',
  sexAtBirth: 'female',
  motherName: null,
  cpf: null,
  cpfMissingReason: 'not-told',
  multipleBirth: null,
  passport: null,
  cns: null,
  birthplace: null,
  race: null,
  phone: null,
  phoneRemark: null,
  otherPhones: [],
  email: null,
  postalCode: null,
  street: null,
  streetNumber: null,
  complement: null,
  district: null,
  city: null,
  state: null,
  insurer: null,
  insurerId: null,
  insurerPlanId: null,
  insurerPlan: null,
  insuranceCard: null,
  insuranceCardValidTo: null,
  guardian: null,
  ...changes,
})

/** A card that was read, as a page sends it back: a convênio and its plan are named by their ids. */
export function sentBack<C extends { readonly insurer: unknown; readonly insurerPlan: unknown }>(read: C) {
  const { insurer: _name, insurerPlan: _plan, ...sent } = read
  return sent
}

/** The same as a page sends it. */
export function typedCard(changes: Partial<PatientCard> = {}): Input<'patient.register'> {
  const { otherPhones: _rows, insurer: _name, insurerPlan: _plan, ...typed } = card(changes)
  return typed
}

export async function addPatient(
  tx: Writer,
  changes: Partial<PatientCard> = {},
  status: 'active' | 'provisional' = 'active',
): Promise<string> {
  const id = newId()
  await insertPatient(tx, { id, status, createdAt: NOW, card: card(changes) })
  return id
}

let councilNumber = 100_000

/** A doctor who works Monday to Friday, 08:00 to 18:00, with one visit type of 30 minutes. */
export async function addPractitioner(tx: Writer, name = 'Helena Prado') {
  const id = newId()
  const visitTypeId = newId()
  councilNumber += 1
  const council = { council: 'CRM', councilNumber: String(councilNumber), councilState: 'SP', rqe: null }
  const rest = {
    name,
    treatment: `Dra. ${name}`,
    specialty: 'Clínica médica',
    room: '1',
    roomId: null,
    paperPhone: null,
    paperEmail: null,
    active: true,
    createdAt: NOW,
  }
  await insertPractitioner(tx, { id, ...council, ...rest })
  await setNamedTypes(tx, id, [{ id: visitTypeId, name: 'Consulta', minutes: 30, bookableByPatient: true }])
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    startMinute: 480,
    endMinute: 1080,
    validFrom: '2026-01-01',
    validTo: null,
  }))
  await setWorkingHours(tx, id, hours)
  return { id, visitTypeId }
}

export async function addAccount(
  tx: Writer,
  changes: Partial<Parameters<typeof insertAccount>[1]> = {},
): Promise<string> {
  const id = newId()
  const names = {
    displayName: 'Ana Lima',
    userName: null,
    email: null,
    cpf: null,
    phone: null,
    practitionerId: null,
  }
  const password = { passwordHash: 'not a hash', passwordCost: 12, mustChange: false }
  await insertAccount(tx, {
    id,
    ...names,
    ...password,
    roles: ['patient'] satisfies AccountRole[],
    createdAt: NOW,
    ...changes,
  })
  return id
}
