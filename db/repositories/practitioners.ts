import { sql } from 'kysely'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { listVisitTypes } from './visit-types.ts'

export interface PractitionerRow {
  readonly id: string
  readonly name: string
  readonly treatment: string
  readonly council: string
  readonly councilNumber: string
  readonly councilState: string
  readonly rqe: string | null
  readonly specialty: string
  /** The room's name; without a room, words of before that are no room's. */
  readonly room: string | null
  readonly roomId: string | null
  /** How his papers say he is reached; null: they do not. */
  readonly paperPhone: string | null
  readonly paperEmail: string | null
  readonly active: boolean
}

const selectPractitioners = (db: Reader) =>
  db
    .selectFrom('practitioner')
    .select(['id', 'name', 'treatment', 'council', 'rqe', 'specialty', 'room', 'active', 'room_id as roomId'])
    .select(['council_number as councilNumber', 'council_state as councilState'])
    .select(['paper_phone as paperPhone', 'paper_email as paperEmail'])

const columns = (row: PractitionerRow) => ({
  name: row.name,
  treatment: row.treatment,
  council: row.council,
  council_number: row.councilNumber,
  council_state: row.councilState,
  rqe: row.rqe,
  specialty: row.specialty,
  room: row.room,
  room_id: row.roomId,
  paper_phone: row.paperPhone,
  paper_email: row.paperEmail,
  active: row.active ? (1 as const) : (0 as const),
})

/** Professionals with their visit types in use, by name. */
export async function listPractitioners(db: Reader) {
  const rows = await selectPractitioners(db).orderBy('name').execute()
  const types = await listVisitTypes(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    active: row.active === 1,
    visitTypes: types
      .filter(({ practitionerId }) => practitionerId === row.id)
      .map(({ id, kindId, name, followUp, minutes, bookableByPatient }) => ({
        id,
        kindId,
        name,
        followUp,
        minutes,
        bookableByPatient,
      })),
  }))
}

const byId = compileOnce((db, slot: Slots<{ id: string }>) =>
  selectPractitioners(db).where('id', '=', slot('id')),
)

export async function findPractitioner(db: Reader, id: string): Promise<PractitionerRow | undefined> {
  const [row] = await byId(db, { id })
  return row && { ...row, active: row.active === 1 }
}

/** @throws DatabaseError 'unique' when the council number is taken. */
export async function insertPractitioner(
  tx: Writer,
  row: PractitionerRow & { readonly createdAt: string },
): Promise<void> {
  await tx
    .insertInto('practitioner')
    .values({ id: row.id, ...columns(row), created_at: row.createdAt })
    .execute()
}

/** @throws DatabaseError 'unique' when the council number is taken. */
export async function updatePractitioner(tx: Writer, row: PractitionerRow): Promise<void> {
  await tx.updateTable('practitioner').set(columns(row)).where('id', '=', row.id).execute()
}

export interface WorkingHours {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly startMinute: number
  readonly endMinute: number
  readonly validFrom: string
  readonly validTo: string | null
}

export async function listWorkingHours(db: Reader, practitionerId: string): Promise<readonly WorkingHours[]> {
  return db
    .selectFrom('working_hours')
    .select([
      'weekday',
      'start_minute as startMinute',
      'end_minute as endMinute',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('weekday')
    .orderBy('start_minute')
    .orderBy('valid_from')
    .execute()
}

/** When anybody who is in use works. */
export async function listClinicHours(db: Reader): Promise<readonly WorkingHours[]> {
  return db
    .selectFrom('working_hours')
    .innerJoin('practitioner', 'practitioner.id', 'working_hours.practitioner_id')
    .select([
      'weekday',
      'start_minute as startMinute',
      'end_minute as endMinute',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('practitioner.active', '=', 1)
    .execute()
}

const hoursOf = compileOnce((db, slot: Slots<{ ids: string }>) =>
  db
    .selectFrom('working_hours')
    .select([
      'practitioner_id as practitionerId',
      'weekday',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .select(['start_minute as startMinute', 'end_minute as endMinute'])
    .where('practitioner_id', 'in', sql<string>`(select value from json_each(${slot('ids')}))`),
)

/** The timetables of many professionals. */
export async function listHoursOf(
  db: Reader,
  practitionerIds: readonly string[],
): Promise<readonly (WorkingHours & { readonly practitionerId: string })[]> {
  return hoursOf(db, { ids: JSON.stringify(practitionerIds) })
}

/** What a professional has settled about overbooking and returns. */
export async function findTerms(db: Reader, practitionerId: string) {
  return db
    .selectFrom('practitioner')
    .select(['return_days as returnDays', 'overbook_limit as overbookLimit'])
    .where('id', '=', practitionerId)
    .executeTakeFirst()
}

/** The terms of every professional in use. */
export async function listTerms(db: Reader) {
  return db
    .selectFrom('practitioner')
    .select(['id as practitionerId', 'return_days as returnDays', 'overbook_limit as overbookLimit'])
    .where('active', '=', 1)
    .orderBy('name')
    .execute()
}

export async function setTerms(
  tx: Writer,
  practitionerId: string,
  terms: { readonly returnDays: number; readonly overbookLimit: number },
): Promise<boolean> {
  const changed = await tx
    .updateTable('practitioner')
    .set({ return_days: terms.returnDays, overbook_limit: terms.overbookLimit })
    .where('id', '=', practitionerId)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Replaces a professional's whole timetable. */
export async function setWorkingHours(
  tx: Writer,
  practitionerId: string,
  hours: readonly WorkingHours[],
): Promise<void> {
  await tx.deleteFrom('working_hours').where('practitioner_id', '=', practitionerId).execute()
  const rows = hours.map(({ weekday, startMinute, endMinute, validFrom, validTo }) => ({
    practitioner_id: practitionerId,
    weekday,
    start_minute: startMinute,
    end_minute: endMinute,
    valid_from: validFrom,
    valid_to: validTo,
  }))
  if (rows.length > 0) await tx.insertInto('working_hours').values(rows).execute()
}
