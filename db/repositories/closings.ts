import { OPEN } from '../../preload/contract/visit-status.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'

export interface Closing {
  readonly id: string
  /** null: the whole clinic. */
  readonly practitionerId: string | null
  readonly fromDate: string
  readonly toDate: string
  /** Half-open minutes of each day; null: whole days. */
  readonly startMinute: number | null
  readonly endMinute: number | null
  readonly reason: string
}

const selectClosings = (db: Reader) =>
  db
    .selectFrom('closing')
    .select([
      'id',
      'reason',
      'practitioner_id as practitionerId',
      'from_date as fromDate',
      'to_date as toDate',
    ])
    .select(['start_minute as startMinute', 'end_minute as endMinute'])
    .where('removed_at', 'is', null)

interface Span {
  readonly from: string
  readonly to: string
}

const closingsWithin = (db: Reader, { from, to }: Span) =>
  selectClosings(db)
    .where('to_date', '>=', from)
    .where('from_date', '<=', to)
    .orderBy('from_date')
    .orderBy('id')

const closingsIn = compileOnce((db, slot: Slots<Span>) =>
  closingsWithin(db, { from: slot('from'), to: slot('to') }),
)

/** Absences and closures that touch a stretch of days, soonest first. */
export async function listClosings(db: Reader, { from, to }: Span): Promise<readonly Closing[]> {
  return closingsIn(db, { from, to })
}

/** The soonest of those, at most so many. */
export async function listFirstClosings(db: Reader, span: Span, most: number): Promise<readonly Closing[]> {
  return closingsWithin(db, span).limit(most).execute()
}

interface WrittenClosing extends Closing {
  /** By whose account. */
  readonly createdBy: string | null
}

export async function findClosing(db: Reader, id: string): Promise<WrittenClosing | undefined> {
  return selectClosings(db).select('created_by as createdBy').where('id', '=', id).executeTakeFirst()
}

/** The soonest absences of one professional that are not over by a day, at most so many. */
export async function listClosingsOf(
  db: Reader,
  { practitionerId, from }: { readonly practitionerId: string; readonly from: string },
  most: number,
): Promise<readonly WrittenClosing[]> {
  return selectClosings(db)
    .select('created_by as createdBy')
    .where('practitioner_id', '=', practitionerId)
    .where('to_date', '>=', from)
    .orderBy('from_date')
    .orderBy('id')
    .limit(most)
    .execute()
}

export async function insertClosing(
  tx: Writer,
  closing: Closing & { readonly createdAt: string; readonly createdBy: string | null },
): Promise<void> {
  await tx
    .insertInto('closing')
    .values({
      id: closing.id,
      practitioner_id: closing.practitionerId,
      from_date: closing.fromDate,
      to_date: closing.toDate,
      start_minute: closing.startMinute,
      end_minute: closing.endMinute,
      reason: closing.reason,
      created_at: closing.createdAt,
      created_by: closing.createdBy,
      removed_at: null,
    })
    .execute()
}

/** Takes a closing back; it is kept, marked. False when it was gone already. */
export async function removeClosing(tx: Writer, id: string, at: string): Promise<boolean> {
  const changed = await tx
    .updateTable('closing')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

type Stretch = Omit<Closing, 'id' | 'reason'>

/** What an absence touches: who still has to come, and who is there already. */
const TOUCHED = [...OPEN, 'arrived'] as const

const visitsIn = (db: Reader, closing: Stretch) => {
  let query = db
    .selectFrom('appointment as visit')
    .where('visit.date', '>=', closing.fromDate)
    .where('visit.date', '<=', closing.toDate)
  if (closing.practitionerId !== null)
    query = query.where('visit.practitioner_id', '=', closing.practitionerId)
  if (closing.startMinute !== null && closing.endMinute !== null) {
    query = query
      .where('visit.start_minute', '<', closing.endMinute)
      .where('visit.end_minute', '>', closing.startMinute)
  }
  return query.where('visit.status', 'in', TOUCHED)
}

/** The visits that stand while something is closed, soonest first, at most so many. */
export async function listAffected(db: Reader, closing: Closing, most: number) {
  return visitsIn(db, closing)
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
    .select(['visit.id as appointmentId', 'visit.version', 'visit.date', 'visit.start_minute as startMinute'])
    .select([
      'visit.patient_id as patientId',
      'visit.practitioner_id as practitionerId',
      'visit.visit_type_id as visitTypeId',
      'visit.status',
    ])
    .select(['visit.end_minute as endMinute', 'visit.buffer_before as bufferBefore'])
    .select(['visit.buffer_after as bufferAfter', 'practitioner.name as practitionerName'])
    .select((eb) => eb.fn.coalesce('patient.phone', 'patient.guardian_phone').as('phone'))
    .select(['patient.birth_date as birthDate', 'patient.whatsapp_consent_at as agreedAt'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .orderBy('visit.date')
    .orderBy('visit.start_minute')
    .limit(most)
    .execute()
}

/** How many stand, and how many of their patients are there already. */
export async function countAffected(db: Reader, closing: Stretch) {
  return visitsIn(db, closing)
    .select((eb) => [
      eb.fn.countAll<number>().as('affected'),
      eb.fn.countAll<number>().filterWhere('visit.status', '=', 'arrived').as('arrived'),
    ])
    .executeTakeFirstOrThrow()
}
