import { countUntold, listUntold, setTold } from '../../../db/repositories/untold-visits.ts'
import { MOST_UNTOLD } from '../../../preload/contract/visit.ts'
import type { HandlersOf } from '../context.ts'
import { noteCall } from './change-visit.ts'
import { seenVisit } from './seen-visit.ts'

/** Changes older than two years are no longer asked about: the list looks through no more rows than that. */
const DAYS_BACK = 731

const asked = ({ today, now }: { readonly today: string; readonly now: string }) => ({
  today,
  since: new Date(Date.parse(now) - DAYS_BACK * 86_400_000).toISOString(),
})

/** Whom the clinic still has to tell that his visit was moved, cancelled or brought back. */
export const untoldHandlers = {
  'visit.untold': async (db, _input, ctx) => {
    const found = await listUntold(db, asked(ctx), MOST_UNTOLD)
    const visits = found.map(
      ({ knownDate, knownMinute, knownPractitionerName, agreedAt, calls, since: _since, ...visit }) => ({
        ...visit,
        agreed: agreedAt !== null,
        calls: calls ?? 0,
        known:
          knownDate === null || knownMinute === null || knownPractitionerName === null
            ? null
            : { date: knownDate, startMinute: knownMinute, practitionerName: knownPractitionerName },
      }),
    )
    const total = found.length < MOST_UNTOLD ? found.length : await countUntold(db, asked(ctx))
    return { visits, total }
  },
  'visit.count-untold': async (db, _input, ctx) => ({ total: await countUntold(db, asked(ctx)) }),
  'visit.tell': async (tx, { outcome, ...seen }, ctx) => {
    const visit = await seenVisit(tx, ctx, seen)
    if (outcome === 'told') await setTold(tx, visit.id, ctx.now)
    if (outcome === 'undo-told') await setTold(tx, visit.id, null)
    await noteCall(tx, ctx, visit, outcome)
    return {}
  },
} satisfies HandlersOf<'visit.untold' | 'visit.count-untold' | 'visit.tell'>
