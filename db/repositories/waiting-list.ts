import type { Reader, Writer } from '../handles.ts'
import type { WaitingOutcome, WaitingUrgency } from '../schema/values.ts'

export interface WaitingWish {
  readonly patientId: string
  readonly practitionerId: string | null
  readonly specialty: string | null
  readonly kindId: string
  readonly minutes: number
  /** Bit 0 Monday to bit 6 Sunday. */
  readonly weekdays: number
  readonly fromMinute: number
  readonly toMinute: number
  readonly urgency: WaitingUrgency
  readonly note: string | null
  /** The visit that would be given up. */
  readonly appointmentId: string | null
}

const selectWaiting = (db: Reader) =>
  db
    .selectFrom('waiting_list as entry')
    .innerJoin('patient', 'patient.id', 'entry.patient_id')
    .leftJoin('practitioner', 'practitioner.id', 'entry.practitioner_id')
    .leftJoin('visit_kind as kind', 'kind.id', 'entry.kind_id')
    // A visit that was cancelled is none that he has: it neither hides his wish nor limits it.
    .leftJoin('appointment as old', (join) =>
      join.onRef('old.id', '=', 'entry.appointment_id').on('old.status', '<>', 'cancelled'),
    )
    .select(['entry.id', 'entry.patient_id as patientId', 'entry.practitioner_id as practitionerId'])
    .select(['entry.specialty', 'entry.kind_id as kindId', 'entry.minutes', 'entry.weekdays'])
    // Words that no kind has are shown as they were said.
    .select((eb) => eb.fn.coalesce('kind.name', 'entry.visit_type').as('visitType'))
    .select(['entry.from_minute as fromMinute', 'entry.to_minute as toMinute', 'entry.urgency', 'entry.note'])
    .select(['entry.created_at as createdAt', 'entry.appointment_id as appointmentId'])
    .select(['old.date as oldDate', 'old.start_minute as oldStart', 'old.status as oldStatus'])
    .select(['old.version as oldVersion', 'practitioner.name as practitionerName', 'patient.insurer'])
    .select(['patient.birth_date as birthDate', 'patient.whatsapp_consent_at as whatsappConsentAt'])
    .select((eb) => eb.fn.coalesce('patient.phone', 'patient.guardian_phone').as('phone'))
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('entry.closed_at', 'is', null)

export type WaitingEntry = Awaited<ReturnType<ReturnType<typeof selectWaiting>['execute']>>[number]

/** Who waits, longest first; not those whose own visit is today or over. At most 500. */
export async function listWaiting(db: Reader, today: string): Promise<readonly WaitingEntry[]> {
  return selectWaiting(db)
    .where((eb) => eb.or([eb('old.date', 'is', null), eb('old.date', '>', today)]))
    .orderBy('entry.created_at')
    .orderBy('entry.id')
    .limit(500)
    .execute()
}

export async function findWaiting(db: Reader, id: string): Promise<WaitingEntry | undefined> {
  return selectWaiting(db).where('entry.id', '=', id).executeTakeFirst()
}

export async function insertWaiting(
  tx: Writer,
  entry: WaitingWish & {
    readonly id: string
    readonly createdAt: string
    readonly createdBy: string | null
  },
): Promise<void> {
  await tx
    .insertInto('waiting_list')
    .values({
      id: entry.id,
      patient_id: entry.patientId,
      practitioner_id: entry.practitionerId,
      specialty: entry.specialty,
      kind_id: entry.kindId,
      visit_type: (eb) => eb.selectFrom('visit_kind').select('name').where('id', '=', entry.kindId),
      minutes: entry.minutes,
      weekdays: entry.weekdays,
      from_minute: entry.fromMinute,
      to_minute: entry.toMinute,
      urgency: entry.urgency,
      note: entry.note,
      appointment_id: entry.appointmentId,
      created_at: entry.createdAt,
      created_by: entry.createdBy,
    })
    .execute()
}

/** Says what kind of visit somebody waits for, whose words no kind has. */
export async function setKindOfWish(tx: Writer, id: string, kindId: string): Promise<void> {
  await tx.updateTable('waiting_list').set({ kind_id: kindId }).where('id', '=', id).execute()
}

/** Ends a wait; false when it had ended already. */
export async function closeWaiting(
  tx: Writer,
  end: {
    readonly id: string
    readonly at: string
    readonly outcome: WaitingOutcome
    readonly bookedId?: string
  },
): Promise<boolean> {
  const closed = await tx
    .updateTable('waiting_list')
    .set({ closed_at: end.at, outcome: end.outcome, booked_id: end.bookedId ?? null })
    .where('id', '=', end.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** Waits that had ended go on. */
export async function reopenWaiting(tx: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('waiting_list')
    .set({ closed_at: null, outcome: null, booked_id: null })
    .where('id', 'in', [...ids])
    .execute()
}

/** Gives a duplicate's wishes to the patient it was found to be. */
export async function moveWishes(
  tx: Writer,
  wishes: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('waiting_list')
    .set({ patient_id: wishes.to })
    .where('patient_id', '=', wishes.from)
    .execute()
}
