import { sql, type RawBuilder } from 'kysely'
import { LIVE } from '../../preload/contract/visit-status.ts'
import { compileInsert, compileOnce, type Slots } from '../compiled.ts'
import type { Reader } from '../handles.ts'
import type { Flag } from '../schema/values.ts'
import type { NewAppointment, Stretch } from './appointment-fields.ts'

// What every booking asks and writes, built once; `appointments.ts` and `appointment-writes.ts` have the functions.

/** What a type is called now. */
const nameOfType = (visitTypeId: unknown): RawBuilder<string> =>
  sql`(select visit_kind.name from visit_type join visit_kind on visit_kind.id = visit_type.kind_id
    where visit_type.id = ${visitTypeId})`

/** The name of a visit that is put under a type: it keeps its own while that is the type it has. */
export const nameUnder = (visitTypeId: string): RawBuilder<string> =>
  sql`case when visit_type_id = ${visitTypeId} then visit_type_name else ${nameOfType(visitTypeId)} end`

interface AppointmentValues extends Omit<NewAppointment, 'overbookReason' | 'series'> {
  readonly overbooked: Flag
  readonly overbookReason: string | null
  readonly roomId: string | null
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly seriesId: string | null
  readonly seriesIndex: number | null
}

export const insertVisit = compileInsert((db, slot: Slots<AppointmentValues>) =>
  db.insertInto('appointment').values({
    id: slot('id'),
    patient_id: slot('patientId'),
    practitioner_id: slot('practitionerId'),
    visit_type_id: slot('visitTypeId'),
    visit_type_name: nameOfType(slot('visitTypeId')),
    date: slot('date'),
    start_minute: slot('startMinute'),
    end_minute: slot('endMinute'),
    status: 'booked',
    created_at: slot('createdAt'),
    created_by: slot('createdBy'),
    overbooked: slot('overbooked'),
    overbook_reason: slot('overbookReason'),
    room_id: slot('roomId'),
    buffer_before: slot('bufferBefore'),
    buffer_after: slot('bufferAfter'),
    insurer: (eb) => eb.selectFrom('patient').select('insurer').where('id', '=', slot('patientId')),
    series_id: slot('seriesId'),
    series_index: slot('seriesIndex'),
  }),
)

interface OverlapQuery extends Stretch {
  readonly id: string
  /** Visits that do not count, as JSON. */
  readonly except: string
}

const selectOverlaps = (db: Reader, slot: Slots<OverlapQuery>) =>
  db
    .selectFrom('appointment')
    .select('id')
    .where('date', '=', slot('date'))
    .where('start_minute', '<', slot('endMinute'))
    .where('end_minute', '>', slot('startMinute'))
    .where('status', 'in', LIVE)
    .where('id', 'not in', sql<string>`(select value from json_each(${slot('except')}))`)
    .limit(1)
export const overlapOfPatient = compileOnce((db, slot: Slots<OverlapQuery>) =>
  selectOverlaps(db, slot).where('patient_id', '=', slot('id')),
)
export const overlapOfPractitioner = compileOnce((db, slot: Slots<OverlapQuery>) =>
  selectOverlaps(db, slot).where('practitioner_id', '=', slot('id')),
)
