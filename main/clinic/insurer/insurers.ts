import { DatabaseError } from '../../../db/errors.ts'
import { countInsured } from '../../../db/repositories/insurer-cards.ts'
import {
  findInsurer,
  insertInsurer,
  listInsurers,
  uniteInsurers,
  updateInsurer,
  writePlans,
} from '../../../db/repositories/insurers.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import {
  insertInsurerLimit,
  listInsurerLimits,
  removeEntry,
  type LimitRow,
} from '../../../db/repositories/schedule-entries.ts'
import { listStanding, type StandingVisit } from '../../../db/repositories/standing-visits.ts'
import { insurerKey, knownInsurers } from '../booking/free.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { beyondLimit, metByLimit } from '../schedule/hits.rules.ts'

type ChangeContext = Context<'insurer.change'> | Context<'insurer.unite'>
type NameContext = Context<'insurer.add'> | Context<'insurer.change'>

/** Writes names that no other has. */
async function keep(ctx: NameContext, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('name-taken')
    throw error
  }
}

/** Limits in force by one name stand under another from now on: each is taken back and written anew, as limits are kept. */
async function renameLimits(tx: WriteHandle, ctx: ChangeContext, from: string, to: string): Promise<void> {
  const key = insurerKey(from)
  const written = { createdAt: ctx.now, createdBy: ctx.actor.accountId }
  for (const limit of await listInsurerLimits(tx)) {
    if (limit.insurerKey !== key || limit.insurer === to) continue
    await removeEntry(tx, 'insurer_limit', limit.id, ctx.now)
    const renamed = { ...limit, id: ctx.newId(), insurer: to, insurerKey: insurerKey(to) ?? '' }
    await insertInsurerLimit(tx, { ...renamed, ...written })
  }
}

type InsuredVisit = StandingVisit & { readonly key: string | null }

/** What a limit counts among a professional's visits of these convênios. */
function countedBy(limit: LimitRow, visits: readonly InsuredVisit[], keys: readonly (string | null)[]) {
  const own = visits.filter(
    ({ practitionerId, key }) => practitionerId === limit.practitionerId && keys.includes(key),
  )
  return { visits: metByLimit(own, limit).length, beyond: beyondLimit(own, limit).length }
}

/** The clinic's convênios: each is named once; cards, limits and coming visits follow it, past visits keep their words. */
export const insurerHandlers = {
  'insurer.list': async (db) => listInsurers(db),
  'insurer.touches': async (db, { id, into }, ctx) => {
    const one = (await findInsurer(db, id)) ?? ctx.fail('not-found')
    const other = into === null ? undefined : ((await findInsurer(db, into)) ?? ctx.fail('not-found'))
    const keys = [one, ...(other ? [other] : [])].map(({ name }) => insurerKey(name))
    const insurerOf = await knownInsurers(db)
    const standing = (await listStanding(db, { from: ctx.today })).map((visit) => ({
      ...visit,
      key: insurerOf(visit.insurer),
    }))
    const names = new Map((await listPractitioners(db)).map((person) => [person.id, person.treatment]))
    const limits = (await listInsurerLimits(db)).filter((limit) => keys.includes(limit.insurerKey))
    return {
      patients: await countInsured(db, one.id),
      visits: standing.filter(({ key }) => key === keys[0]).length,
      limits: limits.map((limit) => ({
        id: limit.id,
        insurer: limit.insurer,
        practitionerName: names.get(limit.practitionerId) ?? '',
        weekday: limit.weekday,
        startMinute: limit.startMinute,
        endMinute: limit.endMinute,
        most: limit.most,
        before: countedBy(limit, standing, [limit.insurerKey]),
        after: countedBy(limit, standing, keys),
      })),
    }
  },
  'insurer.add': async (tx, insurer, ctx) => {
    const id = ctx.newId()
    await keep(ctx, () => insertInsurer(tx, { ...insurer, id, active: true }))
    return { id }
  },
  'insurer.change': async (tx, { plans, ...insurer }, ctx) => {
    const known = (await listInsurers(tx)).find(({ id }) => id === insurer.id) ?? ctx.fail('not-found')
    const own = new Set(known.plans.map(({ id }) => id))
    if (plans.some(({ id }) => id !== null && !own.has(id))) ctx.fail('not-found')
    await keep(ctx, async () => {
      await updateInsurer(tx, known, insurer)
      await writePlans(
        tx,
        insurer.id,
        plans.map(({ id, ...plan }) => ({ ...plan, id: id ?? ctx.newId() })),
      )
    })
    await renameLimits(tx, ctx, known.name, insurer.name)
    return {}
  },
  'insurer.unite': async (tx, { id, into }, ctx) => {
    const all = await listInsurers(tx)
    const [one, other] = [id, into].map((asked) => all.find((insurer) => insurer.id === asked))
    if (!one || !other || one === other) return ctx.fail('not-found')
    await uniteInsurers(tx, one.id, other)
    await renameLimits(tx, ctx, one.name, other.name)
    return {}
  },
} satisfies HandlersOf<
  'insurer.list' | 'insurer.touches' | 'insurer.add' | 'insurer.change' | 'insurer.unite'
>
