import { DatabaseError } from '../../../db/errors.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import {
  countComing,
  countWishes,
  insertVisitKind,
  listVisitKinds,
  updateVisitKind,
  type VisitKind,
} from '../../../db/repositories/visit-kinds.ts'
import type { Context, HandlersOf } from '../context.ts'

type KindContext = Context<'schedule.add-kind'> | Context<'schedule.change-kind'>

/** Writes a kind whose name no other has. */
async function keep<T>(ctx: KindContext, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('name-taken')
    throw error
  }
}

/** The kinds of visit of the clinic: each is named once, whoever offers it. */
export const kindHandlers = {
  'schedule.kinds': async (db, _input, ctx) => {
    const people = (await listPractitioners(db)).filter(({ active }) => active)
    const coming = new Map((await countComing(db, ctx.today)).map(({ kindId, count }) => [kindId, count]))
    const wishes = new Map((await countWishes(db)).map(({ kindId, count }) => [kindId, count]))
    const offering = (kind: VisitKind) =>
      people.filter(({ visitTypes }) => visitTypes.some(({ kindId }) => kindId === kind.id))
    const kinds = (await listVisitKinds(db)).map((kind) => ({
      ...kind,
      professionals: offering(kind).map(({ treatment }) => treatment),
      visits: coming.get(kind.id) ?? 0,
      wishes: wishes.get(kind.id) ?? 0,
    }))
    return { kinds, unplaced: wishes.get(null) ?? 0 }
  },
  'schedule.add-kind': async (tx, kind, ctx) => {
    const id = ctx.newId()
    await keep(ctx, () => insertVisitKind(tx, { ...kind, id, active: true }))
    return { id }
  },
  'schedule.change-kind': async (tx, kind, ctx) =>
    (await keep(ctx, () => updateVisitKind(tx, kind))) ? {} : ctx.fail('not-found'),
} satisfies HandlersOf<'schedule.kinds' | 'schedule.add-kind' | 'schedule.change-kind'>
