import type { Reader } from '../handles.ts'

/** What the queue knows of the visits of a date beside their lines: priority, and what the card has. */
export async function listQueueFacts(db: Reader, date: string) {
  return db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .select(['visit.id', 'visit.priority'])
    .select(['patient.cpf', 'patient.cpf_missing_reason as cpfMissingReason', 'patient.phone'])
    .select(['patient.guardian_phone as guardianPhone', 'patient.insurer', 'patient.insurance_card as card'])
    .where('visit.date', '=', date)
    .where('visit.status', '=', 'arrived')
    .execute()
}

/** The rooms that visits of a date were given, by visit. */
export async function listGivenRooms(db: Reader, date: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('appointment')
    .select(['id', 'room_id as roomId'])
    .where('date', '=', date)
    .where('room_id', 'is not', null)
    .$narrowType<{ roomId: string }>()
    .execute()
  return new Map(rows.map(({ id, roomId }) => [id, roomId]))
}

/** The visits of a date and a professional whose patient came and went before being seen. */
export async function listWhoLeft(
  db: Reader,
  { date, practitionerId }: { readonly date: string; readonly practitionerId: string },
) {
  return db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .select(['visit.id as appointmentId', 'visit.patient_id as patientId'])
    .select('visit.start_minute as startMinute')
    .select(({ fn }) => fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('visit.date', '=', date)
    .where('visit.practitioner_id', '=', practitionerId)
    .where('visit.status', '=', 'cancelled')
    .where('visit.cancel_reason', '=', 'left')
    .orderBy('visit.start_minute')
    .execute()
}

const MOST_EARLIER = 10

/** Whose arrival at a professional's stands from a day before a date, with no word of what became of it: the latest first, at most ten. */
export async function listStillHere(
  db: Reader,
  {
    from,
    date,
    practitionerId,
  }: { readonly from: string; readonly date: string; readonly practitionerId: string },
) {
  return db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .select(['visit.id as appointmentId', 'visit.patient_id as patientId', 'visit.date'])
    .select('visit.start_minute as startMinute')
    .select(({ fn }) => fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('visit.date', '<', date)
    .where('visit.date', '>=', from)
    .where('visit.practitioner_id', '=', practitionerId)
    .where('visit.status', '=', 'arrived')
    .orderBy('visit.date', 'desc')
    .orderBy('visit.start_minute', 'desc')
    .limit(MOST_EARLIER)
    .execute()
}
