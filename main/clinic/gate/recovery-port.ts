import { wrapWithRecovery, type RecoveryWrap } from '../../../db/key-wraps.ts'
import { readKeyring, withRecovery, writeKeyring } from '../../../db/keyring.ts'
import { createSheet, isConfirmed, isExpired, type Sheet } from './recovery-sheet.ts'

/** What an open clinic may do with its key ring: replace the sheet, and lend its wrap to backups. The key itself stays here. */
export interface RecoveryPort {
  /** Draws a sheet, which nothing knows yet. */
  draw(): Sheet
  /** A drawn sheet waits for its two groups to be typed back, in place of the one before it. */
  offer(sheet: Sheet): void
  /** The sheet is used up. */
  forget(): void
  /** What the two typed groups led to; the old sheet opens nothing made after 'replaced'. */
  replace(typed: readonly [string, string]): 'replaced' | 'groups-wrong' | 'setup-expired'
  /** The sheet's wrap of the key, for backups; null for the practice clinic. */
  wrap(): RecoveryWrap | null
}

/** The port of a clinic with a key ring in its folder. */
export function recoveryPort({
  folder,
  key,
  clock,
}: {
  folder: string
  key: Uint8Array
  clock: () => number
}): RecoveryPort {
  let sheet: Sheet | null = null
  return {
    draw: () => createSheet(clock()),
    offer: (drawn) => void (sheet = drawn),
    forget: () => void (sheet = null),
    replace(typed) {
      const ring = readKeyring(folder)
      if (!ring || !sheet || isExpired(sheet, clock())) return 'setup-expired'
      if (!isConfirmed(sheet, typed)) return 'groups-wrong'
      writeKeyring(folder, withRecovery(ring, wrapWithRecovery(key, sheet.code, sheet.sheetCheck)))
      return 'replaced'
    },
    wrap: () => readKeyring(folder)?.recovery ?? null,
  }
}

/** The practice clinic's key is published: its sheet is for practice too. */
export const practiceRecovery: RecoveryPort = {
  ...practiceSheet(),
  wrap: () => null,
}

function practiceSheet(): Omit<RecoveryPort, 'wrap'> {
  let sheet: Sheet | null = null
  return {
    draw: () => createSheet(0),
    offer: (drawn) => void (sheet = drawn),
    forget: () => void (sheet = null),
    replace: (typed) =>
      sheet === null ? 'setup-expired' : isConfirmed(sheet, typed) ? 'replaced' : 'groups-wrong',
  }
}
