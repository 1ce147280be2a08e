import { sql } from 'kysely'
import { LIVE } from '../../preload/contract/visit-status.ts'
import type { Reader } from '../handles.ts'

interface Span {
  readonly from: string
  readonly to: string
}

/** Minutes of live visits by professional, between two dates, both included. */
export async function listBookedByPractitioner(db: Reader, { from, to }: Span) {
  return db
    .selectFrom('appointment')
    .select('practitioner_id as practitionerId')
    .select((eb) => eb.fn.sum<number>(eb('end_minute', '-', eb.ref('start_minute'))).as('minutes'))
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('status', 'in', LIVE)
    .groupBy('practitioner_id')
    .execute()
}

/** Visits that took place or were missed, by date: the rest is still to come or was given up in time. */
export async function listNoShows(db: Reader, { from, to }: Span) {
  return db
    .selectFrom('appointment')
    .select('date')
    .select((eb) => [
      eb.fn.countAll<number>().as('due'),
      eb.fn.countAll<number>().filterWhere('status', '=', 'noshow').as('missed'),
    ])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('status', 'in', ['arrived', 'in-progress', 'fulfilled', 'noshow'])
    .groupBy('date')
    .execute()
}

/** Visits that took place, by the convênio as it was called then; null: particular. */
export async function listByInsurer(db: Reader, { from, to }: Span) {
  return db
    .selectFrom('appointment')
    .select('insurer')
    .select((eb) => eb.fn.countAll<number>().as('visits'))
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('status', 'in', ['arrived', 'in-progress', 'fulfilled'])
    .groupBy('insurer')
    .execute()
}

/** Waits by the hour of the booked time, in whole minutes; a clock set back counts as none. */
export async function listWaits(db: Reader, { from, to }: Span) {
  const waited = sql<number>`max(0, (unixepoch(started_at) - unixepoch(arrived_at)) / 60)`
  return db
    .selectFrom('appointment')
    .select(sql<number>`start_minute / 60`.as('hour'))
    .select((eb) => eb.fn.countAll<number>().as('visits'))
    .select([
      sql<number>`cast(round(avg(${waited})) as integer)`.as('meanMinutes'),
      sql<number>`max(${waited})`.as('longestMinutes'),
    ])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('arrived_at', 'is not', null)
    .where('started_at', 'is not', null)
    .groupBy('hour')
    .orderBy('hour')
    .execute()
}
