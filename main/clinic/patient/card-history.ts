import { listCardChanges, type CardChange } from '../../../db/repositories/patient-changes.ts'
import { MOST_CARD_CHANGES } from '../../../preload/contract/patient.ts'
import type { Context, HandlersOf } from '../context.ts'

/** What is kept beside the change of a card: when, who and at which station. */
export function changeOf(
  ctx:
    | Context<'patient.update'>
    | Context<'document.complete-card'>
    | Context<'duplicate.merge'>
    | Context<'duplicate.unmerge'>,
  cause: CardChange['cause'],
): CardChange {
  return { at: ctx.now, cause, accountId: ctx.actor.accountId, station: ctx.actor.station }
}

/** Cards keep their past: who changed what, when, before and after; through merges too. */
export const cardHistoryHandlers = {
  'patient.history': async (db, { patientId }) => {
    const changes = await listCardChanges(db, { patientId, limit: MOST_CARD_CHANGES + 1 })
    return {
      changes: changes.slice(0, MOST_CARD_CHANGES).map(({ id, at, by, cause, station, fields, ...row }) => ({
        id,
        at,
        by,
        cause,
        station,
        fields,
        otherCard: row.patientId !== patientId,
      })),
      more: changes.length > MOST_CARD_CHANGES,
    }
  },
} satisfies HandlersOf<'patient.history'>
