import {
  add,
  findPlace,
  lift,
  mustPlace,
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
  daysBetween,
  isOpen,
  localNow,
  wallClock,
  weekdayOf,
  type Change,
  type Facts,
  type Visit,
  type Waiting,
} from './facts.ts'
import { datesOf } from './oracle-schedule.ts'
import type { AnswerOf, Asker } from './oracle.ts'
import { Refused } from './places.ts'

interface Batches {
  readonly 'series.book': AnswerOf<'series.book'>
  readonly 'series.move': AnswerOf<'series.move'>
  readonly 'series.cancel': AnswerOf<'series.cancel'>
  readonly 'series.undo': AnswerOf<'series.undo'>
  readonly 'closing.apply': AnswerOf<'closing.apply'>
  readonly 'waiting.add': AnswerOf<'waiting.add'>
  readonly 'waiting.close': AnswerOf<'waiting.close'>
  readonly 'waiting.book': AnswerOf<'waiting.book'>
}

const conflict = (code: 'batch-conflicts' | 'series-conflicts', conflicts: readonly string[]): void => {
  if (conflicts.length > 0) throw new Refused(code, conflicts.join(' '))
}

/** Who waits: not those whose own visit, unless it was cancelled, is today or over. */
const waiting = (facts: Facts) => {
  const today = localNow(facts).slice(0, 10)
  const hides = (id: string) => {
    const { status, date } = visitOf(facts, id)
    return status !== 'cancelled' && date <= today
  }
  return facts.waiting.filter((one) => one.open && (one.old === null || !hides(one.old)))
}

type Wish = Pick<Waiting, 'patient' | 'doctor' | 'specialty'>
const sameWish = (a: Wish, b: Wish) =>
  a.patient === b.patient && a.doctor === b.doctor && a.specialty === b.specialty

interface Move {
  readonly visit: Visit
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
}

/** Moves visits together: lifted first, then each put down like one alone. */
function moveAll(facts: Facts, asker: Asker, moves: readonly Move[]): Change[] {
  const changes: Change[] = []
  const conflicts: string[] = []
  lift(
    facts,
    moves.map(({ visit }) => visit.id),
  )
  for (const { visit, ...to } of moves) {
    const place = findPlace(facts, asker, { ...to, patient: visit.patient, moving: visit })
    if (typeof place === 'string') {
      conflicts.push(`${visit.id}:${place}`)
      continue
    }
    const { insurer } = visit
    const part = {
      ...place,
      insurer,
      status: statusThere(visit, place),
      type: to.visitTypeId,
      overbooked: false,
    }
    const { version } = write(facts, visit, part)
    changes.push({ before: visit, version })
  }
  conflict('batch-conflicts', conflicts)
  return changes
}

const cancelAll = (facts: Facts, visits: readonly Visit[], reason: string): Change[] =>
  visits.map((before) => ({ before, version: write(facts, before, { status: 'cancelled', reason }).version }))

/** The visits of a series that can still change. */
function inScope(
  facts: Facts,
  asked: { readonly appointmentId: string; readonly version: number; readonly scope: 'following' | 'all' },
) {
  const visit = visitOf(facts, asked.appointmentId)
  if (visit.series === null) refuse('not-found')
  seen(visit, asked.version)
  const visits = facts.visits
    .filter((one) => one.series === visit.series && isOpen(one))
    .filter((one) => wallClock(one.date, one.start) >= localNow(facts))
    .filter((one) => asked.scope === 'all' || (one.index ?? 0) >= (visit.index ?? 0))
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
  return { visit, visits }
}

/** What is asked about many visits at once, and about who waits. */
export const batchAnswers: Batches = {
  'series.book': (facts, asker, input, made) => {
    const first = input.date
    // The one rule with a weekday is that of Thursdays.
    if (input.rule.includes('BYDAY=TH') && weekdayOf(first) !== 4) refuse('rule-wrong')
    const dates = datesOf(input.rule, first)
    if (dates.length > 60) refuse('series-too-long')
    const id = textOf(made, 'seriesId')
    const seen = (made['visits'] ?? []) as readonly { readonly appointmentId: string }[]
    const booked: Change[] = []
    const conflicts: string[] = []
    for (const [index, date] of dates.entries()) {
      const chosen = input.changes.find((one) => one.index === index)
      if (chosen?.to === null) continue
      const place = findPlace(facts, asker, { ...input, date, ...chosen?.to, patient: input.patientId })
      if (typeof place === 'string') {
        conflicts.push(`${String(index)}:${place}`)
        continue
      }
      const visit = add(facts, {
        ...place,
        id: seen[booked.length]?.appointmentId ?? `none ${String(booked.length)}`,
        patient: input.patientId,
        type: input.visitTypeId,
        overbooked: false,
        series: id,
        index,
      })
      booked.push(unbooking(visit))
    }
    conflict('series-conflicts', conflicts)
    if (booked.length === 0) refuse('rule-wrong')
    release(facts, asker)
    remember(facts, asker, { id, changes: booked, batch: true })
    const visits = booked.map(({ before, version }) => ({ appointmentId: before.id, version }))
    return { seriesId: id, batchId: id, visits }
  },
  'series.move': (facts, asker, input, made) => {
    const { visit, visits } = inScope(facts, input)
    const shift = daysBetween(visit.date, input.date)
    const moves = visits.flatMap((one): Move[] => {
      const chosen = input.changes.find(({ appointmentId }) => appointmentId === one.id)
      if (chosen?.to === null) return []
      const { practitionerId, visitTypeId, startMinute } = input
      const when = chosen?.to ?? { date: addDays(one.date, shift), startMinute }
      return [{ visit: one, practitionerId, visitTypeId, ...when }]
    })
    const changes = moveAll(facts, asker, moves)
    const batchId = textOf(made, 'batchId')
    remember(facts, asker, { id: batchId, changes, batch: true })
    return { batchId, moved: changes.length }
  },
  'series.cancel': (facts, asker, { reason, ...asked }, made) => {
    const changes = cancelAll(facts, inScope(facts, asked).visits, reason)
    const batchId = textOf(made, 'batchId')
    remember(facts, asker, { id: batchId, changes, batch: true })
    return { batchId, cancelled: changes.length }
  },
  'series.undo': (facts, asker, { batchId }) => {
    const known = recall(facts, asker, batchId)
    lift(
      facts,
      known.changes.map(({ before }) => before.id),
    )
    const visits = known.changes.map((change) => takeBack(facts, change))
    const waits = waiting(facts)
    facts.waiting = facts.waiting.map((one) =>
      known.wishes.includes(one.id) && !waits.some((other) => sameWish(one, other))
        ? { ...one, open: true }
        : one,
    )
    undone(facts, asker, known, visits)
    return { restored: known.changes.length }
  },
  'closing.apply': (facts, asker, { id, moves, cancels }, made) => {
    if (!facts.closings.some((one) => one.id === id)) refuse('not-found')
    const asked = [...moves, ...cancels]
    for (const { appointmentId, version } of asked)
      if (!isOpen(seen(visitOf(facts, appointmentId), version))) refuse('wrong-status')
    if (new Set(asked.map(({ appointmentId }) => appointmentId)).size < asked.length) refuse('invalid')
    const going = moves.map((one) => ({ ...one, visit: visitOf(facts, one.appointmentId) }))
    const cancelled = cancels.flatMap((one) =>
      cancelAll(facts, [visitOf(facts, one.appointmentId)], one.reason),
    )
    const moved = moveAll(facts, asker, going)
    const batchId = textOf(made, 'batchId')
    remember(facts, asker, { id: batchId, changes: [...cancelled, ...moved], batch: true })
    return { batchId, moved: moved.length, cancelled: cancelled.length }
  },
  'waiting.add': (
    facts,
    _asker,
    { patientId: patient, practitionerId: doctor, specialty, appointmentId: old },
    made,
  ) => {
    if (old !== null) {
      const visit = visitOf(facts, old)
      if (visit.patient !== patient) refuse('not-found')
      if (!isOpen(visit)) refuse('wrong-status')
    }
    const wish = { patient, doctor, specialty }
    if (waiting(facts).some((one) => sameWish(one, wish))) refuse('already-waiting')
    const id = textOf(made, 'id')
    facts.waiting = [...facts.waiting, { id, ...wish, old, open: true }]
    return { id }
  },
  'waiting.close': (facts, asker, { id }, made) => {
    if (!facts.waiting.some((one) => one.open && one.id === id)) refuse('not-found')
    facts.waiting = facts.waiting.map((one) => (one.id === id ? { ...one, open: false } : one))
    const batchId = textOf(made, 'batchId')
    remember(facts, asker, { id: batchId, changes: [], wishes: [id], batch: true })
    return { batchId }
  },
  'waiting.book': (facts, asker, { id, giveUpOld, ...to }, made) => {
    const entry = facts.waiting.find((one) => one.open && one.id === id) ?? refuse('not-found')
    const old = facts.visits.find((one) => one.id === entry.old && isOpen(one))
    if (giveUpOld !== null && old?.version !== giveUpOld) refuse('stale')
    const given = giveUpOld !== null && old ? cancelAll(facts, [old], 'patient-asked') : []
    const place = mustPlace(facts, asker, { ...to, patient: entry.patient })
    const appointmentId = textOf(made, 'appointmentId')
    const { patient } = entry
    const whose = { id: appointmentId, patient, type: to.visitTypeId }
    const visit = add(facts, { ...place, ...whose, overbooked: false, series: null, index: null })
    facts.waiting = facts.waiting.map((one) => (one.id === id ? { ...one, open: false } : one))
    release(facts, asker)
    const batchId = textOf(made, 'batchId')
    const changes = [unbooking(visit), ...given]
    remember(facts, asker, { id: batchId, changes, wishes: [id], batch: true })
    return { appointmentId, version: visit.version, batchId }
  },
}
