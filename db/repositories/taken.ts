import { sql } from 'kysely'
import { LIVE } from '../../preload/contract/visit-status.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader } from '../handles.ts'

// Written out and not bound: SQLite takes a partial index only where it can read that its condition holds.
const live = sql<boolean>`status in (${sql.join(LIVE.map((status) => sql.lit(status)))})`

const WIDTH = 2048

// A row for each visit costs more than the engine itself: SQLite packs a day's visits into one text, in JSON, whose numbers it
// writes and Node reads fastest.
const packed = sql<string>`json_group_array(
  (buffer_before * ${sql.lit(WIDTH)} + start_minute) * ${sql.lit(WIDTH)} + end_minute + buffer_after)`

/** What one professional, or one room, has of a day. */
export interface PackedDay {
  readonly id: string
  readonly date: string
  readonly visits: string
}

interface RangeQuery {
  /** Professionals or rooms, as JSON. */
  readonly ids: string
  readonly from: string
  readonly to: string
  /** Visits that move and so are not in the way, as JSON. */
  readonly except: string
}

const among = (slot: Slots<RangeQuery>) => sql<string>`(select value from json_each(${slot('ids')}))`
// The row's number is in every index, its id is not.
const other = (slot: Slots<RangeQuery>) =>
  sql<boolean>`appointment.rowid not in (
    select rowid from appointment where id in (select value from json_each(${slot('except')})))`

const insured = sql<string>`json_group_array(insurer)`

const daysOf = (db: Reader, slot: Slots<RangeQuery>) =>
  db
    .selectFrom('appointment')
    .select(['practitioner_id as id', 'date', packed.as('visits')])
    .where('practitioner_id', 'in', among(slot))
    .where('date', '>=', slot('from'))
    .where('date', '<=', slot('to'))
    .where(live)
    .groupBy(['practitioner_id', 'date'])

// What is looked up for each row costs a quarter of the walk, and each walk as much as the engine: nothing is asked twice or in vain.
const ofPractitioners = compileOnce(daysOf)
const ofPractitionersExcept = compileOnce((db, slot: Slots<RangeQuery>) =>
  daysOf(db, slot).where(other(slot)),
)
const withInsured = compileOnce((db, slot: Slots<RangeQuery>) =>
  daysOf(db, slot).select(insured.as('insured')),
)
const withInsuredExcept = compileOnce((db, slot: Slots<RangeQuery>) =>
  daysOf(db, slot).select(insured.as('insured')).where(other(slot)),
)

const ofRooms = compileOnce((db, slot: Slots<RangeQuery>) =>
  db
    .selectFrom('appointment')
    .select(['room_id as id', 'date', packed.as('visits')])
    .where('room_id', 'in', among(slot))
    .where('room_id', 'is not', null)
    .where('date', '>=', slot('from'))
    .where('date', '<=', slot('to'))
    .where(live)
    .where(other(slot))
    .groupBy(['room_id', 'date'])
    .$narrowType<{ id: string }>(),
)

interface Range {
  readonly ids: readonly string[]
  readonly from: string
  readonly to: string
  readonly except?: readonly string[] | undefined
}

const valuesOf = ({ ids, from, to, except = [] }: Range) => ({
  ids: JSON.stringify(ids),
  from,
  to,
  except: JSON.stringify(except),
})

const moves = ({ except = [] }: Range) => except.length > 0

/** What live visits take of professionals' days, packed: one row a professional and day, read from an index alone. */
export async function listTakenDays(db: Reader, range: Range): Promise<readonly PackedDay[]> {
  return (moves(range) ? ofPractitionersExcept : ofPractitioners)(db, valuesOf(range))
}

/** A day, and the convênio of each of its visits. */
export interface InsuredDay extends PackedDay {
  readonly insured: string
}

/** The same with their convênios. */
export async function listInsuredDays(db: Reader, range: Range): Promise<readonly InsuredDay[]> {
  return (moves(range) ? withInsuredExcept : withInsured)(db, valuesOf(range))
}

/** What live visits take of rooms' days, packed. */
export async function listRoomDays(db: Reader, range: Range): Promise<readonly PackedDay[]> {
  return ofRooms(db, valuesOf(range))
}

/** Reads a packed day: each stretch with its buffers, in minutes of the day. */
export function eachPacked({ visits }: PackedDay, see: (from: number, to: number) => void): void {
  for (const value of JSON.parse(visits) as number[]) {
    const start = Math.floor(value / WIDTH)
    see((start % WIDTH) - Math.floor(start / WIDTH), value % WIDTH)
  }
}

interface DateQuery {
  readonly id: string
  readonly ids: string
  readonly date: string
  readonly except: string
}

const selectStretches = (db: Reader, slot: Slots<DateQuery>) =>
  db
    .selectFrom('appointment')
    .select(['room_id as roomId', 'date', 'insurer', 'overbooked'])
    .select(['start_minute as startMinute', 'end_minute as endMinute'])
    .select(['buffer_before as bufferBefore', 'buffer_after as bufferAfter'])
    .where('date', '=', slot('date'))
    .where('id', 'not in', sql<string>`(select value from json_each(${slot('except')}))`)
    .where(live)
    .orderBy('start_minute')

const ofDate = compileOnce((db, slot: Slots<DateQuery>) =>
  selectStretches(db, slot).where('practitioner_id', '=', slot('id')),
)
const ofRoomsDate = compileOnce((db, slot: Slots<DateQuery>) =>
  selectStretches(db, slot).where(
    'room_id',
    'in',
    sql<string>`(select value from json_each(${slot('ids')}))`,
  ),
)

interface OneDate {
  readonly date: string
  readonly except?: readonly string[] | undefined
}

/** The live visits of one professional on one date. */
export async function listTaken(db: Reader, asked: OneDate & { readonly practitionerId: string }) {
  const { practitionerId, date, except = [] } = asked
  return ofDate(db, { id: practitionerId, ids: '', date, except: JSON.stringify(except) })
}

/** The live visits of rooms on one date. */
export async function listRoomVisits(db: Reader, asked: OneDate & { readonly ids: readonly string[] }) {
  const { ids, date, except = [] } = asked
  return ofRoomsDate(db, { id: '', ids: JSON.stringify(ids), date, except: JSON.stringify(except) })
}

/** Reads the visits of a day that have a convênio. */
export function eachInsured(
  { visits, insured }: InsuredDay,
  see: (startMinute: number, insurer: string) => void,
): void {
  const values = JSON.parse(visits) as number[]
  for (const [index, insurer] of (JSON.parse(insured) as (string | null)[]).entries())
    if (insurer !== null) see(Math.floor((values[index] ?? 0) / WIDTH) % WIDTH, insurer)
}

const minutesByDate = compileOnce((db, slot: Slots<RangeQuery>) =>
  db
    .selectFrom('appointment')
    .select(['date', sql<number>`sum(end_minute - start_minute)`.as('minutes')])
    .where('practitioner_id', 'in', among(slot))
    .where('date', '>=', slot('from'))
    .where('date', '<=', slot('to'))
    .where(live)
    .where(other(slot))
    .groupBy('date'),
)

/** Booked minutes of each date, of these professionals together. */
export async function listBookedMinutes(db: Reader, range: Range) {
  return minutesByDate(db, valuesOf(range))
}
