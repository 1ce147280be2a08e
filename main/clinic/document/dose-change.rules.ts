import { Temporal } from 'temporal-polyfill'
import type { PrescribedMedicine } from '../../../preload/contract/document-content.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import { daysOf, isContinuous } from '../prescription/coverage.rules.ts'
import { currentOf, isActive, type VersionFact } from '../statement/current.rules.ts'

export type Medication = Extract<StatementContent, { readonly kind: 'medication' }>

/** A hundred years: whoever is treated longer was typed so, and no date says when it ends. */
const MOST_DAYS = 36_525

/** A medicine in use as a prescription says it is taken from that day on: without an end, or until its last day where that can be told. */
export function takenAs(
  { name, posology, quantity, despite }: PrescribedMedicine,
  { on, continuous: before }: { readonly on: string; readonly continuous: boolean },
): Medication {
  const days = isContinuous(posology) ? null : daysOf({ posology, quantity })
  return {
    ...{ kind: 'medication', name, posology, stopped: null },
    continuous: isContinuous(posology) || (days === null && before),
    until:
      days === null || days > MOST_DAYS
        ? null
        : Temporal.PlainDate.from(on)
            .add({ days: days - 1 })
            .toString(),
    ...(despite && { despite }),
  }
}

/** A paper, as far as it changes doses. */
export interface ChangingPaper {
  /** UTC instant. */
  readonly issuedAt: string
  readonly medicines: readonly PrescribedMedicine[]
}

export interface DoseChange<V extends VersionFact> {
  /** As it was taken before. */
  readonly was: V
  /** As the paper says. */
  readonly now: V
}

/**
 * What a paper changed and nobody has since: the versions that were entered in its own moment in the place of those that it names.
 */
export function standingChanges<V extends VersionFact>(
  versions: readonly V[],
  { issuedAt, medicines }: ChangingPaper,
): DoseChange<V>[] {
  const named = new Set(medicines.flatMap(({ instead }) => instead ?? []))
  return currentOf(versions).flatMap((now) => {
    if (now.enteredAt !== issuedAt || now.mistaken) return []
    const was = versions.find(({ id }) => named.has(id) && now.replaces.includes(id))
    return was ? [{ was, now }] : []
  })
}

/** Whether a version is a medicine that somebody takes, and no other has taken its place. */
export const isInUse = (versions: readonly VersionFact[], id: string): boolean =>
  currentOf(versions).some(
    (one) => one.id === id && !one.mistaken && one.content.kind === 'medication' && isActive(one.content),
  )
