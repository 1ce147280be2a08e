import { foldName } from '../../../db/person-names.ts'
import { findAppointment } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner, listPractitioners } from '../../../db/repositories/practitioners.ts'
import { listVisitKinds } from '../../../db/repositories/visit-kinds.ts'
import {
  closeWaiting,
  findWaiting,
  insertWaiting,
  listWaiting,
  reopenWaiting,
  setKindOfWish,
  type WaitingEntry,
} from '../../../db/repositories/waiting-list.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import { findPlace } from '../booking/free.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { cancelVisit } from '../visit/batch.ts'
import { bookVisit } from '../visit/change-visit.ts'
import type { Change } from '../visit/undo-store.ts'
import { keepWayBack } from '../visit/way-back.ts'
import { byTurn } from './waiting.rules.ts'

/** Whether anybody who is meant by a wish offers visits of its kind. */
async function offering(db: ReadHandle) {
  const people = (await listPractitioners(db)).filter(({ active }) => active)
  return ({ practitionerId, specialty, kindId }: WaitingEntry) =>
    people.some(
      (one) =>
        (practitionerId === null
          ? foldName(one.specialty) === foldName(specialty ?? '')
          : one.id === practitionerId) && one.visitTypes.some((type) => type.kindId === kindId),
    )
}

/** An entry as the desk sees it, with the phone in view. */
export function toEntry(entry: WaitingEntry, offered: boolean) {
  const { oldDate, oldStart, oldStatus, oldVersion, insurer: _insurer, whatsappConsentAt, ...rest } = entry
  const { appointmentId, ...shown } = rest
  const stands = oldStatus !== null && isOpen(oldStatus)
  return {
    ...shown,
    offered,
    whatsapp: whatsappConsentAt !== null,
    oldVisit:
      stands && appointmentId !== null && oldDate !== null && oldStart !== null && oldVersion !== null
        ? { appointmentId, version: oldVersion, date: oldDate, startMinute: oldStart }
        : null,
  }
}

/** Whether there is such a kind of visit, in use. */
const isKind = async (tx: WriteHandle, kindId: string) =>
  (await listVisitKinds(tx)).some(({ id, active }) => id === kindId && active)

/** Whether two wishes are the same one: nobody waits twice for it. */
function sameWish(
  a: WaitingEntry,
  b: Pick<WaitingEntry, 'patientId' | 'practitionerId' | 'specialty' | 'kindId'> & {
    readonly visitType?: string
  },
) {
  return (
    a.patientId === b.patientId &&
    a.practitionerId === b.practitionerId &&
    foldName(a.specialty ?? '') === foldName(b.specialty ?? '') &&
    a.kindId === b.kindId &&
    // Words that no kind has are compared as words.
    (a.kindId !== null || foldName(a.visitType) === foldName(b.visitType ?? ''))
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
  'waiting.list': async (db, _input, ctx) => {
    const offered = await offering(db)
    return [...(await listWaiting(db, ctx.today))].sort(byTurn).map((one) => toEntry(one, offered(one)))
  },
  'waiting.add': async (tx, wish, ctx) => {
    if (wish.fromMinute >= wish.toMinute) ctx.fail('span-wrong')
    if ((wish.practitionerId === null) === (wish.specialty === null)) ctx.fail('invalid')
    const patient = await findPatient(tx, wish.patientId)
    if (!patient) return ctx.fail('not-found')
    if (patient.status === 'merged') ctx.fail('patient-inactive')
    if (wish.practitionerId !== null && !(await findPractitioner(tx, wish.practitionerId)))
      ctx.fail('not-found')
    if (!(await isKind(tx, wish.kindId))) ctx.fail('not-found')
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
  'waiting.set-kind': async (tx, { id, kindId }, ctx) => {
    const entry = await findWaiting(tx, id)
    if (!entry || !(await isKind(tx, kindId))) return ctx.fail('not-found')
    ctx.concerns(entry.patientId)
    const others = (await listWaiting(tx, ctx.today)).filter((one) => one.id !== id)
    if (others.some((one) => sameWish(one, { ...entry, kindId }))) ctx.fail('already-waiting')
    await setKindOfWish(tx, id, kindId)
    return {}
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
} satisfies HandlersOf<'waiting.list' | 'waiting.add' | 'waiting.set-kind' | 'waiting.close' | 'waiting.book'>
