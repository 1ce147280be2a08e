import { listHoursOf } from '../../../db/repositories/practitioners.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import {
  listExtraOpenings,
  listInsurerLimits,
  listRecurringBlocks,
} from '../../../db/repositories/schedule-entries.ts'
import { listStanding, type StandingVisit } from '../../../db/repositories/standing-visits.ts'
import { MOST_HITS, type OUTSIDE } from '../../../preload/contract/schedule.ts'
import { insurerKey } from '../booking/free.ts'
import { recurrenceDates } from '../calendar/recurrence.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { beyondLimit, isWithin, metBy } from './hits.rules.ts'
import { openOn } from './hits.ts'

interface Outside extends StandingVisit {
  readonly why: (typeof OUTSIDE)[number]
}

/** Visits that meet a block which returns; blocks without practitioner are the whole clinic's. */
async function inBlocks(db: ReadHandle, visits: readonly StandingVisit[], today: string) {
  const last = visits.at(-1)?.date ?? today
  const blocks = await listRecurringBlocks(db)
  return new Set(
    blocks.flatMap((block) => {
      const whose = visits.filter(
        ({ practitionerId }) => block.practitionerId === null || block.practitionerId === practitionerId,
      )
      return metBy(whose, block, new Set(recurrenceDates(block.rule, block.firstDate, today, last)))
    }),
  )
}

/** Visits that are more than a limit of their convênio allows. */
async function beyondLimits(db: ReadHandle, visits: readonly StandingVisit[]) {
  const limits = await listInsurerLimits(db)
  const keys = new Map(visits.map(({ insurer }) => [insurer, insurerKey(insurer)]))
  return new Set(
    limits.flatMap((limit) => {
      const whose = visits.filter(
        ({ practitionerId, insurer }) =>
          practitionerId === limit.practitionerId && keys.get(insurer) === limit.insurerKey,
      )
      return beyondLimit(whose, limit)
    }),
  )
}

/** Visits to come that stand outside the rules as they are now, soonest first: a rule was changed over them, and nobody moved them yet. */
async function listOutside(db: ReadHandle, today: string): Promise<Outside[]> {
  const visits = await listStanding(db, { from: today })
  const people = [...new Set(visits.map(({ practitionerId }) => practitionerId))]
  const hours = await listHoursOf(db, people)
  const extras = await listExtraOpenings(db, { from: today, to: visits.at(-1)?.date ?? today })
  const openOf = new Map(
    people.map((id) => [
      id,
      openOn(
        hours.filter(({ practitionerId }) => practitionerId === id),
        extras.filter(({ practitionerId }) => practitionerId === id),
      ),
    ]),
  )
  const blocked = await inBlocks(db, visits, today)
  const beyond = await beyondLimits(db, visits)
  const inUse = new Set((await listRooms(db)).filter(({ active }) => active).map(({ id }) => id))
  const whyOf = (visit: StandingVisit): Outside['why'] | null => {
    const open = visit.practitionerActive === 1 ? (openOf.get(visit.practitionerId)?.(visit.date) ?? []) : []
    if (!isWithin(visit, open)) return 'hours'
    if (blocked.has(visit)) return 'block'
    if (beyond.has(visit)) return 'limit'
    return visit.roomId !== null && !inUse.has(visit.roomId) ? 'room' : null
  }
  return visits.flatMap((visit) => {
    const why = whyOf(visit)
    return why === null ? [] : [{ ...visit, why }]
  })
}

/** What a rule that was saved has left standing outside itself, until it is moved, cancelled, or the rule fits it again. */
export const outsideHandlers = {
  'schedule.outside': async (db, _input, ctx) => {
    const found = await listOutside(db, ctx.today)
    const visits = found.slice(0, MOST_HITS).map((visit) => ({
      appointmentId: visit.appointmentId,
      patientId: visit.patientId,
      patientName: visit.patientName,
      practitionerName: visit.practitionerName,
      visitType: visit.visitType,
      date: visit.date,
      startMinute: visit.startMinute,
      arrived: visit.status === 'arrived',
      why: visit.why,
    }))
    return { total: found.length, visits }
  },
  'schedule.count-outside': async (db, _input, ctx) => ({
    total: (await listOutside(db, ctx.today)).length,
  }),
} satisfies HandlersOf<'schedule.outside' | 'schedule.count-outside'>
