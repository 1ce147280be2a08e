import { insertSeries, listSeries } from '../../../db/repositories/appointment-sets.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import type { DetailsOf } from '../../../preload/contract/failures.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import { findPlace } from '../booking/free.ts'
import { dateOf, dayOf, wallClockOf } from '../calendar/days.rules.ts'
import { datesOfRule } from '../calendar/recurrence.ts'
import type { Context, Handle, HandlersOf, ReadHandle } from '../context.ts'
import { cancelAll, moveAll, type Move } from '../visit/batch.ts'
import { bookVisit } from '../visit/change-visit.ts'
import { findVisit } from '../visit/seen-visit.ts'
import type { Change } from '../visit/undo-store.ts'
import { keepWayBack } from '../visit/way-back.ts'
import { checkPlaces } from './check-places.ts'

const MOST = 60

type SeriesContext = Context<'series.check-move'> | Context<'series.move'> | Context<'series.cancel'>

/** The dates of a rule's visits, which all begin at the time of the first; or what is wrong with the rule. */
function datesOf(rule: string, first: string): readonly string[] | 'rule-wrong' | 'series-too-long' {
  const dates = datesOfRule(rule, first, MOST + 1)
  if (dates === null || dates[0] !== first) return 'rule-wrong'
  if (dates.length > MOST) return 'series-too-long'
  return dates
}

interface Scope {
  readonly appointmentId: string
  readonly version: number
  readonly scope: 'following' | 'all'
}

/** The visits of a series that can still change: from this one on, or all that have not begun. */
async function inScope(db: Handle, ctx: SeriesContext, { appointmentId, version, scope }: Scope) {
  const visit = await findVisit(db, ctx, appointmentId)
  if (visit.seriesId === null) return ctx.fail('not-found')
  if (visit.version !== version) ctx.fail('stale')
  const changeable = (one: Appointment) =>
    isOpen(one.status) &&
    wallClockOf(one.date, one.startMinute) >= ctx.localNow &&
    (scope === 'all' || (one.seriesIndex ?? 0) >= (visit.seriesIndex ?? 0))
  return { visit, visits: (await listSeries(db, visit.seriesId)).filter(changeable) }
}

interface When {
  readonly date: string
  readonly startMinute: number
}

interface SeriesMove extends Scope {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
  readonly changes?: readonly { readonly appointmentId: string; readonly to: When | null }[]
}

/** Where each visit goes when one of them is put somewhere else: as many days on, at the same time. */
async function movesOf(db: Handle, ctx: SeriesContext, asked: SeriesMove): Promise<Move[]> {
  const { visit, visits } = await inScope(db, ctx, asked)
  const shift = dayOf(asked.date) - dayOf(visit.date)
  const changes = new Map((asked.changes ?? []).map((one) => [one.appointmentId, one.to]))
  return visits.flatMap((one) => {
    const changed = changes.get(one.id)
    if (changed === null) return []
    const { practitionerId, visitTypeId, startMinute } = asked
    const when = changed ?? { date: dateOf(dayOf(one.date) + shift), startMinute }
    return [{ visit: one, practitionerId, visitTypeId, ...when }]
  })
}

/** Series of visits: every one checked, booked together or not at all. */
export const seriesHandlers = {
  'series.check': async (db: ReadHandle, { rule, ...first }, ctx) => {
    const dates = datesOf(rule, first.date)
    if (typeof dates === 'string') return ctx.fail('invalid')
    const wishes = dates.map((date) => ({ ...first, date }))
    return (await checkPlaces(db, ctx, wishes, [])).map((one, index) => ({ ...one, index }))
  },
  'series.book': async (tx, { rule, changes, ...first }, ctx) => {
    ctx.concerns(first.patientId)
    const dates = datesOf(rule, first.date)
    if (typeof dates === 'string') return ctx.fail(dates)
    const chosen = new Map(changes.map((one) => [one.index, one.to]))
    const id = ctx.newId()
    await insertSeries(tx, { id, rule, createdAt: ctx.now, createdBy: ctx.actor.accountId })
    const booked: Change[] = []
    const conflicts: DetailsOf<'series-conflicts'>['conflicts'] = []
    for (const [index, date] of dates.entries()) {
      const chosenTo = chosen.get(index)
      if (chosenTo === null) continue
      const wish = { ...first, date, ...chosenTo }
      const holds = ctx.holds.others(wish.date)
      const place = await findPlace(tx, { ...wish, byPatient: false, holds }, ctx)
      if (typeof place === 'string') {
        conflicts.push({ index, code: place })
        continue
      }
      booked.push(await bookVisit(tx, ctx, { ...first, place, series: { id, index } }))
    }
    if (conflicts.length > 0) ctx.failWith('series-conflicts', { conflicts })
    if (booked.length === 0) ctx.fail('rule-wrong')
    ctx.holds.release()
    keepWayBack(ctx, id, booked)
    const visits = booked.map(({ before, version }) => ({ appointmentId: before.id, version }))
    return { seriesId: id, batchId: id, visits }
  },
  'series.read': async (db, { appointmentId }, ctx) => {
    const visit = await findVisit(db, ctx, appointmentId)
    if (visit.seriesId === null) return []
    return (await listSeries(db, visit.seriesId)).map((one) => ({
      appointmentId: one.id,
      version: one.version,
      index: one.seriesIndex ?? 0,
      date: one.date,
      startMinute: one.startMinute,
      status: one.status,
    }))
  },
  'series.check-move': async (db: ReadHandle, asked, ctx) => {
    const moves = await movesOf(db, ctx, asked)
    const wishes = moves.map(({ visit, ...wish }) => ({ ...wish, moving: visit, patientId: visit.patientId }))
    const ids = moves.map(({ visit }) => visit.id)
    const checked = await checkPlaces(db, ctx, wishes, ids)
    return checked.map((one, at) => ({ ...one, appointmentId: ids[at] ?? '' }))
  },
  'series.move': async (tx, asked, ctx) => {
    const { changes, conflicts } = await moveAll(tx, ctx, await movesOf(tx, ctx, asked))
    if (conflicts.length > 0) ctx.failWith('batch-conflicts', { conflicts })
    const batchId = ctx.newId()
    keepWayBack(ctx, batchId, changes)
    return { batchId, moved: changes.length }
  },
  'series.cancel': async (tx, { reason, ...asked }, ctx) => {
    const { visits } = await inScope(tx, ctx, asked)
    const changes = await cancelAll(tx, ctx, visits, reason)
    const batchId = ctx.newId()
    keepWayBack(ctx, batchId, changes)
    return { batchId, cancelled: changes.length }
  },
} satisfies HandlersOf<
  'series.check' | 'series.book' | 'series.read' | 'series.check-move' | 'series.move' | 'series.cancel'
>
