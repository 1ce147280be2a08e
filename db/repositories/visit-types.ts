import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { foldName } from '../person-names.ts'

export interface VisitType {
  readonly id: string
  readonly name: string
  readonly minutes: number
  readonly bookableByPatient: boolean
}

const selectVisitTypes = (db: Reader) =>
  db
    .selectFrom('visit_type')
    .select([
      'id',
      'name',
      'minutes',
      'active',
      'bookable_by_patient as bookable',
      'practitioner_id as practitionerId',
    ])
    .select(['buffer_before as bufferBefore', 'buffer_after as bufferAfter', 'room_need as roomNeed'])

/** Visit types in use, in the order the clinic gave them. */
export async function listVisitTypes(db: Reader, practitionerIds: readonly string[]) {
  if (practitionerIds.length === 0) return []
  const query = selectVisitTypes(db)
    .where('practitioner_id', 'in', [...practitionerIds])
    .where('active', '=', 1)
  const rows = await query.orderBy('position').execute()
  return rows.map(({ bookable, active, ...type }) => ({
    ...type,
    active: active === 1,
    bookableByPatient: bookable === 1,
  }))
}

/** A visit type with everything that decides where it may stand. */
export type FullVisitType = Awaited<ReturnType<typeof listVisitTypes>>[number]

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

const byId = compileOnce((db, slot: Slots<{ id: string }>) =>
  selectVisitTypes(db).where('id', '=', slot('id')),
)

export async function findVisitType(db: Reader, id: string) {
  const [row] = await byId(db, { id })
  if (!row) return undefined
  const { bookable, active, ...type } = row
  return { ...type, bookableByPatient: bookable === 1, active: active === 1 }
}

/**
 * Makes these the visit types in use. One whose name is known keeps its identity (visits point to it) and the `id` given
 * is not used; one no longer named is kept for its visits but is not offered any more.
 */
export async function setVisitTypes(
  tx: Writer,
  practitionerId: string,
  types: readonly VisitType[],
): Promise<void> {
  const known = await tx
    .selectFrom('visit_type')
    .select(['id', 'name'])
    .where('practitioner_id', '=', practitionerId)
    .execute()
  await tx
    .updateTable('visit_type')
    .set({ active: 0 })
    .where('practitioner_id', '=', practitionerId)
    .execute()
  for (const [position, { id, name, minutes, bookableByPatient }] of types.entries()) {
    const row = {
      name,
      minutes,
      bookable_by_patient: bookableByPatient ? (1 as const) : (0 as const),
      active: 1 as const,
      position,
    }
    const same = known.find((one) => foldName(one.name) === foldName(name))
    if (same) await tx.updateTable('visit_type').set(row).where('id', '=', same.id).execute()
    else
      await tx
        .insertInto('visit_type')
        .values({ id, practitioner_id: practitionerId, ...row })
        .execute()
  }
}
