import { UNFINISHED } from '../../preload/contract/visit-status.ts'
import type { Reader } from '../handles.ts'

/** The visits of a patient, newest first, as the desk may see them: nothing of what was said in them. */
export async function listPatientVisits(db: Reader, patientId: string, limit: number) {
  return db
    .selectFrom('appointment as visit')
    .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
    .select(['visit.id', 'visit.date', 'visit.start_minute as startMinute', 'visit.status'])
    .select(['visit.practitioner_id as practitionerId', 'visit.visit_type_id as visitTypeId'])
    .select(['practitioner.treatment as practitionerName', 'practitioner.specialty'])
    .select('visit.visit_type_name as visitType')
    .where('visit.patient_id', '=', patientId)
    .orderBy('visit.date', 'desc')
    .orderBy('visit.start_minute', 'desc')
    .limit(limit)
    .execute()
}

/** How much hangs on a patient: every visit, the coming ones, the consultations. */
export async function countBelongings(db: Reader, patientId: string, today: string) {
  const visits = db
    .selectFrom('appointment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('patient_id', '=', patientId)
  const consultations = db
    .selectFrom('encounter')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('patient_id', '=', patientId)
  const coming = visits.where('date', '>=', today).where('status', 'in', UNFINISHED)
  return {
    visits: (await visits.executeTakeFirstOrThrow()).count,
    nextVisits: (await coming.executeTakeFirstOrThrow()).count,
    consultations: (await consultations.executeTakeFirstOrThrow()).count,
  }
}
