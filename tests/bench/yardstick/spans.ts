/** A half-open stretch between two date objects. */
export interface Span {
  readonly start: Date
  readonly end: Date
}

/** In order, overlapping and touching ones joined. Sorts in place. */
export function normalised(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  spans.sort((a, b) => a.start.getTime() - b.start.getTime())
  const joined: Span[] = []
  let last: Span | undefined
  for (const span of spans) {
    if (last && span.start.getTime() <= last.end.getTime()) {
      if (span.end.getTime() > last.end.getTime()) {
        last = { start: last.start, end: span.end }
        joined[joined.length - 1] = last
      }
    } else {
      last = span
      joined.push(span)
    }
  }
  return joined
}

/** What is left of some spans without others; both in order and without overlaps. */
export function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  if (taken.length === 0 || spans.length === 0) return spans
  const left: Span[] = []
  let next = 0
  for (const { start, end } of spans) {
    let from = start
    // One that ends inside a span may not touch the following one; one that reaches beyond it may.
    while (next < taken.length && (taken[next] as Span).end.getTime() <= from.getTime()) next += 1
    for (let index = next; index < taken.length; index += 1) {
      const one = taken[index] as Span
      if (one.start.getTime() >= end.getTime()) break
      if (one.start.getTime() > from.getTime()) left.push({ start: from, end: one.start })
      if (one.end.getTime() > from.getTime()) from = one.end
    }
    if (from.getTime() < end.getTime()) left.push({ start: from, end })
  }
  return left
}
