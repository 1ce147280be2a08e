import { findOwn } from '../../../db/repositories/appointment-lines.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { countSlips } from '../../../db/repositories/kiosk-counts.ts'
import { reaches } from '../booking/asking.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import { printPaper } from '../papers.ts'
import { countedFrom, slipsRefusal } from '../people/kiosk-limits.rules.ts'

/** The slip that a patient takes home from the kiosk. */
export function slipHandlers({ trial }: HouseParts) {
  return {
    'booking.print-slip': {
      async prepare(db, { appointmentId }, ctx) {
        const visit = await findOwn(db, appointmentId)
        const clinic = await readClinic(db)
        if (!clinic || !visit || !(await reaches(db, ctx, visit.patientId))) return ctx.fail('not-found')
        ctx.concerns(visit.patientId)
        ctx.about(appointmentId)
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        const printed = await countSlips(db, { accountId, appointmentId, from: countedFrom(ctx.now) })
        const tooMany = slipsRefusal(printed)
        if (tooMany) ctx.fail(tooMany)
        const { name, phone, practice } = clinic
        const data = { visit, clinic: { name, phone, fictitious: practice || trial } }
        await ctx.intend('appointment.slip-printing')
        await printPaper(ctx, { template: 'appointment-slip', data })
        return async () => ({})
      },
    } satisfies PreparedCommand<'booking.print-slip'>,
  } satisfies HandlersOf<'booking.print-slip'>
}
