import type { HandlersOf } from '../context.ts'
import { tooManyAhead, tooManyChanges } from './ahead.ts'
import { askedFor, isPatient } from './asking.ts'
import { dateFor, overbookRefusal, startRefusal } from './placement.ts'
import { wantedVisit } from './wanted-visit.ts'

/** A chosen time, held by the rules that would book it. */
export const holdHandlers = {
  'booking.hold': async (
    tx,
    { practitionerId, visitTypeId, date, startMinute, patientId, movingId, overbook },
    ctx,
  ) => {
    const byPatient = isPatient(ctx.actor)
    if (byPatient && overbook) ctx.fail('denied')
    const asked = { patientId, movingId, visitTypeId }
    const wish = (await askedFor(tx, ctx, asked)) ?? ctx.fail('not-found')
    const { insurer, moving } = wish
    // A time is held to be booked: whoever may not book holds nothing. A visit that moves is booked already.
    const tooMany =
      (movingId === undefined ? await tooManyAhead(tx, ctx, patientId) : null) ??
      (await tooManyChanges(tx, ctx, movingId ?? null))
    if (tooMany) ctx.fail(tooMany)
    const visit = await wantedVisit(tx, { practitionerId, visitTypeId }, wish.byPatient, insurer, moving)
    if (!visit) return ctx.fail('not-found')
    const held = ctx.holds.others(date)
    const facts = await dateFor(tx, visit, { date, startMinute }, ctx, {
      byPatient,
      holds: held,
      except: movingId === undefined ? [] : [movingId],
    })
    const refusal = overbook
      ? await overbookRefusal(tx, facts, visit, startMinute)
      : startRefusal(facts, visit, startMinute)
    if (refusal) return ctx.fail(refusal)
    const { bufferBefore, bufferAfter, minutes } = visit
    const stretch = { date, startMinute, endMinute: startMinute + minutes, bufferBefore, bufferAfter }
    const whose = { practitionerId, insurer, roomId: facts.roomAt(startMinute) }
    const expiresAt = Date.parse(ctx.now) + ctx.holds.take({ ...whose, ...stretch })
    return { expiresAt: new Date(expiresAt).toISOString() }
  },
  'booking.release': async (_tx, _input, ctx) => {
    ctx.holds.release()
    return {}
  },
} satisfies HandlersOf<'booking.hold' | 'booking.release'>
