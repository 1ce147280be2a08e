import type { VisitEvent, VisitStatus } from '../../preload/contract/visit-status.ts'
import { compileInsert, type Slots } from '../compiled.ts'
import type { Writer } from '../handles.ts'

export interface NewAppointmentEvent {
  readonly appointmentId: string
  readonly at: string
  readonly event: VisitEvent
  readonly fromStatus: VisitStatus | null
  readonly toStatus: VisitStatus
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
