import { findPatient } from '../../../db/repositories/patients.ts'
import { findVisitType } from '../../../db/repositories/visit-types.ts'
import type { HandlersOf } from '../context.ts'
import { isMeantFor } from '../patient/meant-for.rules.ts'

/** Whether a type is meant for a patient: the desk is told, and goes on if it likes. */
export const meantForHandlers = {
  'booking.meant-for': async (db, { patientId, visitTypeId }, ctx) => {
    const patient = await findPatient(db, patientId)
    const type = await findVisitType(db, visitTypeId)
    if (!patient || !type) return ctx.fail('not-found')
    const { minAge, maxAge, forSex } = type
    return { fits: isMeantFor(type, patient.card, ctx.today), minAge, maxAge, forSex }
  },
} satisfies HandlersOf<'booking.meant-for'>
