import { sql } from 'kysely'
import { LIVE, UNFINISHED } from '../../preload/contract/visit-status.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader } from '../handles.ts'

const selectJoined = (db: Reader) =>
  db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
    .leftJoin('room', 'room.id', 'visit.room_id')
    .select(['visit.id', 'visit.version', 'visit.date', 'visit.status', 'visit.patient_id as patientId'])
    .select(['visit.practitioner_id as practitionerId', 'visit.visit_type_id as visitTypeId'])
    .select(['visit.start_minute as startMinute', 'visit.end_minute as endMinute'])
    .select([
      'practitioner.name as practitionerName',
      'practitioner.specialty',
      'visit.visit_type_name as visitType',
    ])
    .select((eb) => [
      eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'),
      eb.fn.coalesce('room.name', 'practitioner.room').as('room'),
    ])

const selectLines = (db: Reader) =>
  selectJoined(db)
    .innerJoin('visit_type', 'visit_type.id', 'visit.visit_type_id')
    .select(['visit_type.kind_id as kindId', 'patient.birth_date as birthDate', 'visit.insurer'])
    // A child is reached through whoever answers for it.
    .select((eb) => eb.fn.coalesce('patient.phone', 'patient.guardian_phone').as('phone'))
    .select(['visit.buffer_before as bufferBefore', 'visit.buffer_after as bufferAfter'])
    .select(['visit.arrived_at as arrivedAt', 'visit.started_at as startedAt', 'visit.overbooked'])
    .select(['visit.recorded_late as recordedLate', 'visit.overbook_reason as overbookReason'])
    .select(['visit.remark', 'patient.remark as patientRemark'])
    .select([
      // From the patient's row as it stands, but for days before his last miss, of which people look back at few.
      sql<number>`case when patient.last_missed is null then 0 when patient.last_missed < visit.date then patient.missed_visits
        else (select count(*) from appointment as missed indexed by appointment_missed where missed.patient_id = visit.patient_id
          and missed.status = 'noshow' and missed.date < visit.date) end`.as('missedBefore'),
      // Whoever was seen at 09:30 comes for the second time at 16:00.
      sql<number>`case when patient.first_visit is null then 0 when patient.first_visit <> visit.date
        then patient.first_visit < visit.date
        else exists (select 1 from appointment as seen where seen.patient_id = visit.patient_id
          and seen.status = 'fulfilled' and seen.date = visit.date and seen.start_minute < visit.start_minute) end`.as(
        'seenBefore',
      ),
    ])

type SelectedLine = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number]

// Written out: taking a key away with "...rest" costs more than reading the row.
const toLine = (row: SelectedLine) => ({
  id: row.id,
  version: row.version,
  patientId: row.patientId,
  patientName: row.patientName,
  birthDate: row.birthDate,
  phone: row.phone,
  insurer: row.insurer,
  practitionerId: row.practitionerId,
  practitionerName: row.practitionerName,
  room: row.room,
  visitTypeId: row.visitTypeId,
  kindId: row.kindId,
  visitType: row.visitType,
  date: row.date,
  startMinute: row.startMinute,
  endMinute: row.endMinute,
  bufferBefore: row.bufferBefore,
  bufferAfter: row.bufferAfter,
  status: row.status,
  firstVisit: row.seenBefore === 0,
  missedBefore: row.missedBefore,
  arrivedAt: row.arrivedAt,
  startedAt: row.startedAt,
  overbooked: row.overbooked === 1,
  overbookReason: row.overbookReason,
  recordedLate: row.recordedLate === 1,
  remark: row.remark,
  patientRemark: row.patientRemark,
})
/** One visit as the desk and the doctor see it. `firstVisit`: no finished visit before it. */
export type AppointmentLine = ReturnType<typeof toLine>

const ordered = (lines: ReturnType<typeof selectLines>) =>
  lines.orderBy('visit.start_minute').orderBy('practitioner.name').orderBy('visit.created_at')

const dayOfAll = compileOnce((db, slot: Slots<{ date: string }>) =>
  ordered(selectLines(db).where('visit.date', '=', slot('date'))),
)
const dayOfOne = compileOnce((db, slot: Slots<{ date: string; practitionerId: string }>) =>
  ordered(
    selectLines(db)
      .where('visit.date', '=', slot('date'))
      .where('visit.practitioner_id', '=', slot('practitionerId')),
  ),
)

/** Every visit of a day, cancelled ones too, by time; of one professional or of all. */
export async function listDay(
  db: Reader,
  asked: { readonly date: string; readonly practitionerId?: string | undefined },
): Promise<readonly AppointmentLine[]> {
  const { date, practitionerId } = asked
  const rows =
    practitionerId === undefined ? await dayOfAll(db, { date }) : await dayOfOne(db, { date, practitionerId })
  return rows.map(toLine)
}

const rangeOfOne = compileOnce((db, slot: Slots<{ practitionerId: string; from: string; to: string }>) =>
  ordered(
    selectLines(db)
      .where('visit.practitioner_id', '=', slot('practitionerId'))
      .where('visit.date', '>=', slot('from'))
      .where('visit.date', '<=', slot('to')),
  ),
)

/** Every visit of one professional from one date to another, cancelled ones too. */
export async function listRange(
  db: Reader,
  asked: { readonly practitionerId: string; readonly from: string; readonly to: string },
): Promise<readonly AppointmentLine[]> {
  return (await rangeOfOne(db, asked)).map(toLine)
}

/** A visit as the patient himself sees it. */
export type OwnAppointment = Awaited<ReturnType<ReturnType<typeof selectJoined>['execute']>>[number]

export async function findOwn(db: Reader, id: string): Promise<OwnAppointment | undefined> {
  return selectJoined(db).where('visit.id', '=', id).executeTakeFirst()
}

/** Live visits of these patients that have not ended at a moment of the clinic's day: soonest first, at most 50. */
export async function listNext(
  db: Reader,
  asked: { readonly patientIds: readonly string[]; readonly date: string; readonly minute: number },
): Promise<readonly OwnAppointment[]> {
  if (asked.patientIds.length === 0) return []
  return selectJoined(db)
    .where('visit.patient_id', 'in', [...asked.patientIds])
    .where('visit.status', 'in', UNFINISHED)
    .where((eb) =>
      eb.or([
        eb('visit.date', '>', asked.date),
        eb.and([eb('visit.date', '=', asked.date), eb('visit.end_minute', '>', asked.minute)]),
      ]),
    )
    .orderBy('visit.date')
    .orderBy('visit.start_minute')
    .limit(50)
    .execute()
}

/** Every other visit of these patients: past, done, missed or cancelled; latest first, at most 100. */
export async function listPast(
  db: Reader,
  asked: { readonly patientIds: readonly string[]; readonly date: string; readonly minute: number },
): Promise<readonly OwnAppointment[]> {
  if (asked.patientIds.length === 0) return []
  return selectJoined(db)
    .where('visit.patient_id', 'in', [...asked.patientIds])
    .where((eb) =>
      eb.or([
        eb('visit.status', 'in', ['fulfilled', 'noshow', 'cancelled']),
        eb('visit.date', '<', asked.date),
        eb.and([eb('visit.date', '=', asked.date), eb('visit.end_minute', '<=', asked.minute)]),
      ]),
    )
    .orderBy('visit.date', 'desc')
    .orderBy('visit.start_minute', 'desc')
    .limit(100)
    .execute()
}

/** The last finished visits of a patient, newest first. */
export async function listLastVisits(db: Reader, patientId: string, limit: number) {
  return db
    .selectFrom('appointment')
    .innerJoin('practitioner', 'practitioner.id', 'appointment.practitioner_id')
    .select(['appointment.date', 'visit_type_name as visitType', 'practitioner.name as practitionerName'])
    .where('appointment.patient_id', '=', patientId)
    .where('appointment.status', '=', 'fulfilled')
    .orderBy('appointment.date', 'desc')
    .orderBy('appointment.start_minute', 'desc')
    .limit(limit)
    .execute()
}

/** What a patient has on a date with anybody, but for what was cancelled or missed. */
export async function listPatientVisits(
  db: Reader,
  asked: { readonly patientId: string; readonly date: string },
): Promise<readonly OwnAppointment[]> {
  return selectJoined(db)
    .where('visit.patient_id', '=', asked.patientId)
    .where('visit.date', '=', asked.date)
    .where('visit.status', 'in', LIVE)
    .orderBy('visit.start_minute')
    .execute()
}

const seenVisits = (db: Reader) =>
  db
    .selectFrom('appointment')
    .innerJoin('visit_type', 'visit_type.id', 'appointment.visit_type_id')
    .innerJoin('visit_kind', 'visit_kind.id', 'visit_type.kind_id')
    .where('appointment.status', '=', 'fulfilled')
    .where('visit_kind.follow_up', '=', 0)

/** The last visit with a professional that was not itself a retorno: what the term of the next one counts from. */
export async function findLastSeen(
  db: Reader,
  asked: { readonly patientId: string; readonly practitionerId: string },
): Promise<{ readonly date: string } | undefined> {
  return seenVisits(db)
    .select('appointment.date')
    .where('appointment.patient_id', '=', asked.patientId)
    .where('appointment.practitioner_id', '=', asked.practitionerId)
    .orderBy('appointment.date', 'desc')
    .executeTakeFirst()
}

/** Which professionals these patients have been with, as {@link findLastSeen} counts. */
export async function listSeen(
  db: Reader,
  patientIds: readonly string[],
): Promise<readonly { readonly patientId: string; readonly practitionerId: string }[]> {
  return seenVisits(db)
    .select(['appointment.patient_id as patientId', 'appointment.practitioner_id as practitionerId'])
    .distinct()
    .where('appointment.patient_id', 'in', [...patientIds])
    .execute()
}
