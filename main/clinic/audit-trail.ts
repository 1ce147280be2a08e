import type { AuditEntry } from '../../db/repositories/audit.ts'

/** Fifteen minutes: reads that repeat by nature are one row per actor and subject in that time (architecture.md 5). */
const WINDOW_MS = 15 * 60_000
/** Windows kept open at once; past that the oldest ends early. */
const MOST = 2_000

interface Open {
  readonly entry: AuditEntry
  readonly startedAt: number
  more: number
}

export interface Coalescer {
  /** True when a row must be written now, false when it was only counted. */
  admit(entry: AuditEntry, now: number): boolean
  /** Rows that say how often the closed windows repeated; `all` closes every window. */
  due(now: number, all?: boolean): AuditEntry[]
}

/** Decides which repeated events become rows. The first of a window is written at once, the rest as one count. */
export function createCoalescer(): Coalescer {
  const open = new Map<string, Open>()
  const keyOf = (entry: AuditEntry) =>
    JSON.stringify([
      entry.event,
      entry.outcome,
      entry.code,
      entry.accountId,
      entry.station,
      entry.subjectId,
      entry.patientIds,
    ])

  return {
    admit(entry, now) {
      const key = keyOf(entry)
      const known = open.get(key)
      if (known && now - known.startedAt < WINDOW_MS) {
        known.more += 1
        return false
      }
      // An expired window of the same key is left for due() under a key of its own.
      if (known && known.more > 0) open.set(`${key}#${known.startedAt}`, known)
      open.delete(key)
      open.set(key, { entry, startedAt: now, more: 0 })
      return true
    },
    due(now, all = false) {
      const rows: AuditEntry[] = []
      let excess = open.size - MOST
      for (const [key, window] of open) {
        if (!all && excess <= 0 && now - window.startedAt < WINDOW_MS) continue
        excess -= 1
        open.delete(key)
        if (window.more > 0) rows.push({ ...window.entry, count: window.more })
      }
      return rows
    },
  }
}
