import type { ExpressionBuilder } from 'kysely'
import { BY_CLINIC } from '../../preload/contract/visit-status.ts'
import type { Reader, Writer } from '../handles.ts'
import type { Schema } from '../schema.ts'

/** Where and when a visit is. */
export interface KnownPlace {
  readonly date: string
  readonly startMinute: number
  readonly practitionerId: string
}

/**
 * Keeps what the patient knows of a visit before it changes without him; null: that there is none. What he knew before an
 * earlier change of which nobody told him stands, unless he has said since that he comes (`agreed`).
 */
export async function keepKnown(
  tx: Writer,
  change: {
    readonly appointmentId: string
    readonly known: KnownPlace | null
    readonly agreed: boolean
    readonly at: string
  },
): Promise<void> {
  const { known } = change
  const values = {
    date: known?.date ?? null,
    start_minute: known?.startMinute ?? null,
    practitioner_id: known?.practitionerId ?? null,
    since: change.at,
    told_at: null,
  }
  await tx
    .insertInto('visit_untold')
    .values({ appointment_id: change.appointmentId, ...values })
    .onConflict((conflict) => {
      const update = conflict.column('appointment_id').doUpdateSet(values)
      return change.agreed ? update : update.where('visit_untold.told_at', 'is not', null)
    })
    .execute()
}

/** The patient knows how a visit stands, or (null) does not after all. */
export async function setTold(tx: Writer, appointmentId: string, at: string | null): Promise<void> {
  await tx
    .updateTable('visit_untold')
    .set({ told_at: at })
    .where('appointment_id', '=', appointmentId)
    .execute()
}

interface Question {
  readonly today: string
  /** The instant from which on changes count. */
  readonly since: string
}

const selectUntold = (db: Reader, { today, since }: Question) =>
  db
    .selectFrom('visit_untold as known')
    .innerJoin('appointment as visit', 'visit.id', 'known.appointment_id')
    .where('known.told_at', 'is', null)
    .where('known.since', '>=', since)
    .where((eb) =>
      eb.or([
        eb.and([
          // Who said that he comes knows when.
          eb('visit.status', '=', 'booked'),
          eb('visit.date', '>=', today),
          eb.or([
            eb('known.date', 'is', null),
            eb('known.date', '<>', eb.ref('visit.date')),
            eb('known.start_minute', '<>', eb.ref('visit.start_minute')),
            eb('known.practitioner_id', '<>', eb.ref('visit.practitioner_id')),
          ]),
        ]),
        eb.and([
          eb('visit.status', '=', 'cancelled'),
          eb('visit.cancel_reason', 'in', BY_CLINIC),
          eb('known.date', '>=', today),
        ]),
      ]),
    )

export async function countUntold(db: Reader, asked: Question): Promise<number> {
  const { total } = await selectUntold(db, asked)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

type Known = Schema & { known: Schema['visit_untold']; visit: Schema['appointment'] }

const vainCalls = (eb: ExpressionBuilder<Known, 'known' | 'visit'>) =>
  eb
    .selectFrom('appointment_event as call')
    .whereRef('call.appointment_id', '=', 'visit.id')
    .whereRef('call.at', '>=', 'known.since')
    .where('call.event', 'in', ['no-answer', 'word-left'])

/** The visits of which their patients do not know yet, by the earlier of the time they know and the one that is true. */
export async function listUntold(db: Reader, asked: Question, most: number) {
  return (
    selectUntold(db, asked)
      .innerJoin('patient', 'patient.id', 'visit.patient_id')
      .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
      .leftJoin('practitioner as knownPractitioner', 'knownPractitioner.id', 'known.practitioner_id')
      .select(['visit.id as appointmentId', 'visit.version', 'visit.status', 'visit.date'])
      .select(['visit.start_minute as startMinute', 'visit.patient_id as patientId'])
      .select(['practitioner.name as practitionerName', 'known.date as knownDate'])
      .select([
        'known.start_minute as knownMinute',
        'knownPractitioner.name as knownPractitionerName',
        'known.since',
      ])
      .select(['patient.birth_date as birthDate', 'patient.whatsapp_consent_at as agreedAt'])
      .select((eb) => [
        eb.fn.coalesce('patient.phone', 'patient.guardian_phone').as('phone'),
        eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'),
        eb
          .selectFrom('message_prepared as message')
          .whereRef('message.appointment_id', '=', 'visit.id')
          .whereRef('message.for_date', '=', 'visit.date')
          .whereRef('message.for_minute', '=', 'visit.start_minute')
          .whereRef('message.prepared_at', '>=', 'known.since')
          .select((inner) => inner.fn.max('message.prepared_at').as('at'))
          .as('preparedAt'),
        vainCalls(eb)
          .select((inner) => inner.fn.countAll<number>().as('calls'))
          .as('calls'),
        vainCalls(eb)
          .select((inner) => inner.fn.max('call.at').as('at'))
          .as('lastCallAt'),
      ])
      .orderBy((eb) => eb.fn<string>('min', [eb.fn.coalesce('known.date', 'visit.date'), 'visit.date']))
      // At what hour of that day: the one he knows, or, where only the new one is on it, that.
      .orderBy((eb) =>
        eb
          .case()
          .when('known.date', '<=', eb.ref('visit.date'))
          .then(eb.ref('known.start_minute'))
          .else(eb.ref('visit.start_minute'))
          .end(),
      )
      .orderBy('visit.id')
      .limit(most)
      .execute()
  )
}
