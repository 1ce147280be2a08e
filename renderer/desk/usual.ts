interface PastVisit {
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly status: string
}

/** The one that stands most often in a list; of two as often the first, where the list begins with the newest. */
function most(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** What is known of a patient's visits, newest first: with whom he usually is, and of what type; '' where nothing is. */
export function usualOf(visits: readonly PastVisit[]): (practitionerId: string) => {
  readonly practitionerId: string
  readonly visitTypeId: string
} {
  const kept = visits.filter(({ status }) => status !== 'cancelled')
  return (asked) => {
    const practitionerId = asked || most(kept.map((visit) => visit.practitionerId))
    const own = kept.filter((visit) => visit.practitionerId === practitionerId)
    return { practitionerId, visitTypeId: most(own.map((visit) => visit.visitTypeId)) }
  }
}
