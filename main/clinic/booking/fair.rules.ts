/** A professional who could see somebody. */
export interface Candidate {
  readonly practitionerId: string
  /** Share of the open minutes of that date that is taken, holds included. */
  readonly load: number
  /** How many bookings ago somebody was last booked with him; the longer, the sooner his turn. */
  readonly bookingsAgo: number
}

/** Who gets the next patient that goes to anybody: the least booked, then whoever waited longest, then by a fixed order. */
export function fairest<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return [...candidates].sort(
    (a, b) =>
      a.load - b.load ||
      b.bookingsAgo - a.bookingsAgo ||
      (a.practitionerId < b.practitionerId ? -1 : a.practitionerId > b.practitionerId ? 1 : 0),
  )[0]
}
