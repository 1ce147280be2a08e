import { toDatabaseError, type DatabaseErrorCode } from '../../../db/errors.ts'
import { NO_SECOND } from '../access/second-person.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller } from '../context.ts'
import type { OpenClinic } from '../open-clinic.ts'
import type { Restorer } from '../recovery/recovery-port.ts'
import type { Seat } from '../seat-name.ts'
import type { Door } from './door.ts'

/** The clinic is shut for him; its key is kept, to open it again or to open a backup of its own. */
export interface RestoreInHand extends Restorer {
  readonly key: Uint8Array
  /** Who shut a damaged clinic by its sheet, which nothing could be written into then; null: the trail has it. */
  readonly unwritten: Caller | null
  /** When he last did something, on the clock that nobody can set. */
  touchedAt: number
}

/** Somebody at this window whom the sheet alone proves. */
export const provedBySheet = (seat: Seat): Restorer => ({
  ...NO_SECOND,
  proof: 'sheet',
  seat,
  accountId: null,
  folder: null,
  timeZone: null,
})

/** What shutting for a restore needs of the door. */
export interface RestoringDoor extends Pick<Door, 'options' | 'restoring' | 'openWith'> {
  /** The clinic that was open: from now on nobody can ask it anything. */
  shut(why: 'restoring'): OpenClinic | null
  stayShut(code: DatabaseErrorCode): void
  inTurn(step: () => Promise<void>): Promise<void>
}

/** So long somebody may leave it shut without doing anything: as long as a desk stays open by itself unless the clinic says more. */
const LEFT_ALONE_MS = 5 * 60_000
const LOOK_MS = 30_000

/** What is under way is waited for in the door's turn, before anything else of it; who is left alone with it too long goes back. */
export function shutForRestore(door: RestoringDoor, who: RestoreInHand): Promise<void> {
  const { later, ticks, log } = door.options
  const open = door.shut('restoring')
  const closed = door.inTurn(async () => {
    try {
      await open?.drain()
      await open?.close()
    } catch (error) {
      log.error({ operation: 'clinic.shut', ref: 'door', code: toDatabaseError(error).code, error })
    }
  })
  const isLeftAlone = () => ticks() - who.touchedAt >= LEFT_ALONE_MS
  const look = async (): Promise<void> => {
    // Looked at again in its turn: what was under way may have taken that long.
    if (isLeftAlone()) await door.inTurn(async () => (isLeftAlone() ? reopen(door, who) : undefined))
    if (door.restoring() === who) later(look, LOOK_MS)
  }
  later(look, LOOK_MS)
  return closed
}

/** The clinic opens as it was, with the key that it was shut with; where it does not, the door's status says why. */
export async function reopen(door: RestoringDoor, who: RestoreInHand | null): Promise<void> {
  if (!who || door.restoring() !== who) return
  try {
    const { unwritten } = who
    const now = new Date(door.options.clock()).toISOString()
    await door.openWith(who.key, async (tx) => {
      if (unwritten) await auditDoor(tx, 'clinic.restore-begun', unwritten, now)
    })
  } catch (error) {
    const { code } = toDatabaseError(error)
    door.options.log.error({ operation: 'clinic.reopen', ref: 'door', code, error })
    door.stayShut(code)
  }
}
