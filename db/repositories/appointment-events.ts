import { compileInsert, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import type { AppointmentStatus } from '../schema/values.ts'

export interface NewAppointmentEvent {
  readonly appointmentId: string
  readonly at: string
  readonly event: string
  readonly fromStatus: AppointmentStatus | null
  readonly toStatus: AppointmentStatus
  readonly practitionerId: string
  readonly date: string
  readonly startMinute: number
  readonly reason: string | null
  readonly accountId: string | null
  readonly station: string
}

const insertEvent = compileInsert((db, slot: Slots<NewAppointmentEvent>) =>
  db.insertInto('appointment_event').values({
    appointment_id: slot('appointmentId'),
    at: slot('at'),
    event: slot('event'),
    from_status: slot('fromStatus'),
    to_status: slot('toStatus'),
    practitioner_id: slot('practitionerId'),
    date: slot('date'),
    start_minute: slot('startMinute'),
    reason: slot('reason'),
    account_id: slot('accountId'),
    station: slot('station'),
  }),
)

/** Adds one line to what happened to a visit. */
export async function insertAppointmentEvent(tx: Writer, row: NewAppointmentEvent): Promise<void> {
  await insertEvent(tx, row)
}

/** What happened to a visit, newest first, at most 200. */
export async function listAppointmentEvents(db: Reader, appointmentId: string) {
  return db
    .selectFrom('appointment_event as event')
    .leftJoin('account', 'account.id', 'event.account_id')
    .select([
      'event.at',
      'event.event',
      'event.station',
      'event.date',
      'event.reason',
      'event.start_minute as startMinute',
    ])
    .select([
      'event.from_status as fromStatus',
      'event.to_status as toStatus',
      'account.display_name as actorName',
    ])
    .where('event.appointment_id', '=', appointmentId)
    .orderBy('event.id', 'desc')
    .limit(200)
    .execute()
}
