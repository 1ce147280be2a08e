import type { SessionChange } from '../../main/clinic/session-change.ts'
import type { Role, Station } from '../../preload/contract/define.ts'
import type { ClinicFixture, Who } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import type { Pool } from './fuzz-inputs.ts'

type State = 'active' | 'locked' | 'new-password' | 'terms'

/** Somebody at a window: rightly there, in the wrong place, or held. */
export interface Seat {
  readonly who: Who | null
  readonly station: Station
  readonly roles: readonly Exclude<Role, 'anonymous'>[]
  readonly state: State
}

const seat = (
  who: Who | null,
  station: Station,
  roles: Seat['roles'] = [],
  state: State = 'active',
): Seat => ({
  who,
  station,
  roles,
  state,
})

export const SEATS: readonly Seat[] = [
  seat('livia', 'reception', ['reception']),
  seat('sueli', 'admin', ['admin']),
  seat('helena', 'doctor', ['doctor']),
  seat('renato', 'doctor', ['doctor']),
  seat('renato', 'doctor', ['nurse']),
  seat('joana', 'kiosk', ['patient']),
  seat('hugo', 'kiosk', ['patient']),
  seat(null, 'kiosk'),
  seat(null, 'reception'),
  seat(null, 'doctor'),
  seat(null, 'admin'),
  seat(null, 'panel'),
  seat('sueli', 'kiosk', ['admin', 'patient']),
  seat('sueli', 'reception', ['admin']),
  seat('joana', 'reception', ['patient']),
  seat('livia', 'panel', ['reception']),
  seat('livia', 'reception', ['reception'], 'locked'),
  seat('helena', 'doctor', ['doctor'], 'locked'),
  seat('hugo', 'kiosk', ['patient'], 'locked'),
  seat('joana', 'kiosk', ['patient'], 'new-password'),
  seat('sueli', 'admin', ['admin'], 'new-password'),
  seat('hugo', 'kiosk', ['patient'], 'terms'),
  seat('helena', 'doctor', ['doctor'], 'terms'),
]

/** Puts somebody where he sits, whatever became of the session meanwhile; gives the window. */
export function sit(clinic: ClinicFixture, at: number): string {
  const { who, roles, state } = SEATS[at] as Seat
  const windowId = `window-${String(at)}`
  if (who === null) {
    clinic.open.closeSeat(`hub:${windowId}`)
    return windowId
  }
  const practitionerId = who === 'helena' ? clinic.helena.id : who === 'renato' ? clinic.renato.id : null
  const open: SessionChange = {
    to: 'open',
    accountId: clinic.accounts[who],
    roles,
    practitionerId,
    state: state === 'locked' ? 'active' : state,
  }
  clinic.open.enter(`hub:${windowId}`, open)
  if (state === 'locked') clinic.open.enter(`hub:${windowId}`, { to: 'locked', by: 'asked' })
  return windowId
}

/** Which tables an id of this name comes from. */
const SOURCES: Readonly<Record<string, string>> = {
  patientId: 'SELECT id FROM patient',
  practitionerId: 'SELECT id FROM practitioner',
  visitTypeId: 'SELECT id FROM visit_type',
  kindId: 'SELECT id FROM visit_kind',
  insurerId: 'SELECT id FROM insurer',
  appointmentId: 'SELECT id FROM appointment',
  encounterId: 'SELECT id FROM encounter',
  noteId: 'SELECT id FROM note',
  accountId: 'SELECT id FROM account',
  claimId: 'SELECT id FROM account_claim',
  id: 'SELECT id FROM terms_document',
}
const MOST = 300

/** A consultation under way with each doctor, so that there is something to write. */
function callIn(clinic: ClinicFixture, turn: number): void {
  const { raw } = clinic.db
  const date = new Date(Date.UTC(2020, 0, 1 + turn)).toISOString().slice(0, 10)
  const begun = `${date}T12:00:00.000Z`
  for (const { id: doctor, visit } of [clinic.helena, clinic.renato]) {
    const [appointment, encounter] = [newId(), newId()]
    const visits = raw.prepare(
      `INSERT INTO appointment (id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, created_at)
       VALUES (?, ?, ?, ?, ?, 540, 555, 'in-progress', ?)`,
    )
    visits.run(appointment, clinic.patients.teresa, doctor, visit, date, begun)
    raw
      .prepare(
        `INSERT INTO encounter (id, appointment_id, patient_id, practitioner_id, status, started_at)
        VALUES (?, ?, ?, ?, 'in-progress', ?)`,
      )
      .run(encounter, appointment, clinic.patients.teresa, doctor, begun)
  }
}

/** Repairs what the calls before broke for good: two doctors who work, with something to book, and everybody's account. */
export function mend(clinic: ClinicFixture, turn: number): void {
  const { raw } = clinic.db
  callIn(clinic, turn)
  raw.exec('UPDATE visit_kind SET active = 1')
  const doctors = [clinic.helena.id, clinic.renato.id]
  const types = [clinic.helena.visit, clinic.renato.visit]
  raw.prepare('UPDATE practitioner SET active = 1 WHERE id IN (?, ?)').run(doctors)
  raw
    .prepare('UPDATE visit_type SET active = 1, minutes = 15, bookable_by_patient = 1 WHERE id IN (?, ?)')
    .run(types)
  raw.prepare('UPDATE account SET active = 1').run()
  raw.prepare('DELETE FROM working_hours WHERE practitioner_id IN (?, ?)').run(doctors)
  const hours = raw.prepare(`INSERT INTO working_hours VALUES (NULL, ?, ?, 0, 1440, '2026-01-01', NULL)`)
  for (const doctor of doctors) for (let day = 1; day <= 7; day += 1) hours.run(doctor, day)
}

/** Reads the ids that are there now, the newest among them. */
export function refill(clinic: ClinicFixture, pool: Pool, today: string): void {
  const { raw } = clinic.db
  const ids: Record<string, string[]> = {}
  for (const [field, sql] of Object.entries(SOURCES))
    ids[field] = raw
      .prepare(`${sql} ORDER BY rowid DESC LIMIT ${String(MOST)}`)
      .pluck()
      .all() as string[]
  // Half of the time one of the people who sit here.
  const here = Object.values(clinic.patients)
  const met = ids['patientId'] ?? []
  ids['patientId'] = met.flatMap((id, at) => [id, here[at % here.length] ?? id])
  ids['any'] = Object.values(ids).flat()
  pool.bookable = raw
    .prepare(
      'SELECT practitioner_id AS practitionerId, id AS visitTypeId FROM visit_type WHERE active = 1 ORDER BY practitioner_id IN (?, ?) DESC LIMIT 6',
    )
    .all(clinic.helena.id, clinic.renato.id) as Pool['bookable']
  pool.ids = ids
  pool.documents = raw
    .prepare(`SELECT id, hash FROM terms_document WHERE language = 'pt-BR'`)
    .all() as Pool['documents']
  pool.today = today
}
