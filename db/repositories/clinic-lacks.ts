import type { Reader } from '../handles.ts'
import { movedNotes } from './wrong-charts.ts'

/** Professionals in use, with what each of them has. */
export async function listEquipment(db: Reader, today: string) {
  const rows = await db
    .selectFrom('practitioner')
    .select(['id', 'name', 'room_id as roomId'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.practitioner_id', '=', 'practitioner.id')
            .where('account.active', '=', 1),
        )
        .as('hasAccount'),
      eb
        .exists(
          eb
            .selectFrom('visit_type')
            .select('visit_type.id')
            .whereRef('visit_type.practitioner_id', '=', 'practitioner.id')
            .where('visit_type.active', '=', 1),
        )
        .as('hasVisits'),
      eb
        .exists(
          eb
            .selectFrom('working_hours as hours')
            .select('hours.weekday')
            .whereRef('hours.practitioner_id', '=', 'practitioner.id')
            .where((or) => or.or([or('hours.valid_to', 'is', null), or('hours.valid_to', '>=', today)])),
        )
        .as('hasHours'),
    ])
    .where('active', '=', 1)
    .orderBy('name')
    .execute()
  return rows.map(({ hasAccount, hasVisits, hasHours, ...row }) => ({
    ...row,
    hasAccount: Boolean(hasAccount),
    hasVisits: Boolean(hasVisits),
    hasHours: Boolean(hasHours),
  }))
}

/** Rooms in use that are nobody's and that no type of visit in use asks for. */
export async function listIdleRooms(db: Reader) {
  return db
    .selectFrom('room')
    .select(['id', 'name'])
    .where('active', '=', 1)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('practitioner')
            .select('practitioner.id')
            .whereRef('practitioner.room_id', '=', 'room.id')
            .where('practitioner.active', '=', 1),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('visit_type_room as asked')
            .innerJoin('visit_type', 'visit_type.id', 'asked.visit_type_id')
            .select('asked.room_id')
            .whereRef('asked.room_id', '=', 'room.id')
            .where('visit_type.active', '=', 1),
        ),
      ),
    )
    .orderBy('position')
    .execute()
}

/** Accounts of who works here that still wait for a password of their person's own. */
export async function listWithoutPassword(db: Reader) {
  return db
    .selectFrom('account')
    .select(['id', 'display_name as name'])
    .where('active', '=', 1)
    .where('must_change', '=', 1)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account_role as role')
          .select('role.role')
          .whereRef('role.account_id', '=', 'account.id')
          .where('role.role', '<>', 'patient'),
      ),
    )
    .orderBy('display_name')
    .execute()
}

/**
 * How many encounters begun before an instant nobody has signed, by professional: those of `listOpenEncounters`, counted. They are
 * found by each professional's own index, so that old ones cost nothing.
 */
export async function countUnsigned(db: Reader, before: string) {
  const begun = db
    .selectFrom('practitioner as who')
    .innerJoin('encounter as begun', (join) =>
      join.onRef('begun.practitioner_id', '=', 'who.id').on('begun.status', '=', 'in-progress'),
    )
    .select('begun.id as id')
  const drafts = db.selectFrom('note_draft').select('note_draft.encounter_id as id')
  const emptied = db
    .selectFrom('note')
    .innerJoin('encounter as emptied', 'emptied.id', 'note.encounter_id')
    .select('note.encounter_id as id')
    .where('note.id', 'in', movedNotes(db))
    .where('emptied.discard_reason', 'is', null)
  return db
    .selectFrom('encounter')
    .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
    .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
    .select(['practitioner.id', 'practitioner.name'])
    .select((eb) => [
      eb.fn.countAll<number>().as('consultations'),
      eb.fn.min(eb.fn.coalesce('visit.date', 'encounter.date')).$notNull().as('oldest'),
    ])
    .where('encounter.id', 'in', begun.union(drafts).union(emptied))
    .where('encounter.started_at', '<=', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('note')
            .select('note.id')
            .whereRef('note.encounter_id', '=', 'encounter.id')
            .whereRef('note.practitioner_id', '=', 'encounter.practitioner_id')
            .where('note.id', 'not in', movedNotes(db)),
        ),
      ),
    )
    .groupBy('practitioner.id')
    .orderBy('consultations', 'desc')
    .orderBy('practitioner.name')
    .execute()
}
