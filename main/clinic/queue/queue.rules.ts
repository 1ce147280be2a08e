import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { countedBirth, isBirthYear } from '../../../preload/contract/birth-date.ts'
import type { Priority, QueueReason } from '../../../preload/contract/queue.ts'

type Ground = z.infer<typeof Priority>
export type Reason = z.infer<typeof QueueReason>

/** Who waits, with all that decides his place. */
export interface QueueEntry {
  readonly id: string
  readonly practitionerId: string
  readonly birthDate: string
  readonly priority: Ground | null
  readonly startMinute: number
  /** UTC instant. */
  readonly arrivedAt: string
}

export interface QueuePlace {
  /** 1 is next with this professional. */
  readonly place: number
  readonly reason: Reason
}

const ELDER = 60
const VERY_ELDER = 80

/** What moves somebody forward: lower comes first (Lei 10.048/2000, art. 1 and 1-A; Lei 10.741/2003, art. 3, § 2). */
function rank({ birthDate, priority }: QueueEntry, today: Temporal.PlainDate): number {
  // Of a year its first day: whoever may have the right is not made to wait without it.
  const counted = isBirthYear(birthDate) ? `${birthDate}-01-01` : countedBirth(birthDate)
  const years =
    counted === null ? 0 : Temporal.PlainDate.from(counted).until(today, { largestUnit: 'years' }).years
  if (years >= VERY_ELDER) return 0
  if (years >= ELDER || (priority !== null && priority !== 'blood-donor')) return 1
  // Blood donors come after the other priorities.
  return priority === 'blood-donor' ? 2 : 3
}

const BY_RANK: readonly Reason[] = ['over-80', 'priority', 'blood-donor', 'time']

/** The order of those who wait, each professional's apart: legal priority, then the booked time, then who came first. */
export function queueOrder(waiting: readonly QueueEntry[], date: string): ReadonlyMap<string, QueuePlace> {
  const today = Temporal.PlainDate.from(date)
  const ranked = waiting
    .map((one) => ({ one, rank: rank(one, today) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.one.startMinute - b.one.startMinute ||
        (a.one.arrivedAt < b.one.arrivedAt ? -1 : a.one.arrivedAt > b.one.arrivedAt ? 1 : 0) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
  const places = new Map<string, number>()
  const previous = new Map<string, { readonly rank: number; readonly startMinute: number }>()
  const placed = new Map<string, QueuePlace>()
  for (const { one, rank: own } of ranked) {
    const before = previous.get(one.practitionerId)
    const place = (places.get(one.practitionerId) ?? 0) + 1
    // Booked for the same minute as the one before: what parted them is who came first.
    const tied = before?.rank === own && before.startMinute === one.startMinute
    placed.set(one.id, { place, reason: tied ? 'arrival' : (BY_RANK[own] ?? 'time') })
    places.set(one.practitionerId, place)
    previous.set(one.practitionerId, { rank: own, startMinute: one.startMinute })
  }
  return placed
}

/** Whole minutes since an instant; none when the clock was set back meanwhile. */
export function minutesSince(since: string, now: string): number {
  const { milliseconds } = Temporal.Instant.from(since).until(now, { largestUnit: 'milliseconds' })
  return Math.max(0, Math.floor(milliseconds / 60_000))
}

/** The mean of whole minutes, rounded; null of none. */
export function meanMinutes(minutes: readonly number[]): number | null {
  return minutes.length === 0 ? null : Math.round(minutes.reduce((sum, one) => sum + one, 0) / minutes.length)
}

/** The first day whose arrivals may still wait: what is older is told at the desk. */
export const weekBefore = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ days: 7 }).toString()
