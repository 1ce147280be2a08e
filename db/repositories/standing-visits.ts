import { OPEN } from '../../preload/contract/visit-status.ts'
import type { Reader } from '../handles.ts'

/** Whoever came and waits has not been seen yet either. */
const STANDING = [...OPEN, 'arrived'] as const

/** Visits that still have to happen from a date on, of one professional or all, soonest first. */
export async function listStanding(
  db: Reader,
  { from, practitionerId }: { readonly from: string; readonly practitionerId?: string | null },
) {
  const query = db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
    .select(['visit.id as appointmentId', 'visit.patient_id as patientId', 'visit.date', 'visit.insurer'])
    .select('visit.status')
    .select(['visit.start_minute as startMinute', 'visit.end_minute as endMinute'])
    .select(['visit.room_id as roomId', 'visit.visit_type_name as visitType'])
    .select(['visit.practitioner_id as practitionerId', 'practitioner.treatment as practitionerName'])
    .select('practitioner.active as practitionerActive')
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('visit.date', '>=', from)
    .where('visit.status', 'in', STANDING)
    .orderBy('visit.date')
    .orderBy('visit.start_minute')
  return (practitionerId ? query.where('visit.practitioner_id', '=', practitionerId) : query).execute()
}

export type StandingVisit = Awaited<ReturnType<typeof listStanding>>[number]
