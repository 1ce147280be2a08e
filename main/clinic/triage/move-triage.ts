import { findNote } from '../../../db/repositories/notes.ts'
import type { PreparedCommand } from '../context.ts'
import { moveNote } from '../note/wrong-chart.ts'
import { seenToday } from './sign-triage.ts'

/** A nurse's own triage that was of somebody else who is here: a wrong chart like a note's, and the triage of its visit never was. */
export const moveTriage: PreparedCommand<'triage.move'> = {
  async prepare(db, { noteId, appointmentId, reason, password }, ctx) {
    const { patientId } = await seenToday(db, ctx, appointmentId)
    const note = await findNote(db, noteId)
    if (note?.contact !== 'triage') return ctx.fail('not-found')
    const wish = { noteId, patientId, reason, password, wrongVisit: 'mistake' as const }
    const move = await moveNote(db, ctx, wish)
    return async (tx) => {
      // While the password was asked for the desk may have said that nobody is here.
      await seenToday(tx, ctx, appointmentId)
      return move(tx)
    }
  },
}
