import { toDatabaseError } from '../../../db/errors.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller } from '../context.ts'
import type { Door } from './door.ts'
import { fail } from './failing.ts'

/**
 * Opens the clinic for somebody who had a right way to its key, and notes it in the trail unless that was done. Fails with 'clinic-shut' when it
 * stays shut all the same: that is told apart from a code that was wrong.
 */
export async function openFor(
  door: Door,
  caller: Caller,
  key: Uint8Array,
  event: 'clinic.unlocked' | 'clinic.recovered' | 'clinic.restored',
): Promise<void> {
  const now = new Date(door.options.clock()).toISOString()
  try {
    await door.openWith(key, async (tx) => {
      if (event !== 'clinic.restored') await auditDoor(tx, event, caller, now)
    })
  } catch (error) {
    door.options.log.error({ operation: event, ref: 'door', code: toDatabaseError(error).code, error })
    fail('clinic-shut')
  }
  // There was no clinic in the file.
  if (!door.clinic()) fail('clinic-shut')
}
