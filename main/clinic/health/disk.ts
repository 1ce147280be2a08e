import { toDatabaseError } from '../../../db/errors.ts'
import type { Database } from '../../../db/open.ts'
import { openReserve } from '../../../db/reserve.ts'
import type { Health } from './health.ts'

const CODES = ['no-space', 'read-only', 'unreadable'] as const
type DiskCode = (typeof CODES)[number]

/** What the disk is to blame for; null for every other failure. */
export function diskCodeOf(error: unknown): DiskCode | null {
  const { code } = toDatabaseError(error)
  return CODES.find((known) => known === code) ?? null
}

/** The disk under an open clinic: what it refuses, the room kept for that, and whether it works again. */
export interface Disk {
  /** Something failed. True when that gave room back, so that a small write may be tried once more. */
  met(error: unknown): boolean
  /** A commit went through. */
  worked(): void
  /** Looks whether it works again, when nobody writes. */
  look(): void
}

export function createDisk({ file, raw }: Pick<Database, 'file' | 'raw'>, health: Health): Disk {
  const reserve = openReserve(file)

  /** What the log holds goes into the database, so that the log's own room serves once more. */
  function emptyLog(): void {
    try {
      raw.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      if (diskCodeOf(error) === null) throw error
    }
  }

  const disk: Disk = {
    met(error) {
      const code = diskCodeOf(error)
      if (code === null) return false
      health.report(code)
      if (code !== 'no-space' || !reserve.giveBack()) return false
      emptyLog()
      return true
    },
    worked() {
      if (health.reasons().length === 0) return
      health.clear('read-only')
      health.clear('unreadable')
      if (health.reasons().includes('no-space') && reserve.renew()) health.clear('no-space')
    },
    look() {
      if (health.reasons().some((reason) => CODES.some((code) => code === reason)) && reserve.renew())
        for (const code of CODES) health.clear(code)
    },
  }
  return disk
}
