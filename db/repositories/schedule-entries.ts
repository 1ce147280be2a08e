import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'

/** Who wrote an entry of the schedule, and when. */
export interface Written {
  readonly createdAt: string
  readonly createdBy: string | null
}

export interface ExtraOpening {
  readonly id: string
  readonly practitionerId: string
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
  readonly reason: string
}

interface Span {
  readonly from: string
  readonly to: string
}

// Read at every booking: built once.
const extraOpenings = compileOnce((db, slot: Slots<Span>) =>
  db
    .selectFrom('extra_opening')
    .select(['id', 'practitioner_id as practitionerId', 'date', 'reason'])
    .select(['start_minute as startMinute', 'end_minute as endMinute'])
    .where('date', '>=', slot('from'))
    .where('date', '<=', slot('to'))
    .where('removed_at', 'is', null)
    .orderBy('date')
    .orderBy('start_minute'),
)

/** Extra openings from one date to another, soonest first. */
export async function listExtraOpenings(db: Reader, { from, to }: Span): Promise<readonly ExtraOpening[]> {
  return extraOpenings(db, { from, to })
}

export async function insertExtraOpening(tx: Writer, row: ExtraOpening & Written): Promise<void> {
  await tx
    .insertInto('extra_opening')
    .values({
      id: row.id,
      practitioner_id: row.practitionerId,
      date: row.date,
      start_minute: row.startMinute,
      end_minute: row.endMinute,
      reason: row.reason,
      created_at: row.createdAt,
      created_by: row.createdBy,
    })
    .execute()
}

export interface BlockRow {
  readonly id: string
  /** null: the whole clinic. */
  readonly practitionerId: string | null
  readonly startMinute: number
  readonly endMinute: number
  readonly firstDate: string
  /** RFC 5545, "FREQ=WEEKLY;BYDAY=MO". */
  readonly rule: string
  readonly reason: string
}

const recurringBlocks = compileOnce((db, _slot: Slots<object>) =>
  db
    .selectFrom('recurring_block')
    .select(['id', 'practitioner_id as practitionerId', 'first_date as firstDate', 'rule', 'reason'])
    .select(['start_minute as startMinute', 'end_minute as endMinute'])
    .where('removed_at', 'is', null)
    .orderBy('first_date')
    .orderBy('start_minute'),
)

/** Every recurring block in force. */
export async function listRecurringBlocks(db: Reader): Promise<readonly BlockRow[]> {
  return recurringBlocks(db, {})
}

export async function insertRecurringBlock(tx: Writer, row: BlockRow & Written): Promise<void> {
  await tx
    .insertInto('recurring_block')
    .values({
      id: row.id,
      practitioner_id: row.practitionerId,
      start_minute: row.startMinute,
      end_minute: row.endMinute,
      first_date: row.firstDate,
      rule: row.rule,
      reason: row.reason,
      created_at: row.createdAt,
      created_by: row.createdBy,
    })
    .execute()
}

export interface LimitRow {
  readonly id: string
  readonly practitionerId: string
  readonly insurer: string
  /** Folded: what is compared. */
  readonly insurerKey: string
  readonly weekday: number | null
  readonly startMinute: number
  readonly endMinute: number
  readonly most: number
}

const insurerLimits = compileOnce((db, _slot: Slots<object>) =>
  db
    .selectFrom('insurer_limit')
    .select(['id', 'practitioner_id as practitionerId', 'insurer', 'insurer_key as insurerKey'])
    .select(['weekday', 'most', 'start_minute as startMinute', 'end_minute as endMinute'])
    .where('removed_at', 'is', null)
    .orderBy('insurer_key')
    .orderBy('start_minute'),
)

/** Every convênio limit in force. */
export async function listInsurerLimits(db: Reader): Promise<readonly LimitRow[]> {
  return insurerLimits(db, {})
}

export async function insertInsurerLimit(tx: Writer, row: LimitRow & Written): Promise<void> {
  await tx
    .insertInto('insurer_limit')
    .values({
      id: row.id,
      practitioner_id: row.practitionerId,
      insurer: row.insurer,
      insurer_key: row.insurerKey,
      weekday: row.weekday,
      start_minute: row.startMinute,
      end_minute: row.endMinute,
      most: row.most,
      created_at: row.createdAt,
      created_by: row.createdBy,
    })
    .execute()
}

/** Takes an entry back; false when there is none in force. */
export async function removeEntry(
  tx: Writer,
  table: 'extra_opening' | 'recurring_block' | 'insurer_limit',
  id: string,
  now: string,
): Promise<boolean> {
  const removed = await tx
    .updateTable(table)
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows > 0n
}
