import { findOwn } from '../../../db/repositories/appointment-lines.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { reaches, tooManySlips } from '../booking/free.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import { printPaper } from '../papers.ts'

/** The slip that a patient takes home, from the kiosk or from the desk. */
export function slipHandlers({ trial }: HouseParts) {
  return {
    'visit.print-slip': {
      async prepare(db, { appointmentId }, ctx) {
        const visit = await findOwn(db, appointmentId)
        const clinic = await readClinic(db)
        if (!clinic || !visit || !(await reaches(db, ctx, visit.patientId))) return ctx.fail('not-found')
        ctx.concerns(visit.patientId)
        ctx.about(appointmentId)
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        const tooMany = await tooManySlips(db, { accountId, now: ctx.now }, appointmentId)
        if (tooMany) ctx.fail(tooMany)
        const { name, phone, practice } = clinic
        const data = { visit, clinic: { name, phone, fictitious: practice || trial } }
        await ctx.intend('appointment.slip-printing')
        await printPaper(db, ctx, { template: 'appointment-slip', data })
        return async () => ({})
      },
    } satisfies PreparedCommand<'visit.print-slip'>,
  } satisfies HandlersOf<'visit.print-slip'>
}
