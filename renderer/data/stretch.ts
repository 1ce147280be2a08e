/** Minutes of one day, half-open. */
export interface Stretch {
  readonly startMinute: number
  readonly endMinute: number
}

/** Whether two stretches have a minute in common. */
export const crosses = (a: Stretch, b: Stretch): boolean =>
  a.startMinute < b.endMinute && b.startMinute < a.endMinute
