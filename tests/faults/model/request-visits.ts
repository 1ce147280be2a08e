import fc from 'fast-check'
import type { VisitStatus, VisitStep } from '../../../preload/contract/visit-status.ts'
import {
  which,
  NOBODY,
  at,
  DESKS,
  desk,
  booker,
  small,
  maybe,
  rarely,
  reason,
  where,
  placeOf,
  patientOf,
  seenVisit,
  plan,
  ask,
} from './request-parts.ts'

const insisting = (overbook: boolean, sameTime: boolean) => ({
  ...(overbook ? { overbook: { reason: 'urgente' } } : {}),
  ...(sameTime ? { sameTime: true } : {}),
})

export const book = plan(
  'book',
  { asker: booker, patient: small, where, overbook: maybe, sameTime: maybe },
  (one, facts, days) =>
    ask(one.asker, 'visit.book', {
      ...placeOf(facts, days, one.where),
      ...insisting(one.overbook, one.sameTime),
      patientId: patientOf(facts, one.patient, one.asker),
    }),
)
export const move = plan(
  'move',
  { asker: booker, ...which, where, overbook: maybe, sameTime: maybe },
  (one, facts, days) =>
    ask(one.asker, 'visit.reschedule', {
      ...seenVisit(facts, one),
      ...placeOf(facts, days, one.where),
      ...insisting(one.overbook, one.sameTime),
    }),
)
export const cancel = plan('cancel', { asker: booker, ...which, reason }, (one, facts) =>
  ask(one.asker, 'visit.cancel', { ...seenVisit(facts, one), reason: one.reason, detail: null }),
)
export const tell = plan('give reason', { asker: desk, ...which, reason }, (one, facts) =>
  ask(one.asker, 'visit.give-reason', {
    ...seenVisit(facts, one, ({ status }) => status === 'cancelled'),
    reason: one.reason,
  }),
)
const FROM: Readonly<Record<VisitStep, readonly VisitStatus[]>> = {
  confirm: ['booked'],
  arrive: ['booked', 'confirmed'],
  miss: ['booked', 'confirmed'],
  'undo-confirm': ['confirmed'],
  'undo-arrive': ['arrived'],
  'undo-miss': ['noshow'],
  start: ['booked', 'confirmed', 'arrived'],
  finish: ['in-progress'],
  'undo-start': ['in-progress'],
  leave: ['arrived'],
  'undo-cancel': ['cancelled'],
  'undo-late': ['fulfilled'],
}
const deskSteps = fc.constantFrom(
  ...([
    'confirm',
    'arrive',
    'miss',
    'leave',
    'undo-confirm',
    'undo-arrive',
    'undo-miss',
    'undo-cancel',
    'undo-late',
    'start',
  ] as const),
)
export const step = plan('step', { asker: desk, ...which, step: deskSteps }, (one, facts) => {
  const seen = seenVisit(facts, one, ({ status }) => FROM[one.step].includes(status))
  return ask(one.asker, 'visit.step', { ...seen, step: one.step })
})
const doctorSteps = fc.constantFrom('start' as const, 'finish' as const, 'undo-start' as const)
export const consult = plan('consult', { ...which, strange: rarely, step: doctorSteps }, (one, facts) => {
  const seen = seenVisit(facts, one, ({ status }) => FROM[one.step].includes(status))
  const visit = facts.visits.find(({ id }) => id === seen.appointmentId)
  const [helena, renato] = facts.doctors
  const doctor = (visit?.doctor === helena?.id) !== one.strange ? helena : renato
  const window = doctor === helena ? 'helena' : 'renato'
  return ask({ window, role: 'doctor', doctor: doctor?.id ?? null }, 'visit.step', {
    ...seen,
    step: one.step,
  })
})
export const undo = plan(
  'undo',
  { asker: desk, wrong: rarely, visit: small, older: fc.nat(2) },
  (one, facts) => {
    // Mostly at the desk that has something to take back.
    const window =
      facts.undo[one.asker.window]?.length || one.wrong
        ? one.asker.window
        : (DESKS.find((name) => facts.undo[name]?.length) ?? DESKS[0])
    const asker = { ...one.asker, window }
    const last = at(facts.undo[window] ?? [], one.older)
    const batch = last?.batch === true
    const id = last?.id ?? at(facts.visits, one.visit)?.id ?? NOBODY
    return batch !== one.wrong
      ? ask(asker, 'series.undo', { batchId: id })
      : ask(asker, 'visit.undo', { appointmentId: id })
  },
)
export const hold = plan(
  'hold',
  {
    asker: booker,
    where,
    patient: fc.option(small),
    moving: fc.option(fc.nat(3), { freq: 2 }),
    overbook: rarely,
  },
  (one, facts, days) => {
    const moving = one.moving === null ? undefined : at(facts.visits, one.moving)?.id
    return ask(one.asker, 'booking.hold', {
      ...placeOf(facts, days, one.where),
      ...(one.patient === null ? {} : { patientId: patientOf(facts, one.patient, one.asker) }),
      ...(moving === undefined ? {} : { movingId: moving }),
      ...(one.overbook ? { overbook: true } : {}),
    })
  },
)
/** The time that this window holds, asked for once more: a renewal. */
export const renew = plan('renew', { asker: desk }, ({ asker }, facts) => {
  const own = facts.holds.find(({ window }) => window === asker.window)
  const type = facts.types.find(
    ({ doctor, minutes }) => doctor === own?.doctor && minutes === own.end - own.start,
  )
  if (!own || !type) return { kind: 'tick', ms: 1_000 }
  const place = { practitionerId: own.doctor, visitTypeId: type.id, date: own.date, startMinute: own.start }
  return ask(asker, 'booking.hold', place)
})
export const release = plan('release', { asker: booker }, ({ asker }) => ask(asker, 'booking.release', {}))
export const openings = plan(
  'openings',
  { asker: booker, where, patient: fc.option(small) },
  (one, facts, days) => {
    const { date: from, startMinute: _minute, ...place } = placeOf(facts, days, one.where)
    const patient = one.patient === null ? {} : { patientId: patientOf(facts, one.patient, one.asker) }
    return ask(one.asker, 'booking.openings', { ...place, ...patient, from, days: 1 })
  },
)
export const setRoom = plan('set room', { asker: desk, ...which, room: fc.nat(4) }, (one, facts) =>
  ask(one.asker, 'visit.set-room', {
    ...seenVisit(facts, one),
    roomId: facts.rooms[one.room]?.id ?? (one.room === 4 ? NOBODY : null),
  }),
)
