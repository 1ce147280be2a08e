import { z } from 'zod'
import { command, query } from './define.ts'
import { BirthDate, Id, Instant, line, LocalDate, Minute, prose, TypedPassword } from './fields.ts'
import { Priority, QueueReason } from './queue.ts'
import { SignedNote } from './record.ts'
import { VitalTexts } from './section-fields.ts'
import { StatementContent } from './statement.ts'

const NURSE = { stations: ['doctor'], roles: ['nurse'] } as const
/** A triage as it is typed. */
const TYPED = { vitals: VitalTexts, text: prose(4000) }
/** What her own password seals. */
const SIGNING = {
  ...NURSE,
  input: z.strictObject({ appointmentId: Id, ...TYPED, password: TypedPassword }),
  output: z.strictObject({ noteId: Id, seal: z.string() }),
  changes: ['records'],
} as const
const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

export const triageContract = {
  /** Who has arrived today and waits, with whomever, in the order of the queue. */
  'triage.waiting': query({
    ...NURSE,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        appointmentId: Id,
        patientId: Id,
        patientName: z.string(),
        birthDate: BirthDate,
        practitionerName: z.string(),
        visitType: z.string(),
        startMinute: Minute,
        priority: Priority.nullable(),
        place: z.int().min(1),
        reason: QueueReason,
        waitedMinutes: z.int().min(0),
        /** When the last triage of today was signed; null: none was. */
        triagedAt: Instant.nullable(),
      }),
    ),
    topics: ['agenda', 'patients', 'records'],
    audit: {
      event: 'triage.listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
    },
  }),
  /**
   * What a nurse sees of whoever is here today: allergies, problems and medicines in use, and her own entries; others' notes
   * where the clinic says so. `denied`: he is not here.
   */
  'triage.sheet': query({
    ...NURSE,
    input: z.strictObject({ appointmentId: Id }),
    output: z.strictObject({
      patientId: Id,
      name: z.string(),
      legalName: z.string().nullable(),
      birthDate: BirthDate,
      known: z.array(StatementContent),
      /** A medicine in use or an allergy is under secrecy to her: that there is one, and no word of it. */
      hiddenWarning: z.boolean(),
      notes: z.array(SignedNote).max(20),
      /** What she has typed of this visit and not signed. */
      draft: z.strictObject(TYPED).nullable(),
    }),
    topics: ['records', 'patients', 'agenda', 'clinic'],
    audit: {
      event: 'triage.read',
      patients: ({ output }) => [output.patientId],
      subject: ({ input }) => input.appointmentId,
      coalesce: true,
    },
  }),
  /** Keeps what is being typed, in the place of what was kept before; it is hers alone. */
  'triage.save-draft': command({
    ...NURSE,
    alsoWhen: ['locked'],
    input: z.strictObject({ appointmentId: Id, ...TYPED }),
    output: z.strictObject({}),
    changes: [],
    errors: ['wrong-status'],
    audit: { event: 'triage.draft-saved', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  /** Values and a few words, sealed as the nurse's own entry with her own password; values are of the triage, of now, hers. */
  'triage.sign': command({
    ...SIGNING,
    errors: ['wrong-status', 'note-empty', 'vitals-unread', 'already-signed', 'credentials', 'wait'],
    audit: { event: 'triage.signed', subject: ({ output }) => output.noteId },
  }),
  /** What she has typed of somebody who is not here any more and never signed, the oldest first. */
  'triage.left': query({
    ...NURSE,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        appointmentId: Id,
        patientId: Id,
        patientName: z.string(),
        birthDate: BirthDate,
        practitionerName: z.string(),
        /** Of the visit. */
        date: LocalDate,
        /** When she typed last. */
        savedAt: Instant,
        ...TYPED,
        /** False: the desk says that nobody was here, and it can only be closed. */
        wasHere: z.boolean(),
      }),
    ),
    topics: ['agenda', 'patients', 'records'],
    audit: {
      event: 'triage.left-listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /** Signs one of these now; its values are of the moment at which she typed last. 'wrong-status': nobody was here. */
  'triage.sign-left': command({
    ...SIGNING,
    errors: ['wrong-status', 'note-empty', 'vitals-unread', 'credentials', 'wait'],
    audit: { event: 'triage.signed-late', subject: ({ output }) => output.noteId },
  }),
  /** It is not to be signed: what was typed stays, with the reason, and is in no list. */
  'triage.close-draft': command({
    ...NURSE,
    input: z.strictObject({ appointmentId: Id, reason: line(300, 5) }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [],
    audit: { event: 'triage.draft-closed', subject: ({ input }) => input.appointmentId },
  }),
  /** Her own triage was of somebody else who is here: it is signed anew for that visit, and a mark stays where it stood. */
  'triage.move': command({
    ...NURSE,
    input: z.strictObject({
      noteId: Id,
      /** Of whom it was. */
      appointmentId: Id,
      reason: line(300, 5),
      password: TypedPassword,
    }),
    output: z.strictObject({ noteId: Id, seal: z.string() }),
    changes: ['records'],
    errors: ['credentials', 'wait', 'not-yours', 'wrong-status', 'right-chart'],
    audit: { event: 'triage.moved-in', subject: ({ output }) => output.noteId },
  }),
  'triage.rules': query({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({ readsNotes: z.boolean() }),
    topics: ['clinic'],
  }),
  /** Whether nurses read the open notes of whoever is here, beside their own. */
  'triage.set-rules': command({
    ...ADMIN,
    input: z.strictObject({ readsNotes: z.boolean() }),
    output: z.strictObject({}),
    changes: ['clinic', 'records'],
    errors: [],
    audit: { event: 'triage.rules-changed' },
  }),
}
