import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import type { Reader, Writer } from '../handles.ts'

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

/** What a visit was before its consultation began, by the last line of its history that says so. */
export async function findStatusBeforeStart(
  tx: Writer,
  appointmentId: string,
): Promise<VisitStatus | undefined> {
  const row = await tx
    .selectFrom('appointment_event')
    .select('from_status as status')
    .where('appointment_id', '=', appointmentId)
    .where('event', '=', 'start')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.status ?? undefined
}
