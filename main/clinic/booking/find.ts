import { listLastBooked } from '../../../db/repositories/appointment-sets.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { dateOf } from '../calendar/days.rules.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { walkDays, type Range } from './agenda-days.rules.ts'
import { byPatientOf, reaches } from './asking.ts'
import { fairest } from './fair.rules.ts'
import { rangeFor } from './openings.ts'
import type { LoadedRange } from './range.ts'
import { offeredStarts, paceOf } from './start-bits.rules.ts'
import { CELLS, DAY, FROM, TO, type Stretches } from './stretches.rules.ts'
import { insurerOf, wantedVisits, type WantedVisit } from './wanted-visit.ts'

type Opening = Output<'booking.find'>[number]

interface OneDay {
  readonly visit: WantedVisit
  readonly load: number
  readonly starts: ReadonlySet<number>
}

/** Minutes of each day of the range that visits, holds and their buffers take. */
function takenMinutes({ count, cells }: Stretches, { first, length }: Range): Int32Array {
  const minutes = new Int32Array(length)
  for (let at = 0; at < count; at += 1) {
    const index = (cells[at * CELLS + DAY] ?? 0) - first
    if (index >= 0 && index < length)
      minutes[index] = (minutes[index] ?? 0) + (cells[at * CELLS + TO] ?? 0) - (cells[at * CELLS + FROM] ?? 0)
  }
  return minutes
}

/** Each day's openings with each professional, and how much of his day is taken. */
function byDay(loaded: LoadedRange, visits: readonly WantedVisit[]): OneDay[][] {
  const days: OneDay[][] = Array.from({ length: loaded.house.range.length }, () => [])
  for (const visit of visits) {
    const taken = takenMinutes(loaded.takenOf(visit.practitionerId), loaded.house.range)
    const pace = paceOf(visit)
    walkDays(
      loaded.agendaOf(visit),
      loaded.house,
      visit,
      loaded.roomsOf(visit),
      (index, openMinutes, bits) => {
        const starts = new Set(offeredStarts(bits, 0, pace))
        const load = openMinutes === 0 ? 1 : (taken[index] ?? 0) / openMinutes
        if (starts.size > 0) days[index]?.push({ visit, load, starts })
      },
    )
  }
  return days
}

/** The first openings of a range, at most `perDay` a date; where several professionals could, the fair one. */
export async function firstOpenings(
  db: ReadHandle,
  loaded: LoadedRange,
  visits: readonly WantedVisit[],
  { perDay, most }: { readonly perDay: number; readonly most: number },
): Promise<Opening[]> {
  const recent = await listLastBooked(db)
  const agoOf = (id: string) => {
    const at = recent.indexOf(id)
    return at < 0 ? recent.length : at
  }
  const found: Opening[] = []
  for (const [index, day] of byDay(loaded, visits).entries()) {
    const starts = [...new Set(day.flatMap((one) => [...one.starts]))].sort((a, b) => a - b)
    for (const start of starts.slice(0, perDay)) {
      const able = day.filter((one) => one.starts.has(start))
      const chosen = fairest(
        able.map(({ visit, load }) => ({
          visit,
          practitionerId: visit.practitionerId,
          load,
          bookingsAgo: agoOf(visit.practitionerId),
        })),
      )
      if (!chosen || found.length >= most) continue
      const { practitionerId, visitTypeId, minutes } = chosen.visit
      found.push({
        practitionerId,
        visitTypeId,
        date: dateOf(loaded.house.range.first + index),
        startMinute: start,
        endMinute: start + minutes,
      })
    }
    if (found.length >= most) break
  }
  return found
}

/** The first openings with one professional, a specialty or anybody. */
export const findHandlers = {
  'booking.find': async (
    db: ReadHandle,
    { practitionerId, specialty, kindId, patientId, from, days, perDay, most },
    ctx: Context<'booking.find'>,
  ) => {
    if (patientId !== undefined && !(await reaches(db, ctx, patientId))) ctx.fail('not-found')
    const insurer = await insurerOf(db, patientId)
    const byPatient = byPatientOf(ctx, patientId)
    // A patient by himself is offered nothing else anyhow.
    const led = practitionerId === undefined && !byPatient ? { patientId, today: ctx.today } : undefined
    const whom = { practitionerId, specialty, led }
    const visits = await wantedVisits(db, whom, kindId, byPatient, insurer)
    const { loaded } = await rangeFor(db, ctx, visits, { from, days })
    return firstOpenings(db, loaded, visits, { perDay, most })
  },
} satisfies HandlersOf<'booking.find'>
