import type { Hue } from '../../preload/contract/hues.ts'
import { UNFINISHED } from '../../preload/contract/visit-status.ts'
import type { Reader, Writer } from '../handles.ts'
import { foldName } from '../person-names.ts'

export interface VisitKind {
  readonly id: string
  readonly name: string
  /** A retorno. */
  readonly followUp: boolean
  readonly active: boolean
  /** Its colour in the agenda. */
  readonly hue: Hue | null
}

/** A kind's name as it is compared; one of signs alone as it is written. */
const keyOf = (name: string) => foldName(name) || name.toLowerCase()

const columns = ({ name, followUp, active, hue }: VisitKind) => ({
  name,
  name_key: keyOf(name),
  follow_up: followUp ? (1 as const) : (0 as const),
  active: active ? (1 as const) : (0 as const),
  hue,
})

/** The clinic's kinds of visit, those out of use too, in their order. */
export async function listVisitKinds(db: Reader): Promise<readonly VisitKind[]> {
  const rows = await db
    .selectFrom('visit_kind')
    .select(['id', 'name', 'follow_up as followUp', 'active', 'hue'])
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, followUp: row.followUp === 1, active: row.active === 1 }))
}

/** Adds a kind, as the last one. @throws DatabaseError 'unique' when another has its name. */
export async function insertVisitKind(tx: Writer, kind: VisitKind): Promise<void> {
  await tx
    .insertInto('visit_kind')
    .values((eb) => ({
      id: kind.id,
      ...columns(kind),
      position: eb
        .selectFrom('visit_kind')
        .select((all) => all.fn.coalesce(all(all.fn.max('position'), '+', 1), all.val(0)).as('next')),
    }))
    .execute()
}

/** Visits keep the name they were booked under. False: there is no such kind. @throws DatabaseError 'unique' */
export async function updateVisitKind(tx: Writer, kind: VisitKind): Promise<boolean> {
  const changed = await tx
    .updateTable('visit_kind')
    .set(columns(kind))
    .where('id', '=', kind.id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** How many visits of each kind still have to happen, from a day on. */
export async function countComing(db: Reader, today: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('visit_type', 'visit_type.id', 'appointment.visit_type_id')
    .select(['visit_type.kind_id as kindId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('appointment.date', '>=', today)
    .where('appointment.status', 'in', UNFINISHED)
    .groupBy('visit_type.kind_id')
    .execute()
}

/** How many wait for each kind; null: for words that no kind has. */
export async function countWishes(db: Reader) {
  return db
    .selectFrom('waiting_list')
    .select(['kind_id as kindId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('closed_at', 'is', null)
    .groupBy('kind_id')
    .execute()
}
