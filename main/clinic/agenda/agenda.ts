import { listDay } from '../../../db/repositories/appointment-lines.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { possibleSteps } from '../visit/steps.rules.ts'
import { takerOf } from '../visit/taker.ts'
import { dayGrid, weekGrid } from './day-grid.ts'

/** The professional whose visits alone are told to whoever asks; undefined: everybody's. */
const ownAlone = (ctx: QueryContext<'agenda.day' | 'agenda.week'>) =>
  ctx.actor.roles.includes('reception') ? undefined : (ctx.actor.practitionerId ?? ctx.fail('denied'))

/** The day and the week as the desk and the doctors see them. */
export const agendaHandlers = {
  'agenda.day': async (db, { date, practitionerId }, ctx) => {
    const { actor } = ctx
    const own = ownAlone(ctx)
    if (own !== undefined && practitionerId !== undefined && practitionerId !== own) ctx.fail('denied')
    const lines = await listDay(db, { date, practitionerId: own ?? practitionerId })
    return lines.map((line) => ({
      ...line,
      steps: possibleSteps(line, takerOf(actor, line), ctx.localNow),
    }))
  },
  'agenda.grid': async (db, { date }, ctx) => dayGrid(db, ctx, date, ctx.holds.on(date)),
  'agenda.week': async (db, input, ctx) => {
    const own = ownAlone(ctx)
    if (own !== undefined && input.practitionerId !== own) ctx.fail('denied')
    const to = dateOf(dayOf(input.from) + 6)
    const others = ctx.holds.others(input.from, to)
    return (await weekGrid(db, ctx, input, others)) ?? ctx.fail('not-found')
  },
} satisfies HandlersOf<'agenda.day' | 'agenda.grid' | 'agenda.week'>
