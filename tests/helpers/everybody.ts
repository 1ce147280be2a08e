import type { Writer } from '../../db/handles.ts'
import { linkPatient } from '../../db/repositories/account-patients.ts'
import { insertClinic } from '../../db/repositories/clinic.ts'
import { insertInstallationKey } from '../../db/repositories/installation-keys.ts'
import { PASSWORD_COST } from '../../main/clinic/access/passwords.ts'
import type { Role, Station } from '../../preload/contract/define.ts'
import { addDoctor } from './doctors.ts'
import { quickHash } from './password-hash.ts'
import { addAccount, addPatient } from './people.ts'

/** Everybody's. */
export const PASSWORD = 'senha-de-ensaio'

const PASSWORD_KEY = new Uint8Array(32).fill(7)
const hash = quickHash(PASSWORD_KEY, PASSWORD)

export type Who = 'livia' | 'sueli' | 'helena' | 'renato' | 'joana' | 'hugo'
/** What each of them is, and where. */
export const DUTIES: Readonly<Record<Who, readonly [Role, Station]>> = {
  livia: ['reception', 'reception'],
  sueli: ['admin', 'admin'],
  helena: ['doctor', 'doctor'],
  renato: ['doctor', 'doctor'],
  joana: ['patient', 'kiosk'],
  hugo: ['patient', 'kiosk'],
}

/** The people of a small clinic, and the clinic itself. */
export async function addEverybody(tx: Writer) {
  await insertClinic(tx, {
    name: 'Clínica de Ensaio',
    cnpj: null,
    cpf: null,
    cnes: null,
    phone: null,
    street: null,
    city: null,
    state: 'SP',
    postalCode: null,
    timeZone: 'America/Sao_Paulo',
    practice: false,
    createdAt: '2026-01-01T12:00:00.000Z',
  })
  await insertInstallationKey(tx, 'password', PASSWORD_KEY)
  await insertInstallationKey(tx, 'audit', new Uint8Array(32).fill(9))
  const helena = await addDoctor(tx, 'Dra. Helena Prado', '084207', [
    ['Consulta', 30, true],
    ['Check-up', 60, false],
  ])
  const renato = await addDoctor(tx, 'Dr. Renato Siqueira', '052930', [['Consulta', 40, true]])
  const known = { passwordHash: await hash, passwordCost: PASSWORD_COST }
  const practitioners: Partial<Record<Who, string>> = { helena: helena.id, renato: renato.id }
  const accounts = {} as Record<Who, string>
  for (const who of Object.keys(DUTIES) as Who[]) {
    const [role] = DUTIES[who]
    const roles = role === 'anonymous' ? [] : [role]
    const practitionerId = practitioners[who] ?? null
    accounts[who] = await addAccount(tx, { displayName: who, userName: who, roles, practitionerId, ...known })
  }
  const guardian = { name: 'Joana Prates', cpf: null, phone: null, relationship: 'mother' } as const
  const patients = {
    joana: await addPatient(tx, { name: 'Joana Prates' }),
    child: await addPatient(tx, { name: 'Bento Prates', birthDate: '2020-02-29', guardian }),
    hugo: await addPatient(tx, { name: 'Hugo Dias', socialName: 'Bia Dias' }),
    teresa: await addPatient(tx, { name: 'Teresa Amaral' }),
  }
  const linked = { linkedAt: '2026-01-01T12:00:00.000Z', linkedBy: accounts.livia }
  await linkPatient(tx, {
    accountId: accounts.joana,
    patientId: patients.joana,
    relationship: 'self',
    ...linked,
  })
  await linkPatient(tx, {
    accountId: accounts.joana,
    patientId: patients.child,
    relationship: 'mother',
    ...linked,
  })
  await linkPatient(tx, {
    accountId: accounts.hugo,
    patientId: patients.hugo,
    relationship: 'self',
    ...linked,
  })
  return { helena, renato, accounts, patients }
}
