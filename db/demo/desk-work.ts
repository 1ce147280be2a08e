import type { Writer } from '../handles.ts'
import { foldName } from '../person-names.ts'
import { insertClosing } from '../repositories/closings.ts'
import {
  insertExtraOpening,
  insertInsurerLimit,
  insertRecurringBlock,
} from '../repositories/schedule-entries.ts'
import { insertWaiting, type WaitingWish } from '../repositories/waiting-list.ts'
import { weekdayOf, type Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { INSURERS } from './names.ts'
import type { PracticePatient } from './patients.ts'
import { weekendHours, type PracticePractitioner } from './staff.ts'
import type { PracticeVisit } from './visits.ts'

/** What lies on the desk of the practice clinic beside its visits. */
export interface Desk {
  readonly tx: Writer
  readonly chance: Chance
  readonly calendar: Calendar
  readonly practitioners: readonly PracticePractitioner[]
  readonly patients: readonly PracticePatient[]
  /** Who wrote it all down. */
  readonly clerk: string
}

const ELEVEN = 11 * 60
const NOON = 12 * 60
const FRIDAY = 5

/** Lara's supervision: every Friday from tomorrow on. */
const SUPERVISION = { userName: 'lara', startMinute: ELEVEN, endMinute: NOON, rule: 'FREQ=WEEKLY;BYDAY=FR' }

/** The Monday of next week, counted from today. */
export const daysToMonday = ({ today }: Calendar) => 8 - weekdayOf(today)

/** Whether a visit would stand in the block that repeats: none was booked there. */
export function inSupervision({ today }: Calendar, visit: PracticeVisit): boolean {
  const { practitioner, date, startMinute, endMinute } = visit
  return (
    practitioner.userName === SUPERVISION.userName &&
    date > today &&
    weekdayOf(date) === FRIDAY &&
    startMinute < SUPERVISION.endMinute &&
    endMinute > SUPERVISION.startMinute
  )
}

const named = ({ practitioners }: Pick<Desk, 'practitioners'>, name: string) => {
  const found = practitioners.find(({ userName }) => userName === name)
  if (!found) throw new RangeError(`nobody is called ${name}`)
  return found
}

async function addAbsence({ tx, chance, calendar, clerk, ...rest }: Desk): Promise<void> {
  const monday = daysToMonday(calendar)
  await insertClosing(tx, {
    id: chance.id(),
    practitionerId: named(rest, 'ivan').id,
    fromDate: calendar.date(monday + 1),
    toDate: calendar.date(monday + 2),
    startMinute: null,
    endMinute: null,
    reason: 'Congresso',
    createdAt: calendar.instant(calendar.date(-3), ELEVEN),
    createdBy: clerk,
  })
}

async function addRules({ tx, chance, calendar, clerk, ...rest }: Desk): Promise<void> {
  const written = { createdAt: calendar.instant(calendar.date(-30), ELEVEN), createdBy: clerk }
  const { userName, ...block } = SUPERVISION
  await insertRecurringBlock(tx, {
    id: chance.id(),
    practitionerId: named(rest, userName).id,
    ...block,
    firstDate: calendar.date(1),
    reason: 'Supervisão',
    ...written,
  })
  const [insurer = ''] = INSURERS
  await insertInsurerLimit(tx, {
    id: chance.id(),
    practitionerId: named(rest, 'renato').id,
    insurer,
    insurerKey: foldName(insurer),
    weekday: 4,
    startMinute: 8 * 60,
    endMinute: 13 * 60,
    most: 4,
    ...written,
  })
}

const ANY_DAY = 127
const WORKING_DAYS = 31
const THURSDAY = 1 << 3

/** Five who wait: one urgent, one for anybody of a specialty, one who would give up a later visit. */
async function addWaiting(desk: Desk, visits: readonly PracticeVisit[]): Promise<void> {
  const { tx, chance, calendar, patients, clerk } = desk
  const adults = patients.filter(({ age, card }) => age >= 40 && age <= 70 && card.phone !== null)
  const children = patients.filter(({ age }) => age >= 2 && age <= 10)
  const later = visits.find(
    ({ practitioner, date, status }) =>
      practitioner.userName === 'helena' && date > calendar.date(8) && status === 'booked',
  )
  const free = adults.filter(({ id }) =>
    visits.every(({ patient, date }) => patient.id !== id || date < calendar.today),
  )
  const wish = (patient: PracticePatient | undefined, userName: string): WaitingWish[] => {
    const practitioner = named(desk, userName)
    const [{ kindId, minutes }] = practitioner.visitTypes
    return patient
      ? [
          {
            patientId: patient.id,
            practitionerId: practitioner.id,
            specialty: null,
            kindId,
            minutes,
            weekdays: ANY_DAY,
            fromMinute: 0,
            toMinute: 24 * 60,
            urgency: 'normal',
            note: null,
            appointmentId: null,
          },
        ]
      : []
  }
  const wishes = [
    ...wish(free[0], 'renato').map((one) => ({ ...one, weekdays: THURSDAY, note: 'Só pode às quintas' })),
    ...wish(children[0], 'beatriz').map((one) => ({ ...one, toMinute: NOON, weekdays: WORKING_DAYS })),
    ...wish(later?.patient, 'helena').map((one) => ({ ...one, appointmentId: later?.id ?? null })),
    ...wish(free[1], 'renato').map((one) => ({
      ...one,
      practitionerId: null,
      specialty: 'Cardiologia',
      urgency: 'urgent' as const,
      note: 'Pediu para ligar a qualquer hora',
    })),
    ...wish(
      free.slice(2).find(({ card }) => card.sexAtBirth === 'female'),
      'yara',
    ).map((one) => ({ ...one, fromMinute: 13 * 60 + 30 })),
  ]
  const ages = [12, 9, 7, 2, 1]
  for (const [at, entry] of wishes.entries()) {
    const createdAt = calendar.instant(calendar.date(-(ages[at] ?? 1)), chance.int(8 * 60, 17 * 60))
    await insertWaiting(tx, { ...entry, id: chance.id(), createdAt, createdBy: clerk })
  }
}

/** On a weekend whoever would not come has opened his agenda for the day. */
async function addWeekend({ tx, chance, calendar, clerk, practitioners }: Desk): Promise<void> {
  for (const practitioner of practitioners)
    for (const [, , startMinute, endMinute] of weekendHours(practitioner, weekdayOf(calendar.today)))
      await insertExtraOpening(tx, {
        id: chance.id(),
        practitionerId: practitioner.id,
        ...{ date: calendar.today, startMinute, endMinute, reason: 'Dia de treino' },
        ...{ createdAt: calendar.now, createdBy: clerk },
      })
}

/** An absence next week, a block that repeats, a convênio's limit and the waiting list, to practise with. */
export async function addDeskWork(desk: Desk, visits: readonly PracticeVisit[]): Promise<void> {
  await addAbsence(desk)
  await addRules(desk)
  await addWaiting(desk, visits)
  await addWeekend(desk)
}
