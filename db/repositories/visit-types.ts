import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'

export interface VisitType {
  readonly id: string
  readonly kindId: string
  readonly minutes: number
  readonly bookableByPatient: boolean
}

const selectVisitTypes = (db: Reader) =>
  db
    .selectFrom('visit_type as type')
    .innerJoin('visit_kind as kind', 'kind.id', 'type.kind_id')
    .select(['type.id', 'type.kind_id as kindId', 'kind.name', 'kind.follow_up as followUp', 'type.minutes'])
    .select(['type.bookable_by_patient as bookable', 'type.practitioner_id as practitionerId'])
    .select(['type.active', 'kind.active as kindActive'])
    .select(['type.buffer_before as bufferBefore', 'type.buffer_after as bufferAfter'])
    .select(['type.room_need as roomNeed', 'type.min_age as minAge', 'type.max_age as maxAge'])
    .select('type.for_sex as forSex')

type Row = Awaited<ReturnType<ReturnType<typeof selectVisitTypes>['execute']>>[number]

const toType = ({ bookable, active, kindActive, followUp, ...type }: Row) => ({
  ...type,
  followUp: followUp === 1,
  // Of a kind that was taken out of use nothing new is booked, whoever offers it.
  active: active === 1 && kindActive === 1,
  bookableByPatient: bookable === 1,
})

/** A visit type with everything that decides where it may stand. */
export type FullVisitType = ReturnType<typeof toType>

/** Visit types in use, in the order the clinic gave them. */
export async function listVisitTypes(
  db: Reader,
  practitionerIds: readonly string[],
): Promise<readonly FullVisitType[]> {
  if (practitionerIds.length === 0) return []
  const query = selectVisitTypes(db)
    .where('type.practitioner_id', 'in', [...practitionerIds])
    .where('type.active', '=', 1)
    .where('kind.active', '=', 1)
  return (await query.orderBy('type.position').execute()).map(toType)
}

/** Minutes that stay free before and after visits of a type; visits that stand keep theirs. */
export async function setBuffers(
  tx: Writer,
  visitTypeId: string,
  buffers: { readonly bufferBefore: number; readonly bufferAfter: number },
): Promise<void> {
  await tx
    .updateTable('visit_type')
    .set({ buffer_before: buffers.bufferBefore, buffer_after: buffers.bufferAfter })
    .where('id', '=', visitTypeId)
    .execute()
}

/** For whom a type is meant; null: whatever the age, either sex. */
export async function setMeantFor(
  tx: Writer,
  visitTypeId: string,
  { minAge, maxAge, forSex }: Pick<FullVisitType, 'minAge' | 'maxAge' | 'forSex'>,
): Promise<void> {
  await tx
    .updateTable('visit_type')
    .set({ min_age: minAge, max_age: maxAge, for_sex: forSex })
    .where('id', '=', visitTypeId)
    .execute()
}

const byId = compileOnce((db, slot: Slots<{ id: string }>) =>
  selectVisitTypes(db).where('type.id', '=', slot('id')),
)

export async function findVisitType(db: Reader, id: string): Promise<FullVisitType | undefined> {
  const [row] = await byId(db, { id })
  return row && toType(row)
}

/**
 * Makes these the types a professional offers, one of a kind. Of a kind that he has had before the type keeps its identity
 * (visits point to it) and the `id` given is not used; one that is no longer named is kept for its visits but not offered.
 * Types of kinds that are out of use stay as they are.
 */
export async function setVisitTypes(
  tx: Writer,
  practitionerId: string,
  types: readonly VisitType[],
): Promise<void> {
  const known = await tx
    .selectFrom('visit_type')
    .select(['id', 'kind_id as kindId'])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('active', 'desc')
    .orderBy('position')
    .execute()
  await tx
    .updateTable('visit_type')
    .set({ active: 0 })
    .where('practitioner_id', '=', practitionerId)
    .where('kind_id', 'in', (eb) => eb.selectFrom('visit_kind').select('id').where('active', '=', 1))
    .execute()
  for (const [position, { id, kindId, minutes, bookableByPatient }] of types.entries()) {
    const row = {
      minutes,
      bookable_by_patient: bookableByPatient ? (1 as const) : (0 as const),
      active: 1 as const,
      position,
    }
    const same = known.find((one) => one.kindId === kindId)
    if (same) await tx.updateTable('visit_type').set(row).where('id', '=', same.id).execute()
    else
      await tx
        .insertInto('visit_type')
        .values({ id, practitioner_id: practitionerId, kind_id: kindId, ...row })
        .execute()
  }
}
