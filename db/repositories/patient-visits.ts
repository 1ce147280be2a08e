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

/** The last day on which each of some patients had a finished visit with this professional; who had none is left out. */
export async function listLastDays(
  db: Reader,
  practitionerId: string,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (patientIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('appointment')
    .select('patient_id as patientId')
    .select((eb) => eb.fn.max('date').as('date'))
    .where('patient_id', 'in', [...patientIds])
    .where('practitioner_id', '=', practitionerId)
    .where('status', '=', 'fulfilled')
    .groupBy('patient_id')
    .execute()
  return new Map(rows.map(({ patientId, date }) => [patientId, date]))
}

const NEXT_VISITS = 5

/** The first visits of a patient after a day with one professional. */
export async function listNextVisits(
  db: Reader,
  whose: { readonly patientId: string; readonly practitionerId: string; readonly after: string },
) {
  return db
    .selectFrom('appointment')
    .select(['date', 'start_minute as startMinute', 'visit_type_name as visitType'])
    .where('patient_id', '=', whose.patientId)
    .where('practitioner_id', '=', whose.practitionerId)
    .where('date', '>', whose.after)
    .where('status', 'in', UNFINISHED)
    .orderBy('date')
    .orderBy('start_minute')
    .limit(NEXT_VISITS)
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
