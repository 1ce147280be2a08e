import { randomInt } from 'node:crypto'
import { newRecoveryCode, newSheetCheck, normaliseCode, recoveryGroups } from '../../../db/recovery-code.ts'

/** A sheet shown and not yet confirmed is forgotten after an hour. */
const LIFETIME_MS = 3_600_000

/** A recovery code on its way to paper: nothing is locked with it before two of its groups were typed back. */
export interface Sheet {
  readonly code: string
  readonly groups: readonly string[]
  /** Positions (0-7) to be typed back. */
  readonly confirm: readonly [number, number]
  readonly sheetCheck: string
  readonly begunAt: number
}

/** Draws a new code and the two groups that will be asked for. */
export function createSheet(now: number): Sheet {
  const code = newRecoveryCode()
  const first = randomInt(7)
  const second = first + 1 + randomInt(7 - first)
  return {
    code,
    groups: recoveryGroups(code),
    confirm: [first, second],
    sheetCheck: newSheetCheck(),
    begunAt: now,
  }
}

export function isExpired(sheet: Sheet, now: number): boolean {
  return now - sheet.begunAt > LIFETIME_MS
}

/** True when both groups were read off the paper. */
export function isConfirmed(sheet: Sheet, typed: readonly [string, string]): boolean {
  return sheet.confirm.every((at, index) => normaliseCode(typed[index] ?? '') === sheet.groups[at])
}
