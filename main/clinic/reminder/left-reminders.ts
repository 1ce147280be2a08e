import { findAccountOfPractitioner } from '../../../db/repositories/accounts.ts'
import { handAllReminders, listKeptPatients } from '../../../db/repositories/reminders.ts'
import { findDoctorOf } from '../access/roles-in-use.ts'
import type { Handle, HandlersOf } from '../context.ts'

/** The account of a professional who cannot sign in as one any more. */
async function goneAccount(db: Handle, practitionerId: string): Promise<string | undefined> {
  const isHere = (await findDoctorOf(db, practitionerId)) !== undefined
  return isHere ? undefined : (await findAccountOfPractitioner(db, practitionerId))?.id
}

/** What a professional who is gone had to remember goes to a colleague; the administration, which sends it, reads nothing of it. */
export const leftReminderHandlers = {
  'reminder.left': async (db, { practitionerId }) => {
    const from = await goneAccount(db, practitionerId)
    return { open: from === undefined ? 0 : (await listKeptPatients(db, from)).length }
  },
  'reminder.hand-left': async (tx, { practitionerId, toPractitionerId }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const from = (await goneAccount(tx, practitionerId)) ?? ctx.fail('not-yours')
    const colleague = (await findDoctorOf(tx, toPractitionerId)) ?? ctx.fail('colleague-away')
    // Nobody sends himself what another kept private.
    if (colleague.id === accountId) ctx.fail('own-permissions')
    const patients = await listKeptPatients(tx, from)
    ctx.concerns(...new Set(patients))
    await handAllReminders(tx, { from, to: colleague.id, accountId, at: ctx.now })
    return { handed: patients.length }
  },
} satisfies HandlersOf<'reminder.left' | 'reminder.hand-left'>
