import fc from 'fast-check'
import { isOpen, type Visit } from './facts.ts'
import {
  which,
  NOBODY,
  at,
  desk,
  small,
  reason,
  rarely,
  where,
  placeOf,
  patientOf,
  seenVisit,
  plan,
  ask,
  doctorOf,
} from './request-parts.ts'

export const apply = plan(
  'apply',
  {
    asker: desk,
    closing: small,
    moves: fc.array(fc.record({ ...which, where }), { maxLength: 3 }),
    cancels: fc.array(fc.record({ ...which, reason }), { maxLength: 2 }),
  },
  (one, facts, days) =>
    ask(one.asker, 'closing.apply', {
      id: at(facts.closings, one.closing)?.id ?? NOBODY,
      moves: one.moves.map((each) => ({ ...seenVisit(facts, each), ...placeOf(facts, days, each.where) })),
      cancels: one.cancels.map((each) => ({ ...seenVisit(facts, each), reason: each.reason })),
    }),
)
const changed = fc.array(fc.record({ index: fc.nat(3), where: fc.option(where) }), { maxLength: 2 })
export const series = plan(
  'series',
  {
    asker: desk,
    patient: small,
    where,
    rule: fc.oneof(
      { weight: 4, arbitrary: fc.constant('FREQ=DAILY;COUNT=2') },
      { weight: 4, arbitrary: fc.constant('FREQ=WEEKLY;COUNT=2') },
      { weight: 2, arbitrary: fc.constant('FREQ=DAILY;COUNT=3') },
      { weight: 2, arbitrary: fc.constant('FREQ=WEEKLY;INTERVAL=2;COUNT=3') },
      { weight: 1, arbitrary: fc.constantFrom('FREQ=DAILY;COUNT=61', 'FREQ=WEEKLY;BYDAY=TH;COUNT=2') },
    ),
    changed,
  },
  (one, facts, days) =>
    ask(one.asker, 'series.book', {
      ...placeOf(facts, days, one.where),
      patientId: patientOf(facts, one.patient),
      rule: one.rule,
      changes: distinct(one.changed).map(({ index, where: to }) => ({
        index,
        to: to && whenOf(facts, days, to),
      })),
    }),
)
/** The moment of a place alone: what a single visit of a batch is put to. */
function whenOf(...asked: Parameters<typeof placeOf>) {
  const { date, startMinute } = placeOf(...asked)
  return { date, startMinute }
}

const distinct = <T extends { readonly index: number }>(list: readonly T[]) =>
  list.filter((one, place) => list.findIndex(({ index }) => index === one.index) === place)

const inSeries = (visit: Visit) => visit.series !== null && isOpen(visit)
const scope = fc.constantFrom('following' as const, 'all' as const)
export const moveSeries = plan(
  'move series',
  { asker: desk, ...which, where, scope, changed },
  (one, facts, days) => {
    const seen = seenVisit(facts, one, inSeries)
    const own = facts.visits.find(({ id }) => id === seen.appointmentId)
    const members = facts.visits.filter(({ series: of }) => of !== null && of === own?.series)
    return ask(one.asker, 'series.move', {
      ...seen,
      ...placeOf(facts, days, one.where),
      scope: one.scope,
      changes: distinct(one.changed).flatMap(({ index, where: to }) => {
        const member = members[index]
        return member ? [{ appointmentId: member.id, to: to && whenOf(facts, days, to) }] : []
      }),
    })
  },
)
export const cancelSeries = plan('cancel series', { asker: desk, ...which, scope, reason }, (one, facts) =>
  ask(one.asker, 'series.cancel', {
    ...seenVisit(facts, one, inSeries),
    scope: one.scope,
    reason: one.reason,
  }),
)
export const wait = plan(
  'wait',
  { asker: desk, patient: small, who: fc.nat(2), old: fc.option(small, { freq: 2 }) },
  (one, facts) => {
    const old = one.old === null ? undefined : at(facts.visits.filter(isOpen), one.old)
    const practitionerId = doctorOf(facts, one.who)
    return ask(one.asker, 'waiting.add', {
      patientId: old && one.patient % 8 > 0 ? old.patient : patientOf(facts, one.patient),
      practitionerId,
      specialty: practitionerId === null ? 'Clínica médica' : null,
      kindId: facts.kind,
      minutes: 30,
      weekdays: 127,
      fromMinute: 0,
      toMinute: 1440,
      urgency: 'normal',
      note: null,
      appointmentId: old?.id ?? null,
    })
  },
)
export const bookWaiting = plan(
  'book waiting',
  { asker: desk, entry: small, where, gives: fc.boolean(), stale: rarely },
  (one, facts, days) => {
    const open = facts.waiting.filter((entry) => entry.open)
    const entry = at(open, one.entry)
    const old = facts.visits.find((visit) => visit.id === entry?.old && isOpen(visit))
    const seen = one.gives && old ? old.version : null
    const giveUpOld = one.stale ? (seen ?? 0) + 1 : seen
    const place = placeOf(facts, days, one.where)
    return ask(one.asker, 'waiting.book', { ...place, giveUpOld, id: entry?.id ?? NOBODY })
  },
)
export const stopWaiting = plan('stop waiting', { asker: desk, entry: small }, (one, facts) =>
  ask(one.asker, 'waiting.close', { id: at(facts.waiting, one.entry)?.id ?? NOBODY, outcome: 'other' }),
)
