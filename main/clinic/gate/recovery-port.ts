import { wrapWithRecovery, type RecoveryWrap } from '../../../db/key-wraps.ts'
import { readKeyring, withRecovery, writeKeyring } from '../../../db/keyring.ts'
import { createSheet, isConfirmed, isExpired, type Sheet } from './recovery-sheet.ts'

/** What an open clinic may do with its key ring: replace the sheet, and lend its wrap to backups. The key itself stays here. */
export interface RecoveryPort {
  begin(): Pick<Sheet, 'groups' | 'confirm' | 'sheetCheck'>
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
    begin: () => (sheet = createSheet(clock())),
    replace(typed) {
      const ring = readKeyring(folder)
      if (!ring || !sheet || isExpired(sheet, clock())) return 'setup-expired'
      if (!isConfirmed(sheet, typed)) return 'groups-wrong'
      writeKeyring(folder, withRecovery(ring, wrapWithRecovery(key, sheet.code, sheet.sheetCheck)))
      sheet = null
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

function practiceSheet(): Pick<RecoveryPort, 'begin' | 'replace'> {
  let sheet: Sheet | null = null
  return {
    begin: () => (sheet = createSheet(0)),
    replace: (typed) => (sheet && isConfirmed(sheet, typed) ? 'replaced' : 'groups-wrong'),
  }
}
