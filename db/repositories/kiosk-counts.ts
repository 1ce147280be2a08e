import type { Reader } from '../handles.ts'

interface CountQuestion {
  readonly accountId: string
  /** null: a visit that is still to be booked. */
  readonly appointmentId: string | null
  /** The instant from which it counts. */
  readonly from: string
}

const tally = (rows: readonly { readonly visit: string; readonly own: number }[], visit: string | null) => ({
  visit: rows.filter((row) => row.visit === visit).length,
  account: rows.filter(({ own }) => own === 1).length,
})

/** How often a visit was moved, and how often an account booked and moved, at kiosks; of visits that are still to be. */
export async function countKioskChanges(
  db: Reader,
  { accountId, appointmentId, from, today }: CountQuestion & { readonly today: string },
) {
  const rows = await db
    .selectFrom('account_patient')
    .innerJoin('appointment', 'appointment.patient_id', 'account_patient.patient_id')
    .innerJoin('appointment_event as event', 'event.appointment_id', 'appointment.id')
    .select(['event.appointment_id as visit', 'event.event'])
    .select((eb) => eb('event.account_id', '=', accountId).$castTo<number>().as('own'))
    .where('account_patient.account_id', '=', accountId)
    .where('appointment.date', '>=', today)
    .where('event.station', '=', 'kiosk')
    .where('event.event', 'in', ['book', 'reschedule'])
    .where('event.at', '>', from)
    .execute()
  const moves = rows.filter(({ event }) => event === 'reschedule')
  return { visit: tally(moves, appointmentId).visit, account: tally(rows, null).account }
}

/** How often the slip of a visit, and how many slips an account, sent to a printer: each has its row in the trail before. */
export async function countSlips(db: Reader, { accountId, appointmentId, from }: CountQuestion) {
  const rows = await db
    .selectFrom('audit_event')
    .select((eb) => [
      eb.ref('subject_id').$notNull().as('visit'),
      eb('account_id', '=', accountId).$castTo<number>().as('own'),
    ])
    .where('event', '=', 'appointment.slip-printing')
    .where('at', '>', from)
    .execute()
  return tally(rows, appointmentId)
}
