import type { z } from 'zod'
import { AMBER_REASONS, type HealthReason, type HealthState } from '../../../preload/contract/health.ts'

/** How the clinic's data are: whoever measures something reports it here and clears it when it has passed. */
export interface Health {
  report(reason: HealthReason): void
  clear(reason: HealthReason): void
  /** What every page shows. */
  state(): z.infer<typeof HealthState>
}

/** `changed` is told whenever a reason comes or goes. */
export function createHealth(changed: () => void): Health {
  const reasons = new Set<HealthReason>()
  return {
    report(reason) {
      if (reasons.has(reason)) return
      reasons.add(reason)
      changed()
    },
    clear(reason) {
      if (reasons.delete(reason)) changed()
    },
    state() {
      const all = [...reasons]
      const red = all.some((reason) => !AMBER_REASONS.includes(reason))
      return { state: red ? 'red' : all.length > 0 ? 'amber' : 'green', reasons: all }
    },
  }
}
