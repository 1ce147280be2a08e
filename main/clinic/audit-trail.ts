import type { AuditEntry } from '../../db/repositories/audit.ts'
import type { Caller } from './context.ts'

/** Fifteen minutes: reads that repeat by nature are one row per actor and subject in that time (architecture.md 5). */
const WINDOW_MS = 15 * 60_000
/** Windows kept open at once; past that the oldest ends early. */
const MOST = 2_000
/** A list that is typed away before a second has gone was read by nobody. */
const READ_MS = 1000
/** Patients that one row of lists names at most: of more there are more rows. */
const MOST_IN_A_ROW = 100

interface Open {
  readonly entry: AuditEntry
  readonly startedAt: number
  more: number
  /** Of lists: who stood in them, and those that stand now, each in its own place of a window. */
  readonly shown?: Set<string>
  readonly standing?: Map<string, StandingList>
}

interface StandingList {
  readonly ids: readonly string[]
  readonly since: number
}

/** The rows to write now, and the way back when they could not be written. */
export interface Taken {
  readonly rows: readonly AuditEntry[]
  undo(): void
  /** The rows could not be written: a repeated event is counted all the same, and its count written later. */
  keep(): void
}

export interface Coalescer {
  /**
   * Rows for one event, after the counts of windows that have closed; none when it was only counted. `apart`: counted with
   * its like alone.
   */
  take(entry: AuditEntry, now: number, coalesce: boolean, apart?: string): Taken
  /**
   * A list was drawn where the one before it in the same `place` stood, and no other: `entry` without the patients whose
   * lines are in it. Writes nothing yet.
   */
  show(entry: AuditEntry, ids: readonly string[], now: number, place: string): void
  /** Ends every window: the counts still open. */
  close(): readonly AuditEntry[]
}

const keyOf = (entry: AuditEntry, apart: string) =>
  JSON.stringify([
    apart,
    entry.event,
    entry.outcome,
    entry.code,
    entry.accountId,
    entry.station,
    entry.workstation,
    entry.subjectId,
    entry.patientIds,
  ])
/** The list of a place is over: whom it showed is kept if it stood long enough. */
function endList(window: Open, place: string, now: number): void {
  const list = window.standing?.get(place)
  window.standing?.delete(place)
  if (!list || list.ids.length === 0 || now - list.since < READ_MS) return
  window.more += 1
  for (const id of list.ids) window.shown?.add(id)
}

const inRows = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / MOST_IN_A_ROW) }, (_, at) =>
    ids.slice(at * MOST_IN_A_ROW, (at + 1) * MOST_IN_A_ROW),
  )

function countRow(window: Open, now: number): AuditEntry[] {
  for (const place of [...(window.standing?.keys() ?? [])]) endList(window, place, now)
  const { entry, more, shown } = window
  if (more === 0) return []
  const [first = [], ...others] = inRows([...(shown ?? [])])
  const row = (ids: readonly string[], count: number) => ({
    ...entry,
    patientIds: [...entry.patientIds, ...ids],
    count,
  })
  return [row(first, more), ...others.map((ids) => row(ids, 1))]
}

/** Decides which repeated events become rows. The first of a window is written at once, the rest as one count. */
export function createCoalescer(): Coalescer {
  const open = new Map<string, Open>()

  /** Takes out the windows that are over, and the oldest of too many. A Map keeps the order of their beginnings. */
  function closeOld(now: number): [string, Open][] {
    const closed: [string, Open][] = []
    for (const [key, window] of open) {
      if (open.size <= MOST && now - window.startedAt < WINDOW_MS) break
      open.delete(key)
      closed.push([key, window])
    }
    return closed
  }

  return {
    take(entry, now, coalesce, apart = '') {
      const closed = closeOld(now)
      const rows = closed.flatMap(([, window]) => countRow(window, now))
      const key = keyOf(entry, apart)
      const known = coalesce ? open.get(key) : undefined
      if (known) known.more += 1
      else rows.push(entry)
      if (coalesce && !known) open.set(key, { entry, startedAt: now, more: 0 })
      // Behind the younger ones now, and so closed a little late: what counts is that nothing is lost.
      const reopen = () => {
        for (const [at, window] of closed) if (!open.has(at)) open.set(at, window)
      }
      return {
        rows,
        undo() {
          if (known) known.more -= 1
          else if (coalesce) open.delete(key)
          reopen()
        },
        keep() {
          if (coalesce && !known) open.set(key, { entry, startedAt: now, more: 1 })
          reopen()
        },
      }
    },
    show(entry, ids, now, place) {
      const key = keyOf(entry, '')
      const known = open.get(key)
      // One that is over ends with the next row that is written; until then it goes on.
      const window: Open = known ?? {
        entry,
        startedAt: now,
        more: 0,
        shown: new Set<string>(),
        standing: new Map<string, StandingList>(),
      }
      // Drawn again as it was, because something else has changed: it goes on standing.
      const before = window.standing?.get(place)
      if (!before || JSON.stringify(before.ids) !== JSON.stringify(ids)) {
        endList(window, place, now)
        window.standing?.set(place, { ids, since: now })
      }
      if (!known) open.set(key, window)
    },
    close() {
      const rows = [...open.values()].flatMap((window) => countRow(window, Infinity))
      open.clear()
      return rows
    },
  }
}

/** A page never asks for what is not there: somebody is trying. What was asked for is not written, it may be anything. */
export function unknownOperation(
  { station, workstation }: Caller,
  accountId: string | null,
  now: number,
  ref: string,
): AuditEntry {
  return {
    at: new Date(now).toISOString(),
    event: 'operation.unknown',
    operation: 'unknown',
    outcome: 'denied',
    code: 'denied',
    accountId,
    station,
    workstation,
    patientIds: [],
    subjectId: null,
    count: 1,
    ref,
  }
}
