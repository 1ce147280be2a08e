import { z } from 'zod'
import { query } from './define.ts'
import { CountedDate, Id, LocalDate, Minute } from './fields.ts'
import { HUES } from './hues.ts'
import { AppointmentLine, Unavailable } from './visit-fields.ts'

/** What the calendar says of a date; `optional`: a ponto facultativo, which closes nothing by itself. */
const DateNote = z.strictObject({ kind: z.enum(['holiday', 'optional', 'closure']), label: z.string() })

const Professional = {
  practitionerId: Id,
  name: z.string(),
  treatment: z.string(),
  specialty: z.string(),
  room: z.string().nullable(),
  /** Who was taken out of use has a column where he has visits; nothing is booked with him. */
  active: z.boolean(),
  visitTypes: z.array(
    z.strictObject({ id: Id, kindId: Id, name: z.string(), followUp: z.boolean(), minutes: z.int() }),
  ),
}

/** The kinds of visit to which the clinic gave a colour, with their names. */
const Hued = z.array(z.strictObject({ kindId: Id, name: z.string(), hue: z.enum(HUES) }))

const PlannedDay = {
  /** Share of the open minutes that is booked, 0 to 1. */
  load: z.number().min(0),
  unavailable: z.array(Unavailable),
  /** What was opened beside the weekly hours. */
  extras: z.array(z.strictObject({ startMinute: Minute, endMinute: Minute })),
}

const Span = { fromMinute: Minute, toMinute: Minute }

export const agendaContract = {
  /** The day grid: who works here or has visits on the day, the open hours and what closes them, with the visits. */
  'agenda.grid': query({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ date: LocalDate }),
    output: z.strictObject({
      date: LocalDate,
      ...Span,
      note: DateNote.nullable(),
      columns: z.array(z.strictObject({ ...Professional, ...PlannedDay })),
      visits: z.array(AppointmentLine),
      hued: Hued,
    }),
    topics: ['agenda', 'holds', 'patients', 'staff'],
    audit: { event: 'agenda.day-listed', coalesce: true },
  }),
  /** Seven days of one professional, as the day grid tells one day of all; a doctor asks for his own. */
  'agenda.week': query({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ practitionerId: Id, from: LocalDate }),
    output: z.strictObject({
      ...Span,
      professional: z.strictObject(Professional),
      days: z
        .array(z.strictObject({ date: CountedDate, note: DateNote.nullable(), ...PlannedDay }))
        .length(7),
      visits: z.array(AppointmentLine),
      hued: Hued,
    }),
    topics: ['agenda', 'holds', 'patients', 'staff'],
    audit: { event: 'agenda.day-listed', coalesce: true },
  }),
  'agenda.day': query({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ date: LocalDate, practitionerId: Id.optional() }),
    output: z.array(AppointmentLine),
    topics: ['agenda', 'patients', 'staff'],
    audit: { event: 'agenda.day-listed', coalesce: true },
  }),
}
