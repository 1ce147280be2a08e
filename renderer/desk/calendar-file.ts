import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import { generateIcsCalendar, type IcsEvent } from 'ts-ics'
import { localDateTime } from '../i18n/format.ts'

/** A visit as a calendar needs it: wall-clock time in the clinic's zone. */
export interface CalendarVisit {
  readonly id: string
  readonly version: number
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
  readonly practitionerName: string
  readonly patientName: string
  readonly room: string | null
}

interface Clinic {
  readonly name: string
  readonly timeZone: string
}

/** The library writes instants, so the clinic's zone needs no table of its own in the file. */
function instantOf({ timeZone }: Clinic, date: string, minute: number): Date {
  const local = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute })
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds)
}

const eventOf = (visit: CalendarVisit, clinic: Clinic, now: string, summary: string): IcsEvent => ({
  uid: `${visit.id}@medicalbooking`,
  sequence: visit.version,
  stamp: { date: instantOf(clinic, now.slice(0, 10), minuteOfNow(now)) },
  start: { date: instantOf(clinic, visit.date, visit.startMinute) },
  end: { date: instantOf(clinic, visit.date, visit.endMinute) },
  summary,
  location: [clinic.name, visit.room].filter(Boolean).join(', '),
})

const minuteOfNow = (now: string) => Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16))

const calendarOf = (events: IcsEvent[]) =>
  generateIcsCalendar({ version: '2.0', prodId: '-//MedicalBooking//agenda//PT', method: 'PUBLISH', events })

/** One visit for the patient's calendar: with whom, never what for. `now` is the clinic's wall clock. */
export const visitCalendar = (visit: CalendarVisit, clinic: Clinic, now: string) =>
  calendarOf([eventOf(visit, clinic, now, msg(str`Horário com ${visit.practitionerName}`))])

/** First name and initial: a professional's own calendar lives outside the clinic. */
function shortName(name: string): string {
  const [first = '', ...others] = name.split(' ')
  const last = others.at(-1)
  return last ? `${first} ${last.slice(0, 1)}.` : first
}

/** The visits of a professional for a calendar of his own. */
export const weekCalendar = (visits: readonly CalendarVisit[], clinic: Clinic, now: string) =>
  calendarOf(visits.map((visit) => eventOf(visit, clinic, now, shortName(visit.patientName))))

/** What a calendar file is called: "agenda-2026-11-23.ics". */
export const calendarName = (visit: { readonly date: string; readonly startMinute: number }) =>
  `agenda-${localDateTime(visit.date, visit.startMinute).replace(':', 'h')}.ics`
