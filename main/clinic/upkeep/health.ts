import { HEALTH_REASONS, type HealthReason } from '../../../preload/contract/health.ts'

/** What keeps the light at every desk from being green. Whoever finds a reason reports it, and clears it once it is gone. */
export interface Health {
  report(reason: HealthReason): void
  clear(reason: HealthReason): void
  /** The gravest first. */
  reasons(): readonly HealthReason[]
}

/** `changed` is told whenever a reason came or went. */
export function createHealth(changed: () => void): Health {
  const known = new Set<HealthReason>()
  return {
    report(reason) {
      if (known.has(reason)) return
      known.add(reason)
      changed()
    },
    clear(reason) {
      if (known.delete(reason)) changed()
    },
    reasons: () => HEALTH_REASONS.filter((reason) => known.has(reason)),
  }
}
