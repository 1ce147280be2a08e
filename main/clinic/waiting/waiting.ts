import { foldName } from '../../../db/person-names.ts'
import { findAppointment } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import {
  closeWaiting,
  findWaiting,
  insertWaiting,
  listWaiting,
  reopenWaiting,
  type WaitingEntry,
} from '../../../db/repositories/waiting-list.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import { findPlace } from '../booking/free.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { cancelVisit } from '../visit/batch.ts'
import { bookVisit } from '../visit/change-visit.ts'
import type { Change } from '../visit/undo-store.ts'
import { keepWayBack } from '../visit/way-back.ts'
import { byTurn } from './waiting.rules.ts'

/** An entry as the desk sees it, with the phone in view. */
export function toEntry(entry: WaitingEntry) {
  const { oldDate, oldStart, oldStatus, oldVersion, insurer: _insurer, whatsappConsentAt, ...rest } = entry
  const { appointmentId, ...shown } = rest
  const stands = oldStatus !== null && isOpen(oldStatus)
  return {
    ...shown,
    whatsapp: whatsappConsentAt !== null,
    oldVisit:
      stands && appointmentId !== null && oldDate !== null && oldStart !== null && oldVersion !== null
        ? { appointmentId, version: oldVersion, date: oldDate, startMinute: oldStart }
        : null,
  }
}

/** Whether two wishes are the same one: nobody waits twice for it. */
function sameWish(
  a: WaitingEntry,
  b: Pick<WaitingEntry, 'patientId' | 'practitionerId' | 'specialty' | 'visitType'>,
) {
  return (
    a.patientId === b.patientId &&
    a.practitionerId === b.practitionerId &&
    foldName(a.specialty ?? '') === foldName(b.specialty ?? '') &&
    foldName(a.visitType) === foldName(b.visitType)
  )
}

/** Gives up the visit that somebody has, as he agreed to: the one that was seen, not what became of it since. */
async function giveUp(
  tx: WriteHandle,
  ctx: Context<'waiting.book'>,
  { appointmentId }: WaitingEntry,
  version: number,
): Promise<readonly Change[]> {
  const old = appointmentId === null ? undefined : await findAppointment(tx, appointmentId)
  if (old?.version !== version || !isOpen(old.status)) return ctx.fail('stale')
  return [await cancelVisit(tx, ctx, old, 'patient-asked')]
}

/** After two cards became one: of wishes that are the same the first in turn waits on. Returns those that ended. */
export async function endTwiceWaiting(
  tx: WriteHandle,
  { now, today }: Pick<Context<'duplicate.merge'>, 'now' | 'today'>,
  patientId: string,
): Promise<readonly string[]> {
  const own = (await listWaiting(tx, today)).filter((entry) => entry.patientId === patientId).sort(byTurn)
  const twice = own.filter((entry, at) => own.findIndex((other) => sameWish(other, entry)) < at)
  for (const { id } of twice) await closeWaiting(tx, { id, outcome: 'other', at: now })
  return twice.map(({ id }) => id)
}

/** Those whose closing was taken back wait again, but for a wish that was written down anew meanwhile. */
export async function waitAgain(
  tx: WriteHandle,
  { today }: Pick<Context<'series.undo'>, 'today'>,
  wishes: readonly WaitingEntry[],
): Promise<void> {
  if (wishes.length === 0) return
  const waiting = await listWaiting(tx, today)
  const missed = wishes.filter((wish) => !waiting.some((entry) => sameWish(entry, wish)))
  await reopenWaiting(
    tx,
    missed.map(({ id }) => id),
  )
}

/** Who waits for a sooner visit. People decide; nothing here books by itself. */
export const waitingHandlers = {
  'waiting.list': async (db, _input, ctx) =>
    [...(await listWaiting(db, ctx.today))].sort(byTurn).map(toEntry),
  'waiting.add': async (tx, wish, ctx) => {
    if (wish.fromMinute >= wish.toMinute) ctx.fail('span-wrong')
    if ((wish.practitionerId === null) === (wish.specialty === null)) ctx.fail('invalid')
    const patient = await findPatient(tx, wish.patientId)
    if (!patient) return ctx.fail('not-found')
    if (patient.status === 'merged') ctx.fail('patient-inactive')
    if (wish.practitionerId !== null && !(await findPractitioner(tx, wish.practitionerId)))
      ctx.fail('not-found')
    if (wish.appointmentId !== null) {
      const old = await findAppointment(tx, wish.appointmentId)
      if (old?.patientId !== wish.patientId) return ctx.fail('not-found')
      if (!isOpen(old.status)) ctx.fail('wrong-status')
    }
    const waiting = await listWaiting(tx, ctx.today)
    if (waiting.some((entry) => sameWish(entry, wish))) ctx.fail('already-waiting')
    const id = ctx.newId()
    await insertWaiting(tx, { ...wish, id, createdAt: ctx.now, createdBy: ctx.actor.accountId })
    return { id }
  },
  'waiting.close': async (tx, { id, outcome }, ctx) => {
    const entry = await findWaiting(tx, id)
    if (!entry) return ctx.fail('not-found')
    ctx.concerns(entry.patientId)
    await closeWaiting(tx, { id, outcome, at: ctx.now })
    const batchId = ctx.newId()
    keepWayBack(ctx, batchId, [], [entry])
    return { batchId }
  },
  'waiting.book': async (tx, { id, giveUpOld, ...to }, ctx) => {
    const entry = await findWaiting(tx, id)
    if (!entry) return ctx.fail('not-found')
    const { patientId } = entry
    ctx.concerns(patientId)
    // First, so that the old visit is not in the way of the new one.
    const given = giveUpOld === null ? [] : await giveUp(tx, ctx, entry, giveUpOld)
    const holds = ctx.holds.others(to.date)
    const place = await findPlace(tx, { ...to, patientId, byPatient: false, holds }, ctx)
    if (typeof place === 'string') return ctx.fail(place)
    const made = await bookVisit(tx, ctx, { ...to, patientId, place })
    const { id: appointmentId } = made.before
    await closeWaiting(tx, { id, outcome: 'booked', bookedId: appointmentId, at: ctx.now })
    ctx.holds.release()
    const batchId = ctx.newId()
    // The new one goes first: the old one may come back to where it stands.
    keepWayBack(ctx, batchId, [made, ...given], [entry])
    return { appointmentId, version: made.version, batchId }
  },
} satisfies HandlersOf<'waiting.list' | 'waiting.add' | 'waiting.close' | 'waiting.book'>
