import { foldName } from '../../../db/person-names.ts'
import { findOverlap } from '../../../db/repositories/appointments.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import { findWaiting, type WaitingEntry } from '../../../db/repositories/waiting-list.ts'
import { firstOpenings, insurerKey, rangeFor, wantedVisits } from '../booking/free.ts'
import { dayOf } from '../calendar/days.rules.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { wishedPart } from './waiting.rules.ts'

/** How far ahead a wish is looked at, and how much of it is shown. */
const DAYS = 60
const PER_DAY = 2
const MOST = 10

/** The days on which a wish could come true: none after the visit that he has. */
function daysUntil(entry: WaitingEntry, today: string): number {
  return entry.oldDate === null ? DAYS : Math.min(DAYS, dayOf(entry.oldDate) - dayOf(today) + 1)
}

/** The specialty of each professional, folded. */
async function specialties(db: ReadHandle): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPractitioners(db)).map(({ id, specialty }) => [id, foldName(specialty)]))
}

/** What is free now for somebody who waits. */
export const waitingOpeningHandlers = {
  'waiting.openings': async (db, { id }, ctx) => {
    const entry = await findWaiting(db, id)
    if (!entry) return ctx.fail('not-found')
    const { practitionerId, specialty, kindId, insurer, patientId, appointmentId } = entry
    ctx.concerns(patientId)
    if (kindId === null) return []
    const whom = {
      ...(practitionerId === null ? {} : { practitionerId }),
      ...(specialty === null ? {} : { specialty }),
    }
    const visits = await wantedVisits(db, whom, kindId, false, insurerKey(insurer))
    const days = daysUntil(entry, ctx.today)
    if (visits.length === 0 || days < 1) return []
    const except = appointmentId === null ? [] : [appointmentId]
    const { loaded } = await rangeFor(db, ctx, visits, { from: ctx.today, days }, except)
    const all = await firstOpenings(db, loaded, visits, { perDay: Infinity, most: Infinity })
    const known = await specialties(db)
    const wished = { ...entry, specialty: specialty === null ? null : foldName(specialty) }
    const found: typeof all = []
    for (const opening of all) {
      const gap = { ...opening, specialty: known.get(opening.practitionerId) ?? '' }
      const part = wishedPart(wished, gap)
      const whole = part?.startMinute === opening.startMinute && part.endMinute === opening.endMinute
      if (!whole || found.filter(({ date }) => date === opening.date).length === PER_DAY) continue
      const { date, startMinute, endMinute } = opening
      if (await findOverlap(db, { date, startMinute, endMinute, who: { patientId }, except })) continue
      found.push(opening)
      if (found.length === MOST) break
    }
    return found
  },
} satisfies HandlersOf<'waiting.openings'>
