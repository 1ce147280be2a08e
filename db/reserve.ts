import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { restrict } from './file-modes.ts'

export const RESERVE_FILE = 'clinic.reserve'
/** Some hundred rows of the trail. */
const BYTES = 512 * 1024
/** What must be free beside it, so that it is not made of the last room and given back at the next command. */
const MARGIN = 4 * 1024 * 1024

/** Room that is kept beside the database for the hour in which the disk is full. */
export interface Reserve {
  /** Gives the room back to the disk; false when none was kept. */
  giveBack(): boolean
  /** Makes it anew where there is room; false when the disk does not take it. Nothing of it is left then. */
  renew(): boolean
}

/** The reserve of a database, made where it is missing and there is room. */
export function openReserve(database: string): Reserve {
  const path = join(dirname(database), RESERVE_FILE)

  function hasRoom(): boolean {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize >= BYTES + MARGIN
  }

  function write(): void {
    const file = openSync(path, 'w', 0o600)
    try {
      restrict(path)
      // Bytes that no file system can compress: nothing else keeps room.
      const bytes = randomBytes(BYTES)
      for (let at = 0; at < BYTES;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }

  const reserve: Reserve = {
    giveBack() {
      try {
        const kept = statSync(path, { throwIfNoEntry: false })
        rmSync(path, { force: true })
        return kept !== undefined && kept.size > 0
      } catch {
        // Held by another program: then there is nothing to give.
        return false
      }
    },
    renew() {
      try {
        if (!hasRoom()) return false
        write()
        return true
      } catch {
        // Whatever it is, a clinic without a reserve works like one with it until the disk is full.
        reserve.giveBack()
        return false
      }
    },
  }
  if (statSync(path, { throwIfNoEntry: false })?.size !== BYTES) reserve.renew()
  return reserve
}
