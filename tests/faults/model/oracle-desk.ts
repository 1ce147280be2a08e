import {
  add,
  changeable,
  follow,
  mustPlace,
  reach,
  recall,
  refuse,
  release,
  remember,
  seen,
  statusThere,
  takeBack,
  textOf,
  unbooking,
  undone,
  visitOf,
  write,
} from './changes.ts'
import {
  addDays,
  heldByOthers,
  isLive,
  isOpen,
  localNow,
  wallClock,
  type Facts,
  type Status,
  type Taken,
  type Visit,
} from './facts.ts'
import type { AnswerOf, Asker } from './oracle.ts'
import { openingsOn, placeFor, typeOf } from './places.ts'

const STEPS: Readonly<Record<string, readonly [string, readonly Status[], Status, readonly Status[]]>> = {
  // The roles, from where, to where, and from where on the day of the visit alone.
  confirm: ['reception', ['booked'], 'confirmed', []],
  arrive: ['reception', ['booked', 'confirmed'], 'arrived', ['booked', 'confirmed']],
  start: ['doctor', ['booked', 'confirmed', 'arrived'], 'in-progress', ['booked', 'confirmed']],
  finish: ['doctor', ['in-progress'], 'fulfilled', []],
  miss: ['reception', ['booked', 'confirmed'], 'noshow', []],
  leave: ['reception', ['arrived'], 'cancelled', []],
  'undo-confirm': ['reception', ['confirmed'], 'booked', []],
  'undo-arrive': ['reception', ['arrived'], 'booked', []],
  'undo-start': ['doctor', ['in-progress'], 'arrived', []],
  'undo-miss': ['reception', ['noshow'], 'booked', []],
  'undo-cancel': ['reception', ['cancelled'], 'booked', []],
  // None of these visits was written down afterwards.
  'undo-late': ['reception', [], 'cancelled', []],
}

function arrivedAfter(step: string, visit: Visit, now: number): string | null {
  const { arrivedAt } = visit
  const at = new Date(now).toISOString()
  if (step === 'arrive') return at
  if (step === 'undo-arrive') return null
  if (step === 'undo-start' && isOpen({ status: visit.calledFrom })) return null
  return step === 'start' ? (arrivedAt ?? at) : arrivedAt
}

function reasonAfter(step: string, { reason }: Visit): string | null {
  if (step === 'leave') return 'left'
  return step === 'undo-cancel' ? null : reason
}

const noOverbooking = (asker: Asker, overbook: unknown, sameTime?: unknown) => {
  if (asker.role === 'patient' && (overbook || sameTime)) refuse('denied')
}

/** The visit that moves, which a patient has to reach; it is looked for with the convênio of its patient. */
function movingOf(facts: Facts, asker: Asker, movingId: string | undefined): Visit | undefined {
  const moving = facts.visits.find(({ id }) => id === movingId)
  if (asker.role === 'patient' && movingId !== undefined)
    reach(facts, asker, moving?.patient ?? refuse('not-found'))
  return moving
}

interface Desk {
  readonly 'visit.book': AnswerOf<'visit.book'>
  readonly 'visit.reschedule': AnswerOf<'visit.reschedule'>
  readonly 'visit.cancel': AnswerOf<'visit.cancel'>
  readonly 'booking.hold': AnswerOf<'booking.hold'>
  readonly 'booking.release': AnswerOf<'booking.release'>
  readonly 'booking.openings': AnswerOf<'booking.openings'>
  readonly 'visit.step': AnswerOf<'visit.step'>
  readonly 'visit.undo': AnswerOf<'visit.undo'>
  readonly 'visit.give-reason': AnswerOf<'visit.give-reason'>
  readonly 'visit.set-room': AnswerOf<'visit.set-room'>
}

/** What is asked about one visit. */
export const deskAnswers: Desk = {
  'visit.book': (facts, asker, input, made) => {
    reach(facts, asker, input.patientId)
    noOverbooking(asker, input.overbook, input.sameTime)
    const overbook = input.overbook !== undefined
    const place = mustPlace(facts, asker, { ...input, patient: input.patientId, overbook })
    const id = textOf(made, 'appointmentId')
    const { patientId: patient, visitTypeId: type } = input
    const booked = add(facts, {
      ...place,
      id,
      patient,
      type,
      overbooked: overbook,
      series: null,
      index: null,
    })
    release(facts, asker)
    if (asker.role !== 'patient') remember(facts, asker, { id, changes: [unbooking(booked)], batch: false })
    return { appointmentId: id, version: booked.version }
  },
  'visit.reschedule': (facts, asker, input) => {
    const visit = changeable(facts, asker, input.appointmentId, input.version)
    noOverbooking(asker, input.overbook, input.sameTime)
    const overbook = input.overbook !== undefined
    const place = mustPlace(facts, asker, { ...input, patient: visit.patient, moving: visit, overbook })
    // The convênio stays what it was booked with.
    const moved = write(facts, visit, {
      ...place,
      insurer: visit.insurer,
      status: statusThere(visit, place),
      type: input.visitTypeId,
      overbooked: overbook,
    })
    release(facts, asker)
    if (asker.role !== 'patient') {
      const changes = [{ before: visit, version: moved.version }]
      remember(facts, asker, { id: visit.id, changes, batch: false })
    }
    return { appointmentId: visit.id, version: moved.version }
  },
  'visit.cancel': (facts, asker, { appointmentId, version, reason }) => {
    const visit = changeable(facts, asker, appointmentId, version)
    const after = write(facts, visit, { status: 'cancelled', reason })
    if (asker.role !== 'patient') {
      const changes = [{ before: visit, version: after.version }]
      remember(facts, asker, { id: visit.id, changes, batch: false })
    }
    return { appointmentId, version: after.version }
  },
  'booking.hold': (
    facts,
    asker,
    { practitionerId, visitTypeId, date, startMinute, patientId, movingId, overbook = false },
  ) => {
    noOverbooking(asker, overbook)
    if (patientId !== undefined) reach(facts, asker, patientId)
    const byPatient = asker.role === 'patient'
    const moving = movingOf(facts, asker, movingId)
    const wish = {
      window: asker.window,
      byPatient,
      doctor: practitionerId,
      type: visitTypeId,
      patient: patientId ?? moving?.patient ?? null,
      date,
      start: startMinute,
      except: movingId === undefined ? [] : [movingId],
      overbook,
    }
    const place = placeFor(facts, wish, typeOf(facts, wish, byPatient, moving))
    if (typeof place === 'string') return refuse(place)
    const known = facts.holds.find(
      (one) =>
        one.window === asker.window &&
        one.until > facts.now &&
        one.doctor === place.doctor &&
        one.date === place.date &&
        one.start === place.start,
    )
    const since = known?.since ?? facts.now
    const until = Math.min(facts.now + 120_000, since + 600_000)
    release(facts, asker)
    facts.holds = [...facts.holds, { ...place, window: asker.window, since, until }]
    return { expiresAt: new Date(until).toISOString() }
  },
  'booking.release': (facts, asker) => {
    release(facts, asker)
    return {}
  },
  'booking.openings': (facts, asker, { practitionerId, visitTypeId, patientId, movingId, from, days }) => {
    if (patientId !== undefined) reach(facts, asker, patientId)
    const byPatient = asker.role === 'patient'
    const named = { doctor: practitionerId, type: visitTypeId }
    const moving = movingOf(facts, asker, movingId)
    const type = typeOf(facts, named, byPatient, moving)
    const wish = {
      ...named,
      window: asker.window,
      byPatient,
      patient: patientId ?? moving?.patient ?? null,
    }
    const except = movingId === undefined ? [] : [movingId]
    return Array.from({ length: days }, (_, at) => {
      const day = openingsOn(facts, { ...wish, except, date: addDays(from, at) }, type)
      const same = moving?.doctor === named.doctor && moving.type === named.type && moving.date === day.date
      return { ...day, starts: day.starts.filter((start) => !same || start !== moving.start) }
    })
  },
  'visit.step': (facts, asker, { appointmentId, version, step }, made) => {
    const visit = visitOf(facts, appointmentId)
    const [by, from, to, onItsDay] = STEPS[step] ?? refuse('invalid')
    if (asker.role !== by || (by === 'doctor' && asker.doctor !== visit.doctor)) refuse('not-yours')
    seen(visit, version)
    if (!from.includes(visit.status)) refuse('wrong-status')
    const now = localNow(facts)
    if (onItsDay.includes(visit.status) && visit.date !== now.slice(0, 10)) refuse('not-today')
    if (step === 'miss' && wallClock(visit.date, visit.start) > now) refuse('not-today')
    const left = step === 'undo-cancel' && visit.reason === 'left' && visit.arrivedAt !== null
    const status = left ? 'arrived' : step === 'undo-start' ? visit.calledFrom : to
    const after = write(facts, visit, {
      status,
      calledFrom: step === 'start' ? visit.status : visit.calledFrom,
      arrivedAt: arrivedAfter(step, visit, facts.now),
      reason: reasonAfter(step, visit),
    })
    const changes = [{ before: visit, version: after.version }]
    if (by === 'reception')
      remember(facts, asker, { id: visit.id, changes, batch: false }, step === 'miss' || step === 'leave')
    const encounterId = step === 'start' ? textOf(made, 'encounterId') : null
    return { appointmentId, version: after.version, status, encounterId }
  },
  'visit.undo': (facts, asker, { appointmentId }) => {
    const known = recall(facts, asker, appointmentId)
    const [change] = known.changes
    if (known.batch || !change) return refuse('undo-expired')
    const visit = takeBack(facts, change)
    undone(facts, asker, known, [visit])
    return { appointmentId, version: visit.version }
  },
  'visit.give-reason': (facts, asker, { appointmentId, version, reason }) => {
    const visit = visitOf(facts, appointmentId)
    if (visit.status !== 'cancelled') refuse('wrong-status')
    const after = write(facts, seen(visit, version), { reason })
    follow(facts, asker, visit, after.version)
    return { appointmentId, version: after.version }
  },
  'visit.set-room': (facts, asker, { appointmentId, version, roomId }) => {
    const visit = visitOf(facts, appointmentId)
    if (!isLive(visit)) refuse('wrong-status')
    if (roomId !== null && !facts.rooms.some(({ id }) => id === roomId)) refuse('not-found')
    seen(visit, version)
    const held = visit.overbooked ? [] : heldByOthers(facts, asker.window)
    const meets = (one: Taken) => one.date === visit.date && one.start < visit.end && one.end > visit.start
    if (roomId !== null && held.some((one) => one.room === roomId && meets(one))) refuse('room-taken')
    const after = write(facts, visit, { room: roomId })
    follow(facts, asker, visit, after.version)
    return { appointmentId, version: after.version }
  },
}
