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

/** Adds one line to what happened to a visit. */
export async function insertAppointmentEvent(tx: Writer, row: NewAppointmentEvent): Promise<void> {
  await tx
    .insertInto('appointment_event')
    .values({
      appointment_id: row.appointmentId,
      at: row.at,
      event: row.event,
      from_status: row.fromStatus,
      to_status: row.toStatus,
      practitioner_id: row.practitionerId,
      date: row.date,
      start_minute: row.startMinute,
      reason: row.reason,
      account_id: row.accountId,
      station: row.station,
    })
    .execute()
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
