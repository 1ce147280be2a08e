import { listHoursOf } from '../../../db/repositories/practitioners.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import {
  listExtraOpenings,
  listInsurerLimits,
  listRecurringBlocks,
} from '../../../db/repositories/schedule-entries.ts'
import {
  listStanding,
  listStandingDays,
  type StandingPlace,
  type StandingVisit,
} from '../../../db/repositories/standing-visits.ts'
import { MOST_HITS, type OUTSIDE } from '../../../preload/contract/schedule.ts'
import { knownInsurers } from '../booking/free.ts'
import { recurrenceDates } from '../calendar/recurrence.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { beyondLimit, isWithin, metBy } from './hits.rules.ts'
import { openOn } from './hits.ts'

type Why = (typeof OUTSIDE)[number]

/** What stands on a professional's day, soonest first. */
interface StandingDay<V extends StandingPlace> {
  readonly practitionerId: string
  readonly practitionerActive: 0 | 1
  readonly date: string
  readonly visits: readonly V[]
}

/** What says of each visit of a day which rule it stands outside of, if any. `days`: those that will be asked about. */
async function rulesNow(
  db: ReadHandle,
  days: readonly StandingDay<StandingPlace>[],
  today: string,
): Promise<<V extends StandingPlace>(day: StandingDay<V>) => (visit: V) => Why | null> {
  const last = days.reduce((latest, { date }) => (date > latest ? date : latest), today)
  const hours = await listHoursOf(db, [...new Set(days.map(({ practitionerId }) => practitionerId))])
  const extras = await listExtraOpenings(db, { from: today, to: last })
  const blocks = (await listRecurringBlocks(db)).map((block) => ({
    ...block,
    dates: new Set(recurrenceDates(block.rule, block.firstDate, today, last)),
  }))
  const limits = await listInsurerLimits(db)
  const insurerOf = await knownInsurers(db)
  const inUse = new Set((await listRooms(db)).filter(({ active }) => active).map(({ id }) => id))
  return (day) => {
    const { practitionerId, date } = day
    const isOwn = (one: { readonly practitionerId: string | null }) => one.practitionerId === practitionerId
    const open = day.practitionerActive === 1 ? openOn(hours.filter(isOwn), extras.filter(isOwn))(date) : []
    const dated = day.visits.map((visit) => ({ ...visit, date, visit }))
    const blocked = blocks
      .filter((block) => block.practitionerId === null || isOwn(block))
      .flatMap((block) => metBy(dated, block, block.dates))
    const beyond = limits.filter(isOwn).flatMap((limit) =>
      beyondLimit(
        dated.filter(({ insurer }) => insurerOf(insurer) === limit.insurerKey),
        limit,
      ),
    )
    const [inBlocks, overLimits] = [blocked, beyond].map((some) => new Set(some.map(({ visit }) => visit)))
    return (visit) => {
      if (!isWithin(visit, open)) return 'hours'
      if (inBlocks?.has(visit)) return 'block'
      if (overLimits?.has(visit)) return 'limit'
      return visit.roomId !== null && !inUse.has(visit.roomId) ? 'room' : null
    }
  }
}

/** Visits to come as days of their professionals. */
function asDays(visits: readonly StandingVisit[]): readonly StandingDay<StandingVisit>[] {
  const days = new Map<string, StandingDay<StandingVisit> & { readonly visits: StandingVisit[] }>()
  for (const visit of visits) {
    const key = `${visit.practitionerId} ${visit.date}`
    const day = days.get(key)
    if (day) day.visits.push(visit)
    else days.set(key, { ...visit, visits: [visit] })
  }
  return [...days.values()]
}

/** Visits to come that stand outside the rules as they are now, soonest first: a rule was changed over them, and nobody moved them yet. */
async function listOutside(db: ReadHandle, today: string) {
  const visits = await listStanding(db, { from: today })
  const days = asDays(visits)
  const rules = await rulesNow(db, days, today)
  const reasons = new Map(days.flatMap((day) => day.visits.map((visit) => [visit, rules(day)(visit)])))
  return visits.flatMap((visit) => {
    const why = reasons.get(visit) ?? null
    return why === null ? [] : [{ ...visit, why }]
  })
}

/** How many they are: a day is asked about once, and no visit is read for itself. */
async function countOutside(db: ReadHandle, today: string): Promise<number> {
  const days = await listStandingDays(db, today)
  const rules = await rulesNow(db, days, today)
  return days.reduce((sum, day) => {
    const whyOf = rules(day)
    return sum + day.visits.filter((visit) => whyOf(visit) !== null).length
  }, 0)
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
  'schedule.count-outside': async (db, _input, ctx) => ({ total: await countOutside(db, ctx.today) }),
} satisfies HandlersOf<'schedule.outside' | 'schedule.count-outside'>
