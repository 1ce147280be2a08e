interface Span {
  readonly fromDate: string
  readonly toDate: string
  readonly startMinute: number | null
  readonly endMinute: number | null
}

/** Whether days, and hours where there are some, go forward: either both ends of the hours or none. */
export function isSpan({ fromDate, toDate, startMinute, endMinute }: Span): boolean {
  if (fromDate > toDate) return false
  if (startMinute === null || endMinute === null) return startMinute === endMinute
  return startMinute < endMinute
}
