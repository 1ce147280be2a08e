import type { Input, Output } from '../../../../preload/contract/index.ts'
import { localDateTime } from '../../../i18n/format.ts'

export type AffectedVisit = Output<'closing.affected'>['visits'][number]
export type Offer = Output<'closing.proposals'>[number]
export type Place = Offer['proposals'][number]

/** What was decided about a visit: another place, or giving it up. Nothing: it stays for a call. */
export type Decision = { readonly to: Place } | 'cancel'
export type Decisions = ReadonlyMap<string, Decision>

/** A place as one text, so that a choice means the same place after the offers have changed. */
export const placeKey = ({ practitionerId, visitTypeId, date, startMinute }: Place) =>
  `${localDateTime(date, startMinute)} ${practitionerId} ${visitTypeId}`

/** The first offer of every visit about which nothing was decided yet. */
export function acceptAll(offers: readonly Offer[], decided: Decisions): Decisions {
  const all = new Map(decided)
  for (const { appointmentId, proposals } of offers) {
    const [first] = proposals
    if (first && !all.has(appointmentId)) all.set(appointmentId, { to: first })
  }
  return all
}

/** Visits whose chosen place is no longer offered: somebody was there first. */
export function lostPlaces(offers: readonly Offer[], decided: Decisions): ReadonlySet<string> {
  return new Set(
    offers.flatMap(({ appointmentId, proposals }) => {
      const decision = decided.get(appointmentId)
      if (!decision || decision === 'cancel') return []
      const key = placeKey(decision.to)
      return proposals.some((place) => placeKey(place) === key) ? [] : [appointmentId]
    }),
  )
}

/** The batch that the clinic is asked for: only visits that are listed and decided. */
export function batchOf(
  closingId: string,
  affected: readonly AffectedVisit[],
  decided: Decisions,
): Input<'closing.apply'> {
  const moves: Input<'closing.apply'>['moves'] = []
  const cancels: Input<'closing.apply'>['cancels'] = []
  for (const { appointmentId, version } of affected) {
    const decision = decided.get(appointmentId)
    if (decision === 'cancel') cancels.push({ appointmentId, version, reason: 'practitioner-away' })
    else if (decision) {
      const { practitionerId, visitTypeId, date, startMinute } = decision.to
      moves.push({ appointmentId, version, practitionerId, visitTypeId, date, startMinute })
    }
  }
  return { id: closingId, moves, cancels }
}
