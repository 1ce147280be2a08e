import { insertSeries, listSeries } from '../../../db/repositories/appointment-sets.ts'
import {
  findAppointment,
  insertAppointment,
  type Appointment,
} from '../../../db/repositories/appointments.ts'
import type { DetailsOf } from '../../../preload/contract/failures.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { cancelAll, moveAll, type Move } from './batch.ts'
import { checkPlaces } from './check-places.ts'
import { dateOf, dayOf, minuteOf, wallClockOf } from '../booking/days.rules.ts'
import { findPlace } from '../booking/placement.ts'
import { datesOfRule } from '../booking/recurrence.ts'
import type { Handle } from '../booking/schedule-facts.ts'
import type { Change } from './undo.ts'
import { rememberChange, tell, unbooking } from './visits.ts'

const MOST = 60

type Changing =
  Context<'booking.check-series-move'> | Context<'booking.move-series'> | Context<'booking.cancel-series'>

/** When the visits of a rule begin: all at the time of the first; or what is wrong with the rule. */
function startsOf(rule: string, start: string): string[] | 'rule-wrong' | 'series-too-long' {
  const first = start.slice(0, 10)
  const dates = datesOfRule(rule, first, MOST + 1)
  if (dates === null || dates[0] !== first) return 'rule-wrong'
  if (dates.length > MOST) return 'series-too-long'
  return dates.map((date) => wallClockOf(date, minuteOf(start)))
}

interface Scope {
  readonly appointmentId: string
  readonly version: number
  readonly scope: 'following' | 'all'
}

/** The visits of a series that can still change: from this one on, or all that have not begun. */
async function inScope(db: Handle, ctx: Changing, { appointmentId, version, scope }: Scope) {
  const visit = await findAppointment(db, appointmentId)
  if (!visit || visit.seriesId === null) return ctx.fail('not-found')
  if (visit.version !== version) ctx.fail('stale')
  const open = (one: Appointment) =>
    (one.status === 'booked' || one.status === 'confirmed') &&
    wallClockOf(one.date, one.startMinute) >= ctx.localNow &&
    (scope === 'all' || (one.seriesIndex ?? 0) >= (visit.seriesIndex ?? 0))
  return { visit, visits: (await listSeries(db, visit.seriesId)).filter(open) }
}

interface Moving extends Scope {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly start: string
  readonly changes?: readonly { readonly appointmentId: string; readonly start: string | null }[]
}

/** Where each visit goes when one of them is put somewhere else: as many days on, at the same time. */
async function movesOf(db: Handle, ctx: Changing, asked: Moving): Promise<Move[]> {
  const { visit, visits } = await inScope(db, ctx, asked)
  const shift = dayOf(asked.start) - dayOf(visit.date)
  const changes = new Map((asked.changes ?? []).map((one) => [one.appointmentId, one.start]))
  return visits.flatMap((one) => {
    const changed = changes.get(one.id)
    if (changed === null) return []
    const start = changed ?? wallClockOf(dateOf(dayOf(one.date) + shift), minuteOf(asked.start))
    return [{ visit: one, practitionerId: asked.practitionerId, visitTypeId: asked.visitTypeId, start }]
  })
}

/** Series of visits: every one checked, booked together or not at all. */
export const seriesHandlers = {
  'booking.check-series': async (db: ReadHandle, { rule, start, ...who }, ctx) => {
    const starts = startsOf(rule, start)
    if (typeof starts === 'string') return ctx.fail('invalid')
    const wishes = starts.map((one) => ({ ...who, start: one }))
    return (await checkPlaces(db, ctx, wishes, [])).map((one, index) => ({ ...one, index }))
  },
  'booking.book-series': async (tx, { rule, start, changes, ...who }, ctx) => {
    const starts = startsOf(rule, start)
    if (typeof starts === 'string') return ctx.fail(starts)
    const chosen = new Map(changes.map((one) => [one.index, one.start]))
    const id = ctx.newId()
    const { accountId } = ctx.actor
    await insertSeries(tx, { id, rule, createdAt: ctx.now, createdBy: accountId })
    const booked: Change[] = []
    const conflicts: DetailsOf<'series-conflicts'>['conflicts'] = []
    for (const [index, planned] of starts.entries()) {
      const at = chosen.get(index)
      if (at === null) continue
      const wish = { ...who, start: at ?? planned, byPatient: false }
      const holds = ctx.holds.others(wish.start.slice(0, 10))
      const place = await findPlace(tx, { ...wish, holds }, ctx)
      if (typeof place === 'string') {
        conflicts.push({ index, code: place })
        continue
      }
      const visit = { ...who, ...place, id: ctx.newId(), series: { id, index } }
      await insertAppointment(tx, { ...visit, createdAt: ctx.now, createdBy: accountId })
      const { practitionerId, date, startMinute } = visit
      const told = { appointmentId: visit.id, practitionerId, date, startMinute, reason: null }
      await tell(tx, ctx, { ...told, event: 'book', fromStatus: null, toStatus: 'booked' })
      booked.push(await unbooking(tx, ctx, visit.id))
    }
    if (conflicts.length > 0) ctx.failWith('series-conflicts', { conflicts })
    if (booked.length === 0) ctx.fail('rule-wrong')
    ctx.holds.release()
    rememberChange(ctx, id, booked)
    return { seriesId: id, batchId: id, appointmentIds: booked.map(({ before }) => before.id) }
  },
  'booking.series': async (db, { appointmentId }, ctx) => {
    const visit = await findAppointment(db, appointmentId)
    if (!visit) return ctx.fail('not-found')
    ctx.concerns(visit.patientId)
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
  'booking.check-series-move': async (db: ReadHandle, asked, ctx) => {
    const moves = await movesOf(db, ctx, asked)
    const wishes = moves.map(({ visit, ...wish }) => ({ ...wish, patientId: visit.patientId }))
    const ids = moves.map(({ visit }) => visit.id)
    const checked = await checkPlaces(db, ctx, wishes, ids)
    return checked.map((one, at) => ({ ...one, appointmentId: ids[at] ?? '' }))
  },
  'booking.move-series': async (tx, asked, ctx) => {
    const { changes, conflicts } = await moveAll(tx, ctx, await movesOf(tx, ctx, asked))
    if (conflicts.length > 0) ctx.failWith('batch-conflicts', { conflicts })
    const batchId = ctx.newId()
    rememberChange(ctx, batchId, changes)
    return { batchId, moved: changes.length }
  },
  'booking.cancel-series': async (tx, { reason, ...asked }, ctx) => {
    const { visits } = await inScope(tx, ctx, asked)
    const changes = (await cancelAll(tx, ctx, visits, reason)) ?? ctx.fail('stale')
    const batchId = ctx.newId()
    rememberChange(ctx, batchId, changes)
    return { batchId, cancelled: changes.length }
  },
} satisfies HandlersOf<
  | 'booking.check-series'
  | 'booking.book-series'
  | 'booking.series'
  | 'booking.check-series-move'
  | 'booking.move-series'
  | 'booking.cancel-series'
>
