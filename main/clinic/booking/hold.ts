import type { HandlersOf } from '../context.ts'
import { minuteOf } from './days.rules.ts'
import { dateFor, overbookRefusal, startRefusal } from './placement.ts'
import { askedFor, heldElsewhere, isPatient, type BookingParts } from './asking.ts'
import { wantedVisit } from './wanted-visit.ts'

/** A chosen time, held by the rules that would book it. */
export function holdHandlers({ holds }: BookingParts) {
  return {
    'booking.hold': async (
      tx,
      { practitionerId, visitTypeId, start, patientId, movingId, overbook },
      ctx,
    ) => {
      const byPatient = isPatient(ctx.actor)
      if (byPatient && overbook) ctx.fail('denied')
      const asked = { patientId, movingId, visitTypeId }
      const { insurer, onlyBookable } = (await askedFor(tx, ctx.actor, asked)) ?? ctx.fail('not-found')
      const visit = await wantedVisit(tx, { practitionerId, visitTypeId }, onlyBookable, insurer)
      if (!visit) return ctx.fail('not-found')
      const date = start.slice(0, 10)
      const held = heldElsewhere(holds, ctx, date)
      const facts = await dateFor(tx, visit, date, ctx, {
        byPatient,
        holds: held,
        except: movingId === undefined ? [] : [movingId],
      })
      const startMinute = minuteOf(start)
      const refusal = overbook
        ? await overbookRefusal(tx, facts, visit, startMinute)
        : startRefusal(facts, visit, startMinute)
      if (refusal) return ctx.fail(refusal)
      const { windowId, workstation } = ctx.actor
      const { bufferBefore, bufferAfter, minutes } = visit
      const stretch = { date, startMinute, endMinute: startMinute + minutes, bufferBefore, bufferAfter }
      const whose = { windowId, workstation, practitionerId, insurer, roomId: facts.roomAt(startMinute) }
      const expiresAt = holds.take({ ...whose, ...stretch }, Date.parse(ctx.now))
      return { expiresAt: new Date(expiresAt).toISOString() }
    },
    'booking.release': async (_tx, _input, ctx) => {
      holds.release(ctx.actor.windowId)
      return {}
    },
  } satisfies HandlersOf<'booking.hold' | 'booking.release'>
}
