import { randomUUID } from 'node:crypto'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { foldName } from '../person-names.ts'

export interface InsurerPlan {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

/** A convênio of the clinic's list. */
export interface Insurer {
  readonly id: string
  readonly name: string
  /** "9999 9999": each 9 a digit; null: any. */
  readonly cardFormat: string | null
  readonly active: boolean
}

const columns = ({ name, cardFormat, active }: Insurer) => ({
  name,
  name_key: foldName(name),
  card_format: cardFormat,
  active: active ? (1 as const) : (0 as const),
})

/** The clinic's convênios by name, those out of use too, each with its plans; those united with others stand under these. */
export async function listInsurers(db: Reader) {
  const rows = await db
    .selectFrom('insurer')
    .select(['id', 'name', 'card_format as cardFormat', 'active'])
    .where('merged_into', 'is', null)
    .orderBy('name_key')
    .execute()
  const plans = await db
    .selectFrom('insurer_plan')
    .select(['id', 'insurer_id as insurerId', 'name', 'active'])
    .orderBy('name_key')
    .execute()
  return rows.map((row) => ({
    ...row,
    active: row.active === 1,
    plans: plans
      .filter(({ insurerId }) => insurerId === row.id)
      .map(({ id, name, active }) => ({ id, name, active: active === 1 })),
  }))
}

/** A convênio by its id, or the one that it was united with. */
export async function findInsurer(db: Reader, id: string): Promise<Insurer | undefined> {
  const row = await db
    .selectFrom('insurer as asked')
    .innerJoin('insurer', (join) =>
      join.on((eb) => eb('insurer.id', '=', eb.fn.coalesce('asked.merged_into', 'asked.id'))),
    )
    .select(['insurer.id', 'insurer.name', 'insurer.card_format as cardFormat', 'insurer.active'])
    .where('asked.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, active: row.active === 1 }
}

/** Adds a convênio. @throws DatabaseError 'unique' when another has its name, or had it before they were united. */
export async function insertInsurer(tx: Writer, insurer: Insurer): Promise<void> {
  await tx
    .insertInto('insurer')
    .values({ id: insurer.id, ...columns(insurer) })
    .execute()
}

/** Gives a convênio another name, and keeps the one it had as one that is known: of words compared by it there are visits. */
async function rename(tx: Writer, was: Insurer, insurer: Insurer): Promise<void> {
  const { id } = insurer
  const [oldKey, newKey] = [foldName(was.name), foldName(insurer.name)]
  const known = { name: was.name, name_key: oldKey, card_format: null, active: 0 as const, merged_into: id }
  const back = await tx
    .selectFrom('insurer')
    .select('id')
    .where('merged_into', '=', id)
    .where('name_key', '=', newKey)
    .executeTakeFirst()
  // A name that it had before comes back: the two change places, and no key stands twice meanwhile.
  if (back) await tx.updateTable('insurer').set({ name_key: back.id }).where('id', '=', back.id).execute()
  await tx.updateTable('insurer').set(columns(insurer)).where('id', '=', id).execute()
  if (back) await tx.updateTable('insurer').set(known).where('id', '=', back.id).execute()
  else if (oldKey !== newKey)
    await tx
      .insertInto('insurer')
      .values({ id: randomUUID(), ...known })
      .execute()
}

/** Renames it on every card, and so on the visits that still have to happen. @throws DatabaseError 'unique' */
export async function updateInsurer(tx: Writer, was: Insurer, insurer: Insurer): Promise<void> {
  const { id, name } = insurer
  await rename(tx, was, insurer)
  await tx
    .updateTable('patient')
    .set({ insurer: name })
    .where('insurer_id', '=', id)
    .where('insurer', '<>', name)
    .execute()
}

/** Writes the plans of a convênio; one that is not named here stays as it is. @throws DatabaseError 'unique' */
export async function writePlans(
  tx: Writer,
  insurerId: string,
  plans: readonly InsurerPlan[],
): Promise<void> {
  for (const { id, name, active } of plans) {
    const plan = { name, name_key: foldName(name), active: active ? (1 as const) : (0 as const) }
    await tx
      .insertInto('insurer_plan')
      .values({ id, insurer_id: insurerId, ...plan })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(plan))
      .execute()
  }
}

/** The plan of the other convênio that takes a plan's place, or the plan itself, moved there. */
async function movePlan(
  tx: Writer,
  plan: { readonly id: string; readonly name_key: string },
  into: string,
): Promise<void> {
  const same = await tx
    .selectFrom('insurer_plan')
    .select('id')
    .where('insurer_id', '=', into)
    .where('name_key', '=', plan.name_key)
    .executeTakeFirst()
  if (!same) {
    await tx.updateTable('insurer_plan').set({ insurer_id: into }).where('id', '=', plan.id).execute()
    return
  }
  await tx
    .updateTable('patient')
    .set({ insurer_plan_id: same.id })
    .where('insurer_plan_id', '=', plan.id)
    .execute()
}

/** Puts everybody and every plan of one convênio under another; its row stays, so that its name is known. */
export async function uniteInsurers(tx: Writer, id: string, into: Insurer): Promise<void> {
  const plans = await tx
    .selectFrom('insurer_plan')
    .select(['id', 'name_key'])
    .where('insurer_id', '=', id)
    .execute()
  for (const plan of plans) await movePlan(tx, plan, into.id)
  await tx
    .updateTable('patient')
    .set({ insurer_id: into.id, insurer: into.name })
    .where('insurer_id', '=', id)
    .execute()
  await tx
    .updateTable('insurer')
    .set({ active: 0, merged_into: into.id })
    .where((eb) => eb.or([eb('id', '=', id), eb('merged_into', '=', id)]))
    .execute()
}

const knownNames = compileOnce((db, _slot: Slots<object>) =>
  db
    .selectFrom('insurer as known')
    .innerJoin('insurer', (join) =>
      join.on((eb) => eb('insurer.id', '=', eb.fn.coalesce('known.merged_into', 'known.id'))),
    )
    .select(['known.name_key as key', 'insurer.name', 'insurer.name_key as nowKey']),
)

/** By how each name is compared, the name its convênio has today and its key, those of before and of united ones too. */
export async function listInsurerNames(
  db: Reader,
): Promise<ReadonlyMap<string, { readonly name: string; readonly nowKey: string }>> {
  return new Map((await knownNames(db, {})).map(({ key, ...now }) => [key, now]))
}
