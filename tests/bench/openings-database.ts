import { insertRows } from '../../db/demo/insert-rows.ts'
import type { Database } from '../../db/open.ts'
import type { Occupancy } from '../../main/clinic/booking/availability-facts.ts'
import type { ClosingSpan } from '../../main/clinic/booking/day-plan.rules.ts'
import { offered, type DayOpenings } from '../../main/clinic/booking/openings.rules.ts'
import { loadRange } from '../../main/clinic/booking/range.ts'
import { loadSchedule } from '../../main/clinic/booking/schedule-facts.ts'
import { newDatabase, newId, NOW } from '../helpers/database.ts'
import type { OpeningsCase } from '../helpers/random-facts.ts'

const stamps = { created_at: NOW, created_by: null, removed_at: null }
const minutes = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) => ({
  start_minute: startMinute,
  end_minute: endMinute,
})
const closing = (practitionerId: string | null) => (span: ClosingSpan) => ({
  id: newId(),
  practitioner_id: practitionerId,
  from_date: span.fromDate,
  to_date: span.toDate,
  start_minute: span.startMinute,
  end_minute: span.endMinute,
  reason: span.reason,
  ...stamps,
})

/** A new clinic with the facts of a case in its tables; whoever works in the rooms that all share comes on top. */
export async function databaseOf(file: string, facts: OpeningsCase): Promise<Database> {
  const { clinic, practitioners, wish } = facts
  const db = await newDatabase(file)
  const owners = wish.rooms.map((room) => `quem usa ${room}`)
  const patient = {
    id: 'paciente',
    status: 'active',
    name: 'Teresa Amaral',
    birth_date: '1984-05-12',
  } as const
  const visit = (practitionerId: string) => (one: Occupancy) => ({
    id: newId(),
    patient_id: patient.id,
    practitioner_id: practitionerId,
    visit_type_id: `tipo de ${practitionerId}`,
    visit_type_name: 'Consulta',
    date: one.date,
    ...minutes(one),
    status: 'booked' as const,
    // Only the shared rooms: consulting rooms are lent to two at once in these facts, which the database refuses.
    room_id: wish.rooms.includes(one.roomId ?? '') ? one.roomId : null,
    buffer_before: one.bufferBefore,
    buffer_after: one.bufferAfter,
    insurer: one.insurer,
    created_at: NOW,
  })
  const ids = [...practitioners.map((own) => own.practitionerId), ...owners]
  await db.write.transaction().execute(async () => {
    insertRows(db.raw, 'patient', [{ ...patient, sex_at_birth: 'unknown', created_at: NOW }])
    insertRows(
      db.raw,
      'room',
      wish.rooms.map((id, position) => ({ id, name: id, position, active: 1 as const })),
    )
    insertRows(
      db.raw,
      'practitioner',
      ids.map((id, index) => ({
        id,
        name: id,
        treatment: id,
        council: 'CRM',
        council_number: String(index),
        council_state: 'SP',
        specialty: 'Clínica médica',
        active: 1 as const,
        created_at: NOW,
      })),
    )
    insertRows(db.raw, 'visit_kind', [
      { id: 'kind', name: 'Consulta', name_key: 'consulta', follow_up: 0, active: 1, position: 0 },
    ])
    insertRows(
      db.raw,
      'visit_type',
      ids.map((id) => ({
        id: `tipo de ${id}`,
        practitioner_id: id,
        kind_id: 'kind',
        minutes: wish.minutes,
        bookable_by_patient: 1 as const,
        active: 1 as const,
        position: 0,
        buffer_before: wish.bufferBefore,
        buffer_after: wish.bufferAfter,
      })),
    )
    insertRows(db.raw, 'closing', clinic.closures.map(closing(null)))
    for (const own of practitioners) {
      const { practitionerId } = own
      const by = { practitioner_id: practitionerId }
      insertRows(
        db.raw,
        'working_hours',
        own.hours.map((shift) => ({
          ...by,
          weekday: shift.weekday,
          ...minutes(shift),
          valid_from: shift.validFrom,
          valid_to: shift.validTo,
        })),
      )
      insertRows(db.raw, 'closing', own.absences.map(closing(practitionerId)))
      insertRows(
        db.raw,
        'extra_opening',
        own.extras.map((extra) => ({
          id: newId(),
          ...by,
          date: extra.date,
          ...minutes(extra),
          reason: 'mutirão',
          ...stamps,
        })),
      )
      insertRows(
        db.raw,
        'recurring_block',
        own.blocks.map((block) => ({
          id: newId(),
          ...by,
          ...minutes(block),
          first_date: [...block.dates].sort()[0] ?? '2026-11-25',
          rule: 'FREQ=WEEKLY;BYDAY=WE',
          reason: block.reason,
          ...stamps,
        })),
      )
      insertRows(
        db.raw,
        'insurer_limit',
        own.limits.map((limit) => ({
          id: newId(),
          ...by,
          insurer: limit.insurer,
          insurer_key: limit.insurer,
          weekday: limit.weekday,
          ...minutes(limit),
          most: limit.most,
          ...stamps,
        })),
      )
      insertRows(db.raw, 'appointment', own.occupied.map(visit(practitionerId)))
    }
    for (const [index, room] of wish.rooms.entries()) {
      const taken = (clinic.rooms.get(room) ?? []).map((one) => ({ ...one, roomId: room }))
      insertRows(db.raw, 'appointment', taken.map(visit(owners[index] ?? '')))
    }
  })
  return db
}

/** The openings of the case out of the database: everything read anew, nothing kept from the call before. */
export async function openingsFrom(
  db: Database,
  { practitioners, wish, asked }: OpeningsCase,
): Promise<{ readonly days: DayOpenings[][]; readonly holidays: ReadonlySet<string> }> {
  const ids = practitioners.map(({ practitionerId }) => practitionerId)
  const read = db.read as never
  const schedule = await loadSchedule(read, ids, asked.from, asked.days)
  const visits = ids.map((practitionerId) => ({
    ...wish,
    practitionerId,
    visitTypeId: `tipo de ${practitionerId}`,
    fitting: wish.rooms,
    roomless: false,
  }))
  const loaded = await loadRange(read, schedule, asked, { visits, holds: [] })
  const days = visits.map((visit) =>
    offered(loaded.agendaOf(visit), loaded.house, visit, loaded.roomsOf(visit)),
  )
  return { days, holidays: schedule.clinic.holidays }
}
