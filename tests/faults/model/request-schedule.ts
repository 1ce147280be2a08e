import fc from 'fast-check'
import { NOBODY, at, desk, admin, small, day, start, span, plan, ask, doctorOf } from './request-parts.ts'

export const close = plan(
  'close',
  { asker: desk, who: fc.nat(2), from: day, to: day, span: fc.option(span) },
  (one, facts, days) =>
    ask(one.asker, 'closing.add', {
      practitionerId: doctorOf(facts, one.who),
      fromDate: at(days, one.from) ?? '',
      toDate: at(days, Math.max(one.from, one.to)) ?? '',
      startMinute: one.span?.startMinute ?? null,
      endMinute: one.span?.endMinute ?? null,
      reason: 'fechado',
    }),
)
export const reopen = plan('reopen', { asker: desk, which: small }, (one, facts) =>
  ask(one.asker, 'closing.remove', { id: at(facts.closings, one.which)?.id ?? NOBODY }),
)
export const extra = plan('extra', { asker: desk, who: fc.nat(1), day, span }, (one, facts, days) =>
  ask(one.asker, 'schedule.add-extra', {
    practitionerId: doctorOf(facts, one.who) ?? NOBODY,
    date: at(days, one.day) ?? '',
    ...one.span,
    reason: 'mutirão',
  }),
)
export const block = plan(
  'block',
  {
    asker: desk,
    who: fc.nat(2),
    day,
    span,
    rule: fc.constantFrom('FREQ=DAILY;COUNT=3', 'FREQ=WEEKLY;COUNT=2', 'FREQ=DAILY;INTERVAL=2;COUNT=2'),
  },
  (one, facts, days) =>
    ask(one.asker, 'schedule.add-block', {
      practitionerId: doctorOf(facts, one.who),
      firstDate: at(days, one.day) ?? '',
      ...one.span,
      rule: one.rule,
      reason: 'reunião',
    }),
)
export const unschedule = plan(
  'unschedule',
  { asker: desk, kind: fc.constantFrom('extra' as const, 'block' as const), which: small },
  (one, facts) =>
    ask(one.asker, 'schedule.remove', {
      kind: one.kind,
      id: at(one.kind === 'extra' ? facts.extras : facts.blocks, one.which)?.id ?? NOBODY,
    }),
)
export const limit = plan(
  'limit',
  {
    asker: admin,
    who: fc.nat(1),
    insurer: fc.nat(1),
    weekday: fc.option(fc.integer({ min: 1, max: 7 }), { freq: 2 }),
    startMinute: start,
    most: fc.nat(2),
  },
  (one, facts) =>
    ask(one.asker, 'schedule.add-limit', {
      practitionerId: doctorOf(facts, one.who) ?? NOBODY,
      insurerId: at(facts.insurers, one.insurer)?.id ?? NOBODY,
      weekday: one.weekday,
      startMinute: one.startMinute,
      endMinute: Math.min(1440, one.startMinute + 90),
      most: one.most,
    }),
)
export const unlimit = plan('unlimit', { asker: admin, which: small }, (one, facts) =>
  ask(one.asker, 'schedule.remove-limit', { id: at(facts.limits, one.which)?.id ?? NOBODY }),
)
export const needs = plan(
  'needs',
  {
    asker: admin,
    type: fc.nat(2),
    bufferBefore: fc.constantFrom(0, 5, 10),
    bufferAfter: fc.constantFrom(0, 10, 7),
    roomNeed: fc.constantFrom(
      'needed' as const,
      'needed' as const,
      'preferred' as const,
      'none' as const,
      'on-arrival' as const,
    ),
    rooms: fc.constantFrom([], [0], [0], [1]),
  },
  ({ asker, type, rooms, ...needed }, facts) =>
    ask(asker, 'schedule.set-visit-type', {
      ...needed,
      visitTypeId: at(facts.types, type)?.id ?? NOBODY,
      roomIds: rooms.flatMap((index) => facts.rooms[index]?.id ?? []),
    }),
)
export const terms = plan('terms', { asker: admin, who: fc.nat(1), overbookLimit: fc.nat(2) }, (one, facts) =>
  ask(one.asker, 'schedule.set-terms', {
    practitionerId: doctorOf(facts, one.who) ?? NOBODY,
    returnDays: 30,
    overbookLimit: one.overbookLimit,
  }),
)
