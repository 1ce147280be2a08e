import type { z } from 'zod'
import { AMBER_REASONS, HEALTH_REASONS, type HealthReason } from '../../../preload/contract/health-reason.ts'
import type { HealthState } from '../../../preload/contract/health.ts'

/** A reason that was found, with what its sentence tells beside it. */
export interface HealthReport {
  readonly reason: HealthReason
  readonly fact: string | null
}

/** How the clinic's data are: whoever measures something reports it here and clears it when it has passed. */
export interface Health {
  report(reason: HealthReason, fact?: string | null): void
  clear(reason: HealthReason): void
  /** The gravest first. */
  reasons(): readonly HealthReason[]
  /** What every page shows. */
  state(): z.infer<typeof HealthState>
}

/** `changed` is told whenever a reason comes or goes. */
export function createHealth(changed: () => void): Health {
  const known = new Map<HealthReason, string | null>()
  const reasons = () => HEALTH_REASONS.filter((reason) => known.has(reason))
  return {
    report(reason, fact = null) {
      if (known.has(reason)) return
      known.set(reason, fact)
      changed()
    },
    clear(reason) {
      if (known.delete(reason)) changed()
    },
    reasons,
    state() {
      const all = reasons()
      const red = all.some((reason) => !AMBER_REASONS.includes(reason))
      return {
        state: red ? 'red' : all.length > 0 ? 'amber' : 'green',
        reasons: all,
        facts: {
          restoredFrom: known.get('restored') ?? null,
          sheetCheck: known.get('sheet-came-back') ?? null,
          writtenAt: known.get('clock-behind') ?? null,
          clockWas: known.get('clock-jumped') ?? null,
          policyNames: known.get('policy-nonsense') ?? null,
        },
      }
    },
  }
}
