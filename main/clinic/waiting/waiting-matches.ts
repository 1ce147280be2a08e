import { foldName } from '../../../db/person-names.ts'
import { findOverlap } from '../../../db/repositories/appointments.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { listWaiting, type WaitingEntry } from '../../../db/repositories/waiting-list.ts'
import {
  insurerKey,
  rangeFor,
  type RangeStarts,
  rangeStarts,
  type WantedVisit,
  wantedVisits,
} from '../booking/free.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { byTurn, wishedPart, type Gap } from './waiting.rules.ts'
import { toEntry } from './waiting.ts'

const MOST = 20

interface Fit {
  readonly visit: WantedVisit
  /** Those of the gap's date. */
  readonly starts: RangeStarts
}

/** The visit that somebody waits for, with this professional, and its valid starts: looked up once a kind and convênio. */
function fittingFinder(db: ReadHandle, ctx: Context<'waiting.matches'>, { practitionerId, date }: Gap) {
  const known = new Map<string, Fit | null>()
  return async ({ kindId, insurer, appointmentId }: WaitingEntry): Promise<Fit | null> => {
    if (kindId === null) return null
    const key = JSON.stringify([kindId, insurerKey(insurer), appointmentId])
    const before = known.get(key)
    if (before !== undefined) return before
    const [visit] = await wantedVisits(db, { practitionerId }, kindId, false, insurerKey(insurer))
    if (!visit) {
      known.set(key, null)
      return null
    }
    const except = appointmentId === null ? [] : [appointmentId]
    const { loaded } = await rangeFor(db, ctx, [visit], { from: date, days: 1 }, except)
    const found = { visit, starts: rangeStarts(loaded, visit) }
    known.set(key, found)
    return found
  }
}

/** Who fits a gap: nobody is booked by it. */
export const waitingMatchHandlers = {
  'waiting.matches': async (db, { practitionerId, date, startMinute, endMinute }, ctx) => {
    const practitioner = await findPractitioner(db, practitionerId)
    if (!practitioner?.active) return ctx.fail('not-found')
    const gap = {
      practitionerId,
      specialty: foldName(practitioner.specialty),
      date,
      startMinute,
      endMinute,
    }
    const fittingOf = fittingFinder(db, ctx, gap)
    const found = []
    for (const entry of [...(await listWaiting(db, ctx.today))].sort(byTurn)) {
      const specialty = entry.specialty === null ? null : foldName(entry.specialty)
      const part = wishedPart({ ...entry, specialty }, gap)
      const fitting = part && (await fittingOf(entry))
      if (!part || !fitting) continue
      const { minutes, visitTypeId } = fitting.visit
      const start = fitting.starts.first(0, part.startMinute)
      if (start === null || start + minutes > part.endMinute) continue
      const stretch = { date, startMinute: start, endMinute: start + minutes }
      const except = entry.appointmentId === null ? [] : [entry.appointmentId]
      if (await findOverlap(db, { ...stretch, who: { patientId: entry.patientId }, except })) continue
      found.push({ ...toEntry(entry, true), visitTypeId, startMinute: start, endMinute: start + minutes })
      if (found.length === MOST) break
    }
    return found
  },
} satisfies HandlersOf<'waiting.matches'>
