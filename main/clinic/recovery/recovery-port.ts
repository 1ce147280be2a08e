import { timingSafeEqual } from 'node:crypto'
import { DatabaseError } from '../../../db/errors.ts'
import { unwrapWithRecovery, type RecoveryWrap } from '../../../db/key-wraps.ts'
import { readKeyring } from '../../../db/keyring.ts'
import { parseRecoveryCode } from '../../../db/recovery-code.ts'
import type { Second } from '../access/second-person.ts'
import type { Seat } from '../seat-name.ts'
import { createSheet, isConfirmed, isExpired, type Sheet } from './recovery-sheet.ts'
import { ringOf } from './ring-of.ts'

/**
 * Who may put a backup in the clinic's place: an administrator who typed his password, and for whom a second person answered,
 * or whoever has the sheet of a clinic that is damaged.
 */
export interface Restorer extends Second {
  /** At this window alone. */
  readonly seat: Seat
  /** null: nobody could sign in, and the sheet proved who it was. */
  readonly accountId: string | null
  /** Where the newest backup is, for a beginning. */
  readonly folder: string | null
  readonly timeZone: string | null
}

/** What an open clinic may do with its key ring: replace sheet and key, and lend the wrap to backups. */
export interface RecoveryPort {
  /** Draws a sheet, which nothing knows yet. */
  draw(): Sheet
  /** A drawn sheet waits for its two groups to be typed back, in place of the one before it. */
  offer(sheet: Sheet): void
  /** The sheet is used up. */
  forget(): void
  /** What the two typed groups led to; nothing has changed yet. Once confirmed, a sheet is not confirmed again. */
  confirm(typed: readonly [string, string]): 'confirmed' | 'groups-wrong' | 'setup-expired'
  /** What was confirmed came to nothing: the sheet may be confirmed again. */
  release(): void
  /**
   * Makes ready what puts the clinic under the confirmed sheet and a new key: to be called once that is committed and
   * answered, for it shuts the clinic. Gives the sheet's number with it. Fails with 'passphrase-needed', or 'no-space' when
   * a second copy does not fit.
   */
  prepare(passphrase: string | null): Promise<{ readonly sheetCheck: string; rekey(): void }>
  /** Shuts the clinic for whoever may put a backup in its place: to be called once that is committed. */
  letRestore(who: Restorer): void
  /** Whether a code is that of the sheet in force; never where both rings are lost. @throws DatabaseError 'unreadable' */
  proves(code: string): boolean
  /** The number of the sheet in force; null for the practice clinic, or where both rings are lost. */
  sheetCheck(): string | null
  /** The sheet's wrap of the key, for backups; null for the practice clinic. @throws DatabaseError where the rings are lost */
  wrap(): RecoveryWrap | null
}

export interface RecoveryPortOptions {
  readonly folder: string
  /** The key that the open clinic was opened with. */
  readonly key: Uint8Array
  readonly clock: () => number
  readonly prepare: (sheet: Sheet, passphrase: string | null) => Promise<() => void>
  readonly letRestore: RecoveryPort['letRestore']
}

/** The port of a clinic with a key ring in its folder. */
export function recoveryPort({ folder, key, clock, prepare, letRestore }: RecoveryPortOptions): RecoveryPort {
  let sheet: Sheet | null = null
  let confirmed = false
  return {
    draw: () => createSheet(clock()),
    offer(drawn) {
      sheet = drawn
      confirmed = false
    },
    forget: () => void (sheet = null),
    confirm(typed) {
      if (!sheet || confirmed || isExpired(sheet, clock())) return 'setup-expired'
      confirmed = isConfirmed(sheet, typed)
      return confirmed ? 'confirmed' : 'groups-wrong'
    },
    release: () => void (confirmed = false),
    async prepare(passphrase) {
      if (!sheet) throw new Error('no sheet was confirmed')
      return { sheetCheck: sheet.sheetCheck, rekey: await prepare(sheet, passphrase) }
    },
    letRestore,
    proves(typed) {
      const ring = ringOf(folder)
      const code = parseRecoveryCode(typed)
      const opened = ring !== null && code !== null ? unwrapWithRecovery(ring.recovery, code) : null
      // A ring is a file: one that was put there proves something only if it opens this clinic.
      return opened !== null && opened.length === key.length && timingSafeEqual(opened, key)
    },
    sheetCheck: () => ringOf(folder)?.recovery.sheetCheck ?? null,
    wrap() {
      const ring = readKeyring(folder)
      // Without the sheet's wrap nobody could ever open the copy.
      if (!ring) throw new DatabaseError('damaged', 'keyring')
      return ring.recovery
    },
  }
}

/** The practice clinic's key is published: its sheet is for practice too. */
export const practiceRecovery: RecoveryPort = practicePort()

function practicePort(): RecoveryPort {
  let sheet: Sheet | null = null
  return {
    draw: () => createSheet(0),
    offer: (drawn) => void (sheet = drawn),
    forget: () => void (sheet = null),
    confirm: (typed) =>
      sheet === null ? 'setup-expired' : isConfirmed(sheet, typed) ? 'confirmed' : 'groups-wrong',
    release: () => undefined,
    prepare: async () => ({ sheetCheck: sheet?.sheetCheck ?? '', rekey: () => undefined }),
    letRestore: () => undefined,
    // Nobody has a sheet of the practice clinic: any that is well written does.
    proves: (typed) => parseRecoveryCode(typed) !== null,
    sheetCheck: () => null,
    wrap: () => null,
  }
}
