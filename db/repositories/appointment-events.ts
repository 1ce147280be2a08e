import type { Reader } from '../handles.ts'

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
