import { anchorOf, anchorText, type Anchor } from '../../../db/anchor.ts'
import { replaceFileLater } from '../../../db/durable-files.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import type { Database } from '../../../db/open.ts'
import { readInstallationKey } from '../../../db/repositories/installation-keys.ts'
import { readTrustState } from '../../../db/trust-state.ts'
import type { Log } from '../log.ts'

const EVERY_MS = 5000

/** Runs something once so many milliseconds have gone by; nothing is kept alive for it. */
export type Later = (run: () => Promise<void>, ms: number) => void

export interface KeeperOptions {
  readonly database: Database
  readonly file: string
  readonly clock: () => number
  readonly ticks: () => number
  readonly later: Later
  readonly log: Log
  /** While something speaks against the database, the anchor that says so stays as it is. */
  readonly blocked: () => boolean
}

/** Keeps the anchor a few seconds behind the database, never ahead of it and never in anybody's way. */
export interface AnchorKeeper {
  /** Something was committed; `urgent`: who may do what has changed. */
  committed(urgent: boolean): void
  /** The anchor as it would be written now; null before one was begun. */
  current(): Promise<Anchor | null>
  /** Writes what stands now and waits for it. False when that could not be. */
  write(): Promise<boolean>
  /** Writes what is due, and nothing afterwards. */
  close(): Promise<void>
}

export function createAnchorKeeper(options: KeeperOptions): AnchorKeeper {
  const { database, file, clock, ticks, later, log, blocked } = options
  let due = false
  let planned = false
  let writtenAt = -EVERY_MS
  let closed = false
  // One at a time: the last to be read is the last to be written.
  let last: Promise<unknown> = Promise.resolve()

  async function current(): Promise<Anchor | null> {
    const key = await readInstallationKey(database.read, 'anchor')
    const state = await readTrustState(database.read)
    if (!key || state.clinic === null) return null
    return anchorOf(key, state, new Date(clock()).toISOString())
  }

  async function replace(): Promise<boolean> {
    if (blocked()) return false
    due = false
    writtenAt = ticks()
    try {
      const anchor = await current()
      if (!anchor) return false
      await replaceFileLater(file, anchorText(anchor))
      return true
    } catch (error) {
      // An older anchor is a right one: the database is only further ahead of it.
      due = true
      log.error({ operation: 'anchor.write', ref: 'anchor', code: toDatabaseError(error).code, error })
      return false
    }
  }

  function inTurn(step: () => Promise<boolean>): Promise<boolean> {
    const turn = last.then(step)
    last = turn
    return turn
  }
  const writeDue = async () => void (await inTurn(async () => (due && !closed ? replace() : false)))

  return {
    current,
    committed(urgent) {
      due = true
      if (urgent) later(writeDue, 0)
      if (urgent || planned) return
      planned = true
      later(
        async () => {
          planned = false
          await writeDue()
        },
        Math.max(0, writtenAt + EVERY_MS - ticks()),
      )
    },
    write: () => inTurn(replace),
    async close() {
      await writeDue()
      closed = true
    },
  }
}
