import { sql } from 'kysely'
import type { Reader } from '../handles.ts'
import { selectAppointments, type Appointment } from './appointments.ts'

const AHEAD = ['booked', 'confirmed'] as const

/** The people of an account, and how many visits each has ahead that were booked at a kiosk, from a day of the clinic's on. */
export async function countVisitsAhead(
  db: Reader,
  asked: { readonly accountId: string; readonly from: string },
) {
  const rows = await db
    .selectFrom('account_patient')
    .innerJoin('patient', 'patient.id', 'account_patient.patient_id')
    .select(['account_patient.patient_id as patientId', 'account_patient.relationship', 'patient.status'])
    .select(['account_patient.linked_at as linkedAt', 'account_patient.guardianship'])
    .select('patient.birth_date as birthDate')
    .select((eb) =>
      eb
        .selectFrom('appointment as visit')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('visit.patient_id', '=', 'account_patient.patient_id')
        .where('visit.status', 'in', AHEAD)
        .where('visit.date', '>=', asked.from)
        .where(
          sql<boolean>`EXISTS (SELECT 1 FROM appointment_event AS made WHERE made.appointment_id = visit.id
            AND made.event = 'book' AND made.station = 'kiosk')`,
        )
        .as('ahead'),
    )
    .where('account_patient.account_id', '=', asked.accountId)
    .where('patient.status', '<>', 'merged')
    .execute()
  return rows.map(({ ahead, ...row }) => ({ ...row, ahead: ahead ?? 0 }))
}

/** A patient's visits from a day on that have not begun: those that may still be cancelled. */
export async function listVisitsAhead(
  db: Reader,
  asked: { readonly patientId: string; readonly from: string },
): Promise<readonly Appointment[]> {
  return selectAppointments(db)
    .where('patient_id', '=', asked.patientId)
    .where('status', 'in', AHEAD)
    .where('date', '>=', asked.from)
    .orderBy('date')
    .orderBy('start_minute')
    .execute()
}

/** Whether a patient has any visit that was not cancelled. */
export async function hasVisits(db: Reader, patientId: string): Promise<boolean> {
  const query = db.selectFrom('appointment').select('id').where('patient_id', '=', patientId)
  return (await query.where('status', '<>', 'cancelled').executeTakeFirst()) !== undefined
}
