import {
  findOwn,
  listNext,
  listPast,
  type OwnAppointment,
} from '../../../db/repositories/appointment-lines.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { reaches } from '../booking/free.ts'
import { minuteOf } from '../calendar/days.rules.ts'
import type { Handle, HandlersOf } from '../context.ts'
import { peopleOf } from '../patient/ties.ts'
import { changeRefusal } from './change.rules.ts'

/** Marks whether a patient may still change his visits by himself. */
async function ownMarker(db: Handle, now: string) {
  const notice = (await readClinic(db))?.noticeMinutes ?? 0
  return (visit: OwnAppointment) => ({ ...visit, canChange: changeRefusal(visit, notice, now) === null })
}

/** Visits as the patient himself sees them. */
export const ownVisitHandlers = {
  'visit.mine': async (db, _input, ctx) => {
    const people = await peopleOf(db, ctx.actor.accountId ?? ctx.fail('signed-out'), ctx)
    const patientIds = people.map(({ patientId }) => patientId)
    const asked = { patientIds, date: ctx.today, minute: minuteOf(ctx.localNow) }
    const toOwn = await ownMarker(db, ctx.localNow)
    const next = await listNext(db, asked)
    const past = await listPast(db, asked)
    return { next: next.map(toOwn), past: past.map(toOwn) }
  },
  'visit.slip': async (db, { appointmentId }, ctx) => {
    const visit = await findOwn(db, appointmentId)
    if (!visit || !(await reaches(db, ctx, visit.patientId))) return ctx.fail('not-found')
    ctx.concerns(visit.patientId)
    return (await ownMarker(db, ctx.localNow))(visit)
  },
} satisfies HandlersOf<'visit.mine' | 'visit.slip'>
