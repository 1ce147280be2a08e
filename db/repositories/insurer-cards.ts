import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../handles.ts'
import { foldName } from '../person-names.ts'
import { findInsurer, insertInsurer, type Insurer } from './insurers.ts'
import type { PatientCard } from './patients.ts'

/** How many cards have a convênio. */
export async function countInsured(db: Reader, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('patient')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('insurer_id', '=', id)
    .where('status', '<>', 'merged')
    .executeTakeFirstOrThrow()
  return count
}

type CardInsurer = Pick<PatientCard, 'insurer' | 'insurerId' | 'insurerPlanId' | 'insurerPlan'>

/** The entry of these words; words that are none's become one: cards of before have nothing else. */
async function entryOf(tx: Writer, words: string): Promise<Insurer | undefined> {
  const known = await tx
    .selectFrom('insurer')
    .select('id')
    .where('name_key', '=', foldName(words))
    .executeTakeFirst()
  if (known) return findInsurer(tx, known.id)
  const made = { id: randomUUID(), name: words, cardFormat: null, active: true }
  await insertInsurer(tx, made)
  return made
}

/** A card whose convênio is an entry as it stands today, with that one's name and only its plans. */
export async function placeInsurer<C extends CardInsurer>(tx: Writer, card: C): Promise<C> {
  const { insurer: words, insurerId, insurerPlanId } = card
  const entry =
    insurerId === null
      ? words === null
        ? undefined
        : await entryOf(tx, words)
      : await findInsurer(tx, insurerId)
  const plan = entry && insurerPlanId !== null ? await findPlan(tx, insurerPlanId, entry.id) : undefined
  return {
    ...card,
    insurerId: entry?.id ?? null,
    insurer: entry?.name ?? null,
    insurerPlanId: plan?.id ?? null,
    insurerPlan: plan?.name ?? null,
  }
}

/** A plan of this convênio, or the one of its name there when it was another's before they were united. */
export async function findPlan(db: Reader, id: string, insurerId: string) {
  return db
    .selectFrom('insurer_plan as asked')
    .innerJoin('insurer_plan', 'insurer_plan.name_key', 'asked.name_key')
    .select(['insurer_plan.id', 'insurer_plan.name'])
    .where('asked.id', '=', id)
    .where('insurer_plan.insurer_id', '=', insurerId)
    .executeTakeFirst()
}
