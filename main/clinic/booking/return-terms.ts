import { findLastSeen } from '../../../db/repositories/appointment-lines.ts'
import { findTerms } from '../../../db/repositories/practitioners.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { HandlersOf } from '../context.ts'
import { reaches } from './asking.ts'

/** Until when a patient may come back at no cost: the term is the doctor's own (CFM 1.958/2010). */
export const returnHandlers = {
  'booking.return-terms': async (db, { patientId, practitionerId }, ctx) => {
    if (!(await reaches(db, ctx, patientId))) ctx.fail('not-found')
    // A doctor sees when the patient was with him; with whom else he was is told by the record, and asks for a reason.
    if (ctx.actor.station === 'doctor' && practitionerId !== ctx.actor.practitionerId) ctx.fail('denied')
    const terms = await findTerms(db, practitionerId)
    if (!terms) return ctx.fail('not-found')
    const last = await findLastSeen(db, { patientId, practitionerId })
    const until = last === undefined ? null : dateOf(dayOf(last.date) + terms.returnDays)
    return {
      returnDays: terms.returnDays,
      lastVisit: last?.date ?? null,
      freeUntil: until !== null && until >= ctx.today ? until : null,
    }
  },
} satisfies HandlersOf<'booking.return-terms'>
