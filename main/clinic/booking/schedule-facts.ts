import type { z } from 'zod'
import { foldName } from '../../../db/person-names.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { listClosings } from '../../../db/repositories/closings.ts'
import { listInsurerNames } from '../../../db/repositories/insurers.ts'
import { listHoursOf } from '../../../db/repositories/practitioners.ts'
import {
  listExtraOpenings,
  listInsurerLimits,
  listRecurringBlocks,
  type BlockRow,
} from '../../../db/repositories/schedule-entries.ts'
import type { StateCode } from '../../../preload/contract/fields.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import { holidayOn, holidaysBetween, type Holiday } from '../calendar/holidays.ts'
import { recurrenceDates } from '../calendar/recurrence.ts'
import type { Handle } from '../context.ts'
import type { Request, ClinicFacts, PractitionerFacts } from './availability-facts.ts'
import { skippedBetween } from './clock-changes.ts'
import type { RecurringBlock } from './day-plan.rules.ts'

/** What a professional's agenda is made of, but for the visits in it. */
export type Timetable = Omit<PractitionerFacts, 'occupied'>

/** Everything that opens and closes a range of dates, before anybody is booked. */
export interface ScheduleFacts {
  readonly from: string
  readonly to: string
  readonly clinic: Omit<ClinicFacts, 'rooms'>
  readonly noticeMinutes: number
  readonly horizonDays: number
  timetableOf(practitionerId: string): Timetable
  readonly insurerOf: InsurerOf
  holidayOn(date: string): Holiday | null
}

const keys = new Map<string, string>()

/** A convênio as it is compared. The few names that a clinic knows are folded once. */
export function insurerKey(insurer: string | null): string | null {
  if (insurer === null) return null
  const known = keys.get(insurer)
  if (known !== undefined) return known
  if (keys.size > 5_000) keys.clear()
  const key = foldName(insurer)
  keys.set(insurer, key)
  return key
}

/** The convênio that words of any day mean today, as it is compared; words that are none's stand for themselves. */
export type InsurerOf = (words: string | null) => string | null

/** A visit that took place keeps the words of its day, and counts for the convênio they mean since. */
export async function knownInsurers(db: Handle): Promise<InsurerOf> {
  const names = await listInsurerNames(db)
  return (words) => {
    const key = insurerKey(words)
    return key === null ? null : (names.get(key)?.nowKey ?? key)
  }
}

type OwnedBlock = RecurringBlock & { readonly practitionerId: string | null }

function expand(block: BlockRow, from: string, to: string): OwnedBlock[] {
  const dates = recurrenceDates(block.rule, block.firstDate, from, to)
  const { practitionerId, startMinute, endMinute, reason } = block
  return dates.length === 0 ? [] : [{ practitionerId, startMinute, endMinute, reason, dates: new Set(dates) }]
}

/** Loads what opens and closes a range for some professionals: seven statements, however many they and the days are. */
export async function loadSchedule(
  db: Handle,
  practitionerIds: readonly string[],
  from: string,
  days: number,
): Promise<ScheduleFacts> {
  const to = dateOf(dayOf(from) + days - 1)
  const clinic = await readClinic(db)
  if (!clinic) throw new Error('a clinic has its own row')
  const state = clinic.state as z.infer<typeof StateCode>
  const closings = await listClosings(db, { from, to })
  const extras = await listExtraOpenings(db, { from, to })
  const blocks = (await listRecurringBlocks(db)).flatMap((block) => expand(block, from, to))
  const limits = await listInsurerLimits(db)
  const hours = await listHoursOf(db, practitionerIds)
  const insurerOf = await knownInsurers(db)
  return {
    insurerOf,
    from,
    to,
    clinic: {
      closures: closings.filter(({ practitionerId }) => practitionerId === null),
      holidays: holidaysBetween(from, to, state),
      skipped: skippedBetween(from, to, clinic.timeZone),
    },
    noticeMinutes: clinic.noticeMinutes,
    horizonDays: clinic.horizonDays,
    timetableOf: (practitionerId) => ({
      practitionerId,
      hours: hours.filter((one) => one.practitionerId === practitionerId),
      extras: extras.filter((one) => one.practitionerId === practitionerId),
      absences: closings.filter((one) => one.practitionerId === practitionerId),
      blocks: blocks.filter((one) => one.practitionerId === null || one.practitionerId === practitionerId),
      limits: limits
        .filter((one) => one.practitionerId === practitionerId)
        .map(({ insurerKey: insurer, weekday, startMinute, endMinute, most }) => ({
          insurer,
          weekday,
          startMinute,
          endMinute,
          most,
        })),
    }),
    holidayOn: (date) => holidayOn(date, state),
  }
}

/** The clock of one asker: patients keep the clinic's notice and horizon, the desk does not. */
export function askedBy(
  { noticeMinutes, horizonDays }: Pick<ScheduleFacts, 'noticeMinutes' | 'horizonDays'>,
  { localNow, today }: { readonly localNow: string; readonly today: string },
  byPatient: boolean,
  range: { readonly from: string; readonly days: number },
): Request {
  return {
    ...range,
    now: localNow,
    noticeMinutes: byPatient ? noticeMinutes : 0,
    lastDate: byPatient ? dateOf(dayOf(today) + horizonDays) : null,
  }
}
