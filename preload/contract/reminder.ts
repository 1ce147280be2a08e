import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, line, LocalDate } from './fields.ts'

const ABOUT_REMINDER = { reminderId: Id, version: z.int() }

/** A reminder as whoever sees it is told of it. */
export const Reminder = z.strictObject({
  id: Id,
  version: z.int(),
  patientId: Id,
  patientName: z.string(),
  text: z.string(),
  due: LocalDate,
  /** Every professional of the clinic sees it; else whose it is alone. */
  team: z.boolean(),
  /** It is one's own to do. */
  own: z.boolean(),
  /** Whose it is to do. */
  keeperName: z.string(),
  authorName: z.string(),
  writtenAt: Instant,
  done: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
  /** What became of it, the oldest first. */
  events: z.array(
    z.strictObject({
      kind: z.enum(['finished', 'reopened', 'moved', 'handed']),
      at: Instant,
      byName: z.string(),
      /** Of one that was moved: the day it stood on before. */
      dueBefore: LocalDate.nullable(),
      toName: z.string().nullable(),
    }),
  ),
})

/** As many open ones as a day's page is told, the earliest first. */
export const MOST_STANDING = 100

const ADMINISTRATION = { stations: ['admin'], roles: ['admin'] } as const
const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

/** What a professional wants to be reminded of about a patient, alone or with the team. Reception reads none of it. */
export const reminderContract = {
  /** Those of an open chart that whoever asks sees, what is done among them; the earliest day first. */
  'reminder.list': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id }),
    output: z.array(Reminder),
    topics: ['reminders', 'records', 'patients'],
    audit: {
      event: 'reminder.listed',
      patients: ({ input }) => [input.patientId],
      coalesce: true,
    },
  }),
  /** One's own and the team's that are not done, and what one has done today. It opens no chart. */
  'reminder.standing': query({
    ...CLINICAL,
    input: z.strictObject({}),
    output: z.array(Reminder),
    topics: ['reminders', 'records', 'patients'],
    audit: {
      event: 'reminder.listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  'reminder.write': command({
    ...CLINICAL,
    input: z.strictObject({
      patientId: Id,
      /** The consultation it is written in, one's own. */
      encounterId: Id.nullable(),
      text: line(500),
      due: LocalDate,
      team: z.boolean(),
    }),
    output: z.strictObject({ reminderId: Id }),
    changes: ['reminders'],
    errors: ['not-yours', 'wrong-status'],
    audit: {
      event: 'reminder.written',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.reminderId,
    },
  }),
  'reminder.finish': command({
    ...CLINICAL,
    input: z.strictObject(ABOUT_REMINDER),
    output: z.strictObject({}),
    changes: ['reminders'],
    errors: ['wrong-status'],
    audit: { event: 'reminder.finished', subject: ({ input }) => input.reminderId },
  }),
  /** It was not done after all. */
  'reminder.reopen': command({
    ...CLINICAL,
    input: z.strictObject(ABOUT_REMINDER),
    output: z.strictObject({}),
    changes: ['reminders'],
    errors: ['wrong-status'],
    audit: { event: 'reminder.reopened', subject: ({ input }) => input.reminderId },
  }),
  'reminder.move': command({
    ...CLINICAL,
    input: z.strictObject({ ...ABOUT_REMINDER, due: LocalDate }),
    output: z.strictObject({}),
    changes: ['reminders'],
    errors: ['wrong-status'],
    audit: { event: 'reminder.moved', subject: ({ input }) => input.reminderId },
  }),
  /** It is a colleague's to do from now on; of a private one nobody else sees anything afterwards. */
  'reminder.hand': command({
    ...CLINICAL,
    input: z.strictObject({ ...ABOUT_REMINDER, practitionerId: Id }),
    output: z.strictObject({}),
    changes: ['reminders'],
    errors: ['wrong-status', 'colleague-away'],
    audit: { event: 'reminder.handed', subject: ({ input }) => input.reminderId },
  }),
  /** How many a professional has who cannot sign in as one any more: put out of use, or without an account. */
  'reminder.left': query({
    ...ADMINISTRATION,
    input: z.strictObject({ practitionerId: Id }),
    output: z.strictObject({ open: z.int() }),
    topics: ['reminders', 'staff', 'accounts'],
  }),
  /** All of them are a named colleague's from now on, never those of whoever sends them. */
  'reminder.hand-left': command({
    ...ADMINISTRATION,
    input: z.strictObject({ practitionerId: Id, toPractitionerId: Id }),
    output: z.strictObject({ handed: z.int() }),
    changes: ['reminders'],
    errors: ['not-yours', 'colleague-away', 'own-permissions'],
    audit: { event: 'reminder.left-handed', subject: ({ input }) => input.practitionerId },
  }),
}
