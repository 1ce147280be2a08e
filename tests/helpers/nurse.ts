import { insertPractitioner } from '../../db/repositories/practitioners.ts'
import { PASSWORD_COST } from '../../main/clinic/access/passwords.ts'
import { HUB, seatAt } from '../../main/clinic/seat-name.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { MONDAY, PASSWORD, type ClinicFixture, type Person } from './clinic-fixture.ts'
import { newId, NOW } from './database.ts'
import { merging } from './merging.ts'
import { quickHash } from './password-hash.ts'
import { addAccount, writing } from './people.ts'

/** The key of `addEverybody`. */
const KEY = new Uint8Array(32).fill(7)

/** Noemi, a nurse, at a window of the doctors' station. */
export async function addNurse(clinic: ClinicFixture) {
  const practitionerId = newId()
  const hash = await quickHash(KEY, PASSWORD)
  const accountId = await writing(clinic.db, async (tx) => {
    const council = { council: 'COREN', councilNumber: '061204', councilState: 'SP', rqe: null }
    const card = {
      name: 'Noemi Faria',
      treatment: 'Noemi',
      specialty: 'Enfermagem',
      room: null,
      roomId: null,
      paperPhone: null,
      paperEmail: null,
    }
    await insertPractitioner(tx, { id: practitionerId, ...council, ...card, active: true, createdAt: NOW })
    const known = { passwordHash: hash, passwordCost: PASSWORD_COST }
    return addAccount(tx, {
      displayName: 'Noemi Faria',
      userName: 'noemi',
      roles: ['nurse'],
      practitionerId,
      ...known,
    })
  })
  /** Her window, signed in. */
  function noemi(): Person {
    clinic.open.enter(
      seatAt(HUB, 'noemi'),
      { to: 'open', accountId, roles: ['nurse'], practitionerId, state: 'active' },
      'doctor',
    )
    return clinic.window('noemi', 'doctor')
  }
  return { practitionerId, accountId, noemi }
}

/** Teresa, or another patient, has arrived for a visit with Helena. */
export async function arrived(
  clinic: ClinicFixture,
  time = '10:30',
  patientId = clinic.patients.teresa,
): Promise<string> {
  const appointmentId = await merging(clinic).book(patientId, `${MONDAY}T${time}`)
  await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  return appointmentId
}

/** A triage that Noemi began of somebody who was seen and has gone. */
export async function leftTriage(clinic: ClinicFixture) {
  const { noemi, accountId, practitionerId } = await addNurse(clinic)
  const appointmentId = await arrived(clinic)
  const { password: _, ...typed } = triageOf(appointmentId)
  await noemi().ask('triage.save-draft', typed)
  await clinic.as('helena').ask('visit.step', { appointmentId, version: 2, step: 'start' })
  await clinic.as('helena').ask('visit.step', { appointmentId, version: 3, step: 'finish' })
  return { noemi, accountId, practitionerId, appointmentId }
}

/** What a nurse writes of somebody who is here. */
export const triageOf = (appointmentId: string) => ({
  appointmentId,
  vitals: { ...NOTHING_TYPED, pressure: '15x9', weight: '71,3' },
  text: 'Tontura ao levantar',
  password: PASSWORD,
})
