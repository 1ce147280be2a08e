import { findInsurer } from '../../../db/repositories/insurers.ts'
import { listHoursOf } from '../../../db/repositories/practitioners.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import { listExtraOpenings } from '../../../db/repositories/schedule-entries.ts'
import { listStanding, type StandingVisit } from '../../../db/repositories/standing-visits.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { MOST_HITS } from '../../../preload/contract/schedule.ts'
import { knownInsurers, joined, shiftsOn } from '../booking/free.ts'
import type { Interval, WeeklyHours } from '../calendar/intervals.ts'
import { datesAmong, datesOfRule } from '../calendar/recurrence.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { beyondLimit, metBy, outsideHours } from './hits.rules.ts'

type Change = ParsedInput<'schedule.hits'>
type Of<R extends keyof Change> = NonNullable<Change[R]>
const LAST_DATE = '2199-12-31'

/** The open stretches of each date. */
export const openOn =
  (hours: readonly WeeklyHours[], extras: readonly (Interval & { readonly date: string })[]) =>
  (date: string) =>
    joined([...shiftsOn(hours, date), ...extras.filter((one) => one.date === date)])

/** What a professional's card would leave: everything where he leaves, else what lies outside the new hours. */
async function ofProfessional(
  db: ReadHandle,
  { practitionerId, active, hours }: Of<'professional'>,
  today: string,
) {
  const visits = await listStanding(db, { from: today, practitionerId })
  if (!active) return visits
  const now = await listHoursOf(db, [practitionerId])
  const extras = (await listExtraOpenings(db, { from: today, to: LAST_DATE })).filter(
    (one) => one.practitionerId === practitionerId,
  )
  return outsideHours(visits, openOn(now, extras), openOn(hours, extras))
}

/** Visits in rooms that would be out of use. */
async function ofRooms(db: ReadHandle, rooms: Of<'rooms'>, today: string) {
  const stays = new Set(rooms.filter(({ active }) => active).map(({ id }) => id))
  const goes = new Set(
    (await listRooms(db)).filter(({ id, active }) => active && !stays.has(id)).map(({ id }) => id),
  )
  return (await listStanding(db, { from: today })).filter(({ roomId }) => roomId !== null && goes.has(roomId))
}

/** Visits of a convênio that are more than its limit allows. */
async function ofLimit(db: ReadHandle, limit: Of<'limit'>, today: string) {
  const visits = await listStanding(db, { from: today, practitionerId: limit.practitionerId })
  const insurerOf = await knownInsurers(db)
  const key = insurerOf((await findInsurer(db, limit.insurerId))?.name ?? null)
  return beyondLimit(
    visits.filter(({ insurer }) => key !== null && insurerOf(insurer) === key),
    limit,
  )
}

/** Visits that a block which returns would meet. */
async function ofBlock(db: ReadHandle, block: Of<'block'>, today: string) {
  const visits = await listStanding(db, { from: today, practitionerId: block.practitionerId })
  const dates = [...new Set(visits.map(({ date }) => date))]
  return metBy(visits, block, datesAmong(block.rule, block.firstDate, dates))
}

/** Where the visits of the one rule that is asked about are found. */
async function hitsOf(
  db: ReadHandle,
  ctx: Context<'schedule.hits'>,
  { professional, rooms, limit, block }: Change,
): Promise<readonly StandingVisit[]> {
  if (professional) return ofProfessional(db, professional, ctx.today)
  if (rooms) return ofRooms(db, rooms, ctx.today)
  if (limit) return ofLimit(db, limit, ctx.today)
  if (block && datesOfRule(block.rule, block.firstDate, 1) !== null) return ofBlock(db, block, ctx.today)
  return ctx.fail('invalid')
}

/** What a rule that is not saved yet would leave standing outside itself. Nothing is changed. */
export const hitHandlers = {
  'schedule.hits': async (db, change, ctx) => {
    const visits = await hitsOf(db, ctx, change)
    return {
      count: visits.length,
      until: visits.at(-1)?.date ?? null,
      arrived: visits.filter(({ status }) => status === 'arrived').length,
      visits: visits.slice(0, MOST_HITS).map((visit) => ({
        appointmentId: visit.appointmentId,
        patientId: visit.patientId,
        patientName: visit.patientName,
        practitionerName: visit.practitionerName,
        visitType: visit.visitType,
        date: visit.date,
        startMinute: visit.startMinute,
        arrived: visit.status === 'arrived',
      })),
    }
  },
} satisfies HandlersOf<'schedule.hits'>
