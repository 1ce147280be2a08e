import { refuse, textOf } from './changes.ts'
import { addDays, isOpen, overlap } from './facts.ts'
import type { AnswerOf } from './oracle.ts'

interface Schedule {
  readonly 'closing.add': AnswerOf<'closing.add'>
  readonly 'closing.remove': AnswerOf<'closing.remove'>
  readonly 'schedule.add-extra': AnswerOf<'schedule.add-extra'>
  readonly 'schedule.add-block': AnswerOf<'schedule.add-block'>
  readonly 'schedule.add-limit': AnswerOf<'schedule.add-limit'>
  readonly 'schedule.remove': AnswerOf<'schedule.remove'>
  readonly 'schedule.remove-limit': AnswerOf<'schedule.remove-limit'>
  readonly 'schedule.set-visit-type': AnswerOf<'schedule.set-visit-type'>
  readonly 'schedule.set-terms': AnswerOf<'schedule.set-terms'>
}

/** The dates of the few rules that the model uses: "FREQ=WEEKLY;INTERVAL=2;COUNT=3". */
export function datesOf(rule: string, first: string): string[] {
  const part = (name: string, otherwise: number) =>
    Number(new RegExp(`${name}=(\\d+)`, 'u').exec(rule)?.[1] ?? otherwise)
  const every = (rule.startsWith('FREQ=WEEKLY') ? 7 : 1) * part('INTERVAL', 1)
  return Array.from({ length: part('COUNT', 1) }, (_, at) => addDays(first, every * at))
}

const spanWrong = ({
  startMinute,
  endMinute,
}: {
  readonly startMinute: number
  readonly endMinute: number
}) => {
  if (startMinute >= endMinute) refuse('span-wrong')
}

const without = <T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] =>
  list.some((one) => one.id === id) ? list.filter((one) => one.id !== id) : refuse('not-found')

/** What is asked about what opens, closes and limits. */
export const scheduleAnswers: Schedule = {
  'closing.add': (facts, _asker, { practitionerId, fromDate, toDate, startMinute, endMinute }, made) => {
    if (fromDate > toDate || (startMinute === null) !== (endMinute === null)) refuse('span-wrong')
    if (startMinute !== null && endMinute !== null) spanWrong({ startMinute, endMinute })
    const span = startMinute === null || endMinute === null ? null : { start: startMinute, end: endMinute }
    const id = textOf(made, 'id')
    facts.closings = [...facts.closings, { id, doctor: practitionerId, from: fromDate, to: toDate, span }]
    const affected = facts.visits.filter(
      (one) =>
        (isOpen(one) || one.status === 'arrived') &&
        (practitionerId === null || one.doctor === practitionerId) &&
        fromDate <= one.date &&
        one.date <= toDate &&
        (span === null || overlap({ ...span, date: one.date }, one)),
    )
    const arrived = affected.filter(({ status }) => status === 'arrived').length
    return { id, affected: affected.length, arrived }
  },
  'closing.remove': (facts, _asker, { id }) => {
    facts.closings = without(facts.closings, id)
    return {}
  },
  'schedule.add-extra': (facts, _asker, input, made) => {
    spanWrong(input)
    const { practitionerId: doctor, date, startMinute: start, endMinute: end } = input
    facts.extras = [...facts.extras, { id: textOf(made, 'id'), doctor, dates: [date], start, end }]
    return { id: made['id'] }
  },
  'schedule.add-block': (facts, _asker, input, made) => {
    spanWrong(input)
    const { practitionerId: doctor, rule, firstDate, startMinute: start, endMinute: end } = input
    facts.blocks = [
      ...facts.blocks,
      { id: textOf(made, 'id'), doctor, dates: datesOf(rule, firstDate), start, end },
    ]
    return { id: made['id'] }
  },
  'schedule.add-limit': (facts, _asker, input, made) => {
    spanWrong(input)
    const { practitionerId: doctor, insurerId, weekday, startMinute: start, endMinute: end, most } = input
    const insurer = facts.insurers.find(({ id }) => id === insurerId)?.name ?? refuse('not-found')
    facts.limits = [...facts.limits, { id: textOf(made, 'id'), doctor, insurer, weekday, start, end, most }]
    return { id: made['id'] }
  },
  'schedule.remove': (facts, _asker, { kind, id }) => {
    if (kind === 'extra') facts.extras = without(facts.extras, id)
    else facts.blocks = without(facts.blocks, id)
    return {}
  },
  'schedule.remove-limit': (facts, _asker, { id }) => {
    facts.limits = without(facts.limits, id)
    return {}
  },
  'schedule.set-visit-type': (
    facts,
    _asker,
    { visitTypeId, bufferBefore, bufferAfter, roomNeed, roomIds },
  ) => {
    const needs = { before: bufferBefore, after: bufferAfter, room: roomNeed, rooms: roomIds }
    facts.types = facts.types.map((one) => (one.id === visitTypeId ? { ...one, ...needs } : one))
    return {}
  },
  'schedule.set-terms': (facts, _asker, { practitionerId, overbookLimit }) => {
    facts.doctors = facts.doctors.map((one) => (one.id === practitionerId ? { ...one, overbookLimit } : one))
    return {}
  },
}
