import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import { generateIcsCalendar, type IcsEvent } from 'ts-ics'
import { localDateTime } from '../i18n/format.ts'
import { shortName } from '../i18n/identity.ts'

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

const bytes = new TextEncoder()

/** Lines of 75 octets at most, broken between characters (RFC 5545, 3.1): the library counts and breaks in halves of them. */
function foldLines(text: string): string {
  let [folded, octets] = ['', 0]
  for (const character of text.replace(/\r\n[ \t]/gu, '')) {
    const size = character === '\r' || character === '\n' ? 0 : bytes.encode(character).length
    if (octets + size > 75) [folded, octets] = [`${folded}\r\n `, 1]
    folded += character
    octets = character === '\n' ? 0 : octets + size
  }
  return folded
}

const calendarOf = (events: IcsEvent[]) =>
  foldLines(
    generateIcsCalendar({
      version: '2.0',
      prodId: '-//MedicalBooking//agenda//PT',
      method: 'PUBLISH',
      events,
    }),
  )

/** One visit for the patient's calendar: with whom, never what for. `now` is the clinic's wall clock. */
export const visitCalendar = (visit: CalendarVisit, clinic: Clinic, now: string) =>
  calendarOf([eventOf(visit, clinic, now, msg(str`Horário com ${visit.practitionerName}`))])

/** The visits of a professional for a calendar of his own, which lives outside the clinic: first names and initials. */
export const weekCalendar = (visits: readonly CalendarVisit[], clinic: Clinic, now: string) =>
  calendarOf(visits.map((visit) => eventOf(visit, clinic, now, shortName(visit.patientName))))

/** What a calendar file is called: "agenda-2026-11-23.ics". */
export const calendarName = (visit: { readonly date: string; readonly startMinute: number }) =>
  `agenda-${localDateTime(visit.date, visit.startMinute).replace(':', 'h')}.ics`
