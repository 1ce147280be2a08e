import { OPEN } from '../../preload/contract/visit-status.ts'
import type { Reader, Writer } from '../handles.ts'
import type { MessageKind } from '../schema/values.ts'

/** Whom a message about a visit would reach. */
export async function findRecipient(db: Reader, appointmentId: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('patient', 'patient.id', 'appointment.patient_id')
    .select(['patient.id as patientId', 'patient.version', 'patient.whatsapp_consent_at as agreedAt'])
    .select((eb) => [
      eb.fn.coalesce('patient.phone', 'patient.guardian_phone').as('phone'),
      eb
        .case()
        .when('patient.phone', 'is not', null)
        .then(eb.ref('patient.phone_remark'))
        .else(eb.ref('patient.guardian_phone_remark'))
        .end()
        .as('remark'),
    ])
    .where('appointment.id', '=', appointmentId)
    .executeTakeFirst()
}

/** Keeps since when a patient agrees to messages; null takes it back. False when there is no such active patient. */
export async function setMessageConsent(
  tx: Writer,
  { patientId, agreedAt }: { readonly patientId: string; readonly agreedAt: string | null },
): Promise<boolean> {
  const changed = await tx
    .updateTable('patient')
    .set({ whatsapp_consent_at: agreedAt })
    .where('id', '=', patientId)
    .where('status', '<>', 'merged')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function insertPrepared(
  tx: Writer,
  message: {
    readonly patientId: string
    readonly appointmentId: string
    readonly kind: MessageKind
    readonly at: string
    readonly by: string | null
  },
): Promise<void> {
  const place = await tx
    .selectFrom('appointment')
    .select(['date', 'start_minute as minute'])
    .where('id', '=', message.appointmentId)
    .executeTakeFirst()
  await tx
    .insertInto('message_prepared')
    .values({
      patient_id: message.patientId,
      appointment_id: message.appointmentId,
      kind: message.kind,
      prepared_at: message.at,
      prepared_by: message.by,
      for_date: place?.date ?? null,
      for_minute: place?.minute ?? null,
    })
    .execute()
}

/** When a message about a visit was last made ready, by anybody or by one person. */
export async function lastPrepared(
  db: Reader,
  asked: { readonly appointmentId: string; readonly by: string | null },
): Promise<string | null> {
  const row = await db
    .selectFrom('message_prepared')
    .select((eb) => eb.fn.max('prepared_at').as('at'))
    .where('appointment_id', '=', asked.appointmentId)
    .where('prepared_by', asked.by === null ? 'is' : '=', asked.by)
    .executeTakeFirst()
  return row?.at ?? null
}

/** The visits of a date whose patients agreed to messages or have had one made ready about the time at which they stand. */
export async function listContact(db: Reader, date: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('patient', 'patient.id', 'appointment.patient_id')
    .leftJoin('message_prepared as message', (join) =>
      join
        .onRef('message.appointment_id', '=', 'appointment.id')
        .on((eb) =>
          eb.or([
            eb('message.for_date', 'is', null),
            eb.and([
              eb('message.for_date', '=', eb.ref('appointment.date')),
              eb('message.for_minute', '=', eb.ref('appointment.start_minute')),
            ]),
          ]),
        ),
    )
    .select(['appointment.id', 'patient.whatsapp_consent_at as agreedAt'])
    .select((eb) => eb.fn.max('message.prepared_at').as('preparedAt'))
    .where('appointment.date', '=', date)
    .where((eb) =>
      eb.or([eb('patient.whatsapp_consent_at', 'is not', null), eb('message.prepared_at', 'is not', null)]),
    )
    .groupBy('appointment.id')
    .execute()
}

/** The numbers beside the first on the cards of a date's patients, by visit. */
export async function listNumbersBeside(db: Reader, date: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('patient_telecom as beside', 'beside.patient_id', 'appointment.patient_id')
    .select(['appointment.id', 'beside.number'])
    .where('appointment.date', '=', date)
    .execute()
}

/** The next dates after this one with visits that still have to happen, at most two: how many wait for an answer, how many said yes. */
export async function listConfirmationDays(db: Reader, after: string) {
  return db
    .selectFrom('appointment')
    .select(['date'])
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('status', '=', 'booked').as('waiting'),
      eb.fn.countAll<number>().filterWhere('status', '=', 'confirmed').as('confirmed'),
    ])
    .where('date', '>', after)
    .where('status', 'in', OPEN)
    .groupBy('date')
    .orderBy('date')
    .limit(2)
    .execute()
}
