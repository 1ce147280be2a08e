import { Kysely } from 'kysely'
import { sqliteDialect } from '../../../db/dialect.ts'
import { openDatabase, type Database } from '../../../db/open.ts'
import { setWorkingHours } from '../../../db/repositories/practitioners.ts'
import { setRoomNeed, setRooms } from '../../../db/repositories/rooms.ts'
import type { Schema } from '../../../db/schema.ts'
import type { Failure, Input, Name } from '../../../preload/contract/index.ts'
import { clinicFixture } from '../../helpers/clinic-fixture.ts'
import { newId, testKey } from '../../helpers/database.ts'
import { insurerId } from '../../helpers/insurers.ts'
import { kindId } from '../../helpers/visit-kinds.ts'
import { withCommands } from '../transactions.ts'
import type { Facts, Type, Visit } from './facts.ts'
import type { Answer, Asker } from './oracle.ts'

/** While sequences are played a command's transaction is a savepoint: a sequence is one transaction, never committed. */
const SAVEPOINTS = {
  'begin immediate': 'savepoint command',
  commit: 'release command',
  rollback: 'rollback to command; release command',
} as const

function openForModel(file: string, sequence: { playing: boolean }): Database {
  const db = openDatabase({ file, key: testKey(), mode: 'create' })
  const raw = withCommands(db.raw, () => (sequence.playing ? SAVEPOINTS : null))
  const write = new Kysely<Schema>({ dialect: sqliteDialect(raw) })
  // What a command has written is not committed, so it is read where it was written.
  return { ...db, write, read: write as unknown as Database['read'] }
}

/** When and with which hours a sequence begins, and what has happened before. */
export interface Scene {
  readonly name: string
  /** Acts played before any sequence begins, chosen by this seed; none for a clinic that begins empty. */
  readonly past: { readonly seed: number; readonly acts: number } | null
  /** All types need the one room that there is. */
  readonly oneRoom?: boolean
  /** Of the clinic's wall, before any command. */
  readonly at: string
  readonly holidays: readonly string[]
  /** Spans of minutes, every day of the week that is named. */
  readonly weekdays: readonly number[]
  readonly spans: readonly (readonly [number, number])[]
}

const CHRISTMAS = {
  at: '2026-12-23T07:40',
  holidays: ['2026-12-25', '2027-01-01'],
  weekdays: [1, 2, 3, 4, 5],
  spans: [
    [480, 600],
    [600, 660],
    [690, 780],
  ],
} as const
const NO_MIDNIGHT = {
  at: '2018-11-03T22:40',
  holidays: [],
  weekdays: [6, 7, 1],
  spans: [
    [0, 150],
    [1380, 1440],
  ],
} as const

export const SCENES: readonly Scene[] = [
  { name: 'the days before Christmas, nobody booked yet', past: null, ...CHRISTMAS },
  { name: 'the days before Christmas, one room', past: { seed: 4, acts: 60 }, ...CHRISTMAS, oneRoom: true },
  ...[1, 2, 3].map((seed) => ({
    name: `the days before Christmas, agenda ${String(seed)}`,
    past: { seed, acts: 60 },
    ...CHRISTMAS,
  })),
  { name: 'the night in which São Paulo has no midnight', past: { seed: 5, acts: 40 }, ...NO_MIDNIGHT },
]

/** A clinic of one scene, and the way to ask it and to begin again. */
export interface ModelClinic {
  readonly scene: Scene
  readonly days: readonly string[]
  /** The facts as they were when the clinic opened. */
  readonly facts: () => Facts
  /** Gives up what was done since the last time: every sequence begins at the same moment. */
  begin(): void
  tick(ms: number): void
  leave(window: string): void
  ask<N extends Name>(asker: Asker, name: N, input: Input<N>): Promise<Answer>
  visits(): unknown[]
  close(): Promise<void>
}

const WINDOWS = ['desk 1', 'desk 2', 'joana', 'helena', 'renato', 'sueli'] as const

/** What stands against a batch, as the oracle writes it: "visit:code visit:code". */
function conflictsIn(details: Failure['details']): string | null {
  if (details === undefined || !('conflicts' in details)) return null
  return details.conflicts
    .map((one) => `${'index' in one ? String(one.index) : one.appointmentId}:${one.code}`)
    .join(' ')
}

/** Makes the clinic of a scene: two professionals, two rooms, four patients of whom two are the kiosk's own. */
export async function modelClinic(scene: Scene): Promise<ModelClinic> {
  const sequence = { playing: false }
  const fixture = await clinicFixture({ open: (file) => openForModel(file, sequence), checkOutputs: false })
  const { db, open, helena, renato, patients, accounts } = fixture
  const names = scene.oneRoom ? ['Consultório 1'] : ['Consultório 1', 'Sala 2']
  const rooms = names.map((name) => ({ id: newId(), name, active: true }))
  const need: Type['room'] = scene.oneRoom ? 'needed' : 'none'
  const hours = scene.weekdays.flatMap((weekday) =>
    scene.spans.map(([startMinute, endMinute]) => ({
      weekday,
      startMinute,
      endMinute,
      validFrom: '2010-01-01',
      validTo: null,
    })),
  )
  await db.write.transaction().execute(async (tx) => {
    await setRooms(tx, rooms)
    for (const id of [helena.visit, helena.checkUp, renato.visit]) await setRoomNeed(tx, id, need, [])
    for (const { id } of [helena, renato]) await setWorkingHours(tx, id, hours)
  })
  const insurers = { [patients.hugo]: 'Unimed', [patients.teresa]: 'UNIMED', [patients.child]: 'Amil' }
  for (const [id, insurer] of Object.entries(insurers))
    db.raw.prepare('UPDATE patient SET insurer = ? WHERE id = ?').run(insurer, id)
  const doctor = (id: string) => ({
    id,
    usualRoom: 'Consultório 1',
    overbookLimit: 4,
    hours: hours.map(({ weekday, startMinute, endMinute }) => ({
      weekday,
      start: startMinute,
      end: endMinute,
    })),
  })
  const type = (id: string, of: string, minutes: number, byPatient: boolean) => ({
    ...{ id, doctor: of, minutes, byPatient, before: 0, after: 0 },
    ...{ room: need, rooms: [] },
  })
  // Both scenes lie at three hours behind UTC; the second leaves that in its course.
  const start = Date.parse(`${scene.at}:00-03:00`)
  const facts = (): Facts => ({
    ...{
      now: start,
      zone: 'America/Sao_Paulo',
      noticeMinutes: 60,
      horizonDays: 90,
      holidays: scene.holidays,
    },
    patients: Object.entries(patients).map(([name, id]) => ({
      id,
      insurer: insurers[id] ?? null,
      own: name === 'joana' || name === 'child',
    })),
    insurers: ['Unimed', 'Amil'].map((name) => ({ id: insurerId(db, name), name })),
    rooms,
    kind: kindId(db, 'Consulta'),
    doctors: [doctor(helena.id), doctor(renato.id)],
    types: [
      type(helena.visit, helena.id, 30, true),
      type(helena.checkUp, helena.id, 60, false),
      type(renato.visit, renato.id, 40, true),
    ],
    ...{
      closings: [],
      extras: [],
      blocks: [],
      limits: [],
      visits: [],
      waiting: [],
      holds: [],
      gaps: [],
      undo: {},
    },
  })
  const accountOf = (window: string) =>
    window.startsWith('desk') ? accounts.livia : accounts[window as 'joana' | 'helena' | 'renato' | 'sueli']
  const stationOf = { reception: 'reception', doctor: 'doctor', admin: 'admin', patient: 'kiosk' } as const
  const all = db.raw.prepare(
    `SELECT id, patient_id AS patient, practitioner_id AS doctor, visit_type_id AS type, date, start_minute AS start,
      end_minute AS "end", buffer_before AS before, buffer_after AS after, room_id AS room, insurer, status, version, overbooked,
      cancel_reason AS reason, arrived_at AS arrivedAt, series_id AS series, series_index AS "index",
      coalesce((SELECT from_status FROM appointment_event AS event WHERE event.appointment_id = appointment.id
        AND event.event = 'start' ORDER BY event.id DESC LIMIT 1), 'booked') AS calledFrom FROM appointment ORDER BY rowid`,
  )
  fixture.at(scene.at)
  return {
    scene,
    days: [0, 1, 2, 7].map((later) => {
      const day = new Date(Date.parse(`${scene.at.slice(0, 10)}T00:00:00Z`) + later * 86_400_000)
      return day.toISOString().slice(0, 10)
    }),
    facts,
    begin() {
      if (sequence.playing) db.raw.exec('rollback')
      sequence.playing = true
      db.raw.exec('begin immediate')
      for (const window of WINDOWS) open.closeSeat(`hub:${window}`)
      fixture.at(scene.at)
    },
    tick: (ms) => fixture.tick(ms),
    leave: (window) => open.closeSeat(`hub:${window}`),
    async ask(asker, name, input) {
      const { window, role, doctor: practitionerId } = asker
      open.enter(`hub:${window}`, {
        to: 'open',
        accountId: accountOf(window),
        roles: [role],
        practitionerId,
        state: 'active',
      })
      const result = await fixture.window(window, stationOf[role]).call(name, input)
      return result.ok
        ? { code: 'ok', value: result.value }
        : { code: result.error.code, value: conflictsIn(result.error.details) }
    },
    visits: () =>
      all
        .all()
        .map((row) => ({ ...(row as Visit), overbooked: (row as { overbooked: unknown }).overbooked === 1 })),
    async close() {
      if (sequence.playing) db.raw.exec('rollback')
      sequence.playing = false
      await fixture.close()
    },
  }
}
