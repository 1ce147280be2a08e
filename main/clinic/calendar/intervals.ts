/** A stretch of a day, half-open, in minutes since the clinic's midnight. */
export interface Interval {
  readonly startMinute: number
  readonly endMinute: number
}

export interface WeeklyHours extends Interval {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly validFrom: string
  readonly validTo: string | null
}
