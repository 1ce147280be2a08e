import { z } from 'zod'
import { command, query } from './define.ts'
import type { FieldIssue } from './field-issue.ts'
import { Id, Instant, LocalDate, prose } from './fields.ts'
import { fitsMessage, MOST_MESSAGE, MOST_WORDS, namesField, strangeFields } from './message-words.ts'
import { AppointmentLine } from './visit-fields.ts'

const DESK = ['reception'] as const

/** What a prepared message is about. */
export const MessageKind = z.enum(['confirmation', 'gap', 'absence', 'other'])

const ConfirmationLine = z.strictObject({
  ...AppointmentLine.shape,
  /** The patient agreed to be written to. */
  agreed: z.boolean(),
  /** When a message about this visit was last made ready; nobody here knows whether it was sent. */
  preparedAt: Instant.nullable(),
  /** A number beside the first of the card takes messages. */
  reachedBeside: z.boolean(),
})

/** A number beside the first of a card, as one version of that card keeps it. */
const NumberBeside = z.strictObject({ patientId: Id, position: z.int().min(1).max(100), version: z.int() })

/** Where a message goes; null: to the first number, a child's to whoever answers for it. */
const Where = NumberBeside.nullable().default(null)

function issueOfWords(text: string): FieldIssue | null {
  if (text === '') return null
  if (strangeFields(text).length > 0) return 'message-field'
  if (!namesField(text, 'data') || !namesField(text, 'hora')) return 'message-time'
  return fitsMessage(text) ? null : 'too-long'
}

/** A clinic's own words: the fields of the closed list alone, and the time that is asked about. */
const Words = prose(MOST_WORDS)
  .pipe(z.string().min(1))
  .superRefine((text, ctx) => {
    const issue = issueOfWords(text)
    if (issue) ctx.addIssue({ code: 'custom', params: { issue } })
  })

export const messageContract = {
  /** The next two days on which visits stand, with how many still wait for an answer. */
  'message.confirmation-days': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({}),
    output: z
      .array(z.strictObject({ date: LocalDate, waiting: z.int().min(0), confirmed: z.int().min(0) }))
      .max(2),
    topics: ['agenda'],
  }),
  'message.confirmations': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ date: LocalDate }),
    output: z.array(ConfirmationLine),
    topics: ['agenda', 'patients'],
    audit: { event: 'confirmations.listed', coalesce: true },
  }),
  /** Whether a patient agreed to messages: opt-in, taken back as easily (LGPD, art. 8, § 5). */
  'message.set-consent': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ patientId: Id, agreed: z.boolean() }),
    output: z.strictObject({}),
    changes: ['patients'],
    errors: ['patient-inactive'],
    audit: { event: 'message.consent-changed', patients: ({ input }) => [input.patientId] },
  }),
  /** The numbers of a visit's patient that take messages, the usual one first. */
  'message.numbers': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ appointmentId: Id }),
    output: z.array(
      z.strictObject({ to: NumberBeside.nullable(), number: z.string(), remark: z.string().nullable() }),
    ),
    topics: ['patients'],
    audit: { event: 'message.numbers-read', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  /** Logs that a message was made ready for the patient of a visit. The page writes the words; it is copied or opened. */
  'message.prepare': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ appointmentId: Id, kind: MessageKind, to: Where }),
    output: z.strictObject({ phone: z.string() }),
    changes: ['agenda'],
    errors: ['no-consent', 'no-phone'],
    audit: { event: 'message.prepared', subject: ({ input }) => input.appointmentId },
  }),
  /** Opens what was prepared less than a minute ago as a draft in WhatsApp, outside this program; somebody still sends it there. */
  'message.open': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ appointmentId: Id, text: prose(MOST_MESSAGE), to: Where }),
    output: z.strictObject({}),
    changes: [],
    errors: ['no-consent', 'no-phone', 'not-prepared', 'practice-clinic', 'needs-desktop'],
    audit: { event: 'message.opened', subject: ({ input }) => input.appointmentId },
  }),
  /** What is written to ask whether somebody comes: the clinic's own words, or else the program's. */
  'message.words': query({
    stations: ['reception', 'admin'],
    roles: ['reception', 'admin'],
    input: z.strictObject({}),
    output: z.strictObject({ patient: z.string(), guardian: z.string() }),
    topics: ['clinic'],
  }),
  /** The program's own, handed in as they stand, are the program's again. */
  'message.set-words': command({
    stations: ['admin'],
    roles: ['admin'],
    input: z.strictObject({ patient: Words, guardian: Words }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: [],
    audit: { event: 'message.words-changed' },
  }),
}
