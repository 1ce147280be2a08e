import type { Output } from '../../../preload/contract/index.ts'
import type { Visit } from '../../../preload/contract/visit-fields.ts'

export type QueuePlace = Output<'queue.own'>['waiting'][number]

/** A visit of the day with its place in the queue, where its patient is here. */
export interface DayLine {
  readonly visit: Visit
  readonly placed: QueuePlace | undefined
}

const DONE = new Set<Visit['status']>(['fulfilled', 'noshow'])

/** As they are seen: what is over, who is inside, who waits by the queue's order, who is to come; each by its time. */
export function dayOrder(visits: readonly Visit[], waiting: readonly QueuePlace[]): readonly DayLine[] {
  const lines = visits
    .filter(({ status }) => status !== 'cancelled')
    .map((visit) => ({ visit, placed: waiting.find(({ appointmentId }) => appointmentId === visit.id) }))
  const block = ({ visit, placed }: DayLine) =>
    DONE.has(visit.status) ? 0 : visit.status === 'in-progress' ? 1 : placed ? 2 : 3
  return lines.sort(
    (a, b) =>
      block(a) - block(b) ||
      (a.placed && b.placed ? a.placed.place - b.placed.place : 0) ||
      a.visit.startMinute - b.visit.startMinute,
  )
}
