import { findAppointment } from '../../../db/repositories/appointments.ts'
import type { HandlersOf } from '../context.ts'
import { dropConsultation, isVisitWritten } from './steps.ts'
import { takeBack } from './take-back.ts'

/** Undo of one visit's last change. */
export const undoHandlers = {
  'visit.undo': async (tx, { appointmentId }, ctx) => {
    const known = ctx.undo.recall(appointmentId)
    // A batch is taken back whole or not at all: its name is none of a visit.
    const change = known?.changes.find(({ before }) => before.id === appointmentId)
    if (!known || !change) return ctx.fail('undo-expired')
    const visit = await findAppointment(tx, appointmentId)
    if (visit?.status === 'fulfilled' && visit.recordedLate === 1) {
      // Its doctor may have begun its note meanwhile.
      if (await isVisitWritten(tx, appointmentId)) ctx.fail('already-written')
      await dropConsultation(tx, appointmentId)
    }
    const versions = await takeBack(tx, ctx, [change])
    ctx.undo.tookBack(known, versions)
    return { appointmentId, version: versions[0] ?? change.version }
  },
} satisfies HandlersOf<'visit.undo'>
