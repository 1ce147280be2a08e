import type { HandlersOf } from '../context.ts'
import { changeVisit } from './change-visit.ts'
import { seenVisit } from './seen-visit.ts'
import { followWayBack } from './way-back.ts'

/** What the desk remarks of a visit, for whoever sees it. */
export const remarkHandlers = {
  'visit.set-remark': async (tx, { remark, ...seen }, ctx) => {
    const visit = await seenVisit(tx, ctx, seen)
    const change = await changeVisit(tx, ctx, visit, { event: null, set: { remark } })
    // What was done just before keeps its way back.
    followWayBack(ctx, change)
    return { appointmentId: visit.id, version: change.version }
  },
} satisfies HandlersOf<'visit.set-remark'>
