import { z } from 'zod'
import { command, query } from './define.ts'
import { WrittenContent } from './draft.ts'
import { Id, Instant, line, LocalDate, prose, TypedPassword } from './fields.ts'
import { PRINT_CODES } from './paper-layout.ts'
import { Secrecy, SignedNote } from './record.ts'
import { DiagnosisCorrections, ValueCorrections } from './rectification.ts'
import { StatementContent } from './statement.ts'

/** A nurse adds to her own triages. */
const AUTHORS = { stations: ['doctor'], roles: ['doctor', 'nurse'] } as const
const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

/** What somebody wrote and did not sign. */
const Unsigned = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('consultation'), encounterId: Id }),
  z.strictObject({ of: z.literal('triage'), appointmentId: Id }),
])

export const noteContract = {
  /** Of the clinic's responsável técnico: what professionals who left had written and not signed, without a word of it. */
  'note.left-drafts': query({
    ...CLINICAL,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        draft: Unsigned,
        /** Its author's. */
        accountId: Id,
        patientId: Id,
        patientName: z.string(),
        date: LocalDate,
        savedAt: Instant,
        authorName: z.string(),
        authorCouncil: z.string(),
      }),
    ),
    topics: ['records', 'staff', 'accounts', 'clinic'],
    audit: {
      event: 'note.left-listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /**
   * Opens such a draft by putting it into the chart, under its author's name and nobody's signature, with the reason and the
   * responsável técnico's own password. The chart is open to him by that. `author-back`: it is his to sign again.
   */
  'note.keep-left': command({
    ...CLINICAL,
    input: z.strictObject({
      draft: Unsigned,
      accountId: Id,
      reason: line(300, 5),
      password: TypedPassword,
    }),
    output: z.strictObject({ keptId: Id, patientId: Id }),
    changes: ['records'],
    errors: ['not-yours', 'author-back', 'credentials', 'wait'],
    audit: { event: 'note.draft-kept', subject: ({ output }) => output.keptId },
  }),
  'note.save-draft': command({
    ...CLINICAL,
    alsoWhen: ['locked'],
    input: z.strictObject({
      encounterId: Id,
      version: z.int(),
      content: WrittenContent,
      caret: z.string().max(60).nullable(),
    }),
    output: z.strictObject({ version: z.int(), savedAt: Instant }),
    changes: [],
    errors: ['already-signed', 'not-yours', 'wrong-status'],
    audit: { event: 'note.draft-saved', subject: ({ input }) => input.encounterId, coalesce: true },
  }),
  /** What was written in the wrong visit goes on in another of one's own, in which nothing is written. */
  'note.move-draft': command({
    ...CLINICAL,
    input: z.strictObject({ encounterId: Id, version: z.int(), toEncounterId: Id }),
    output: z.strictObject({
      /** Entered in the wrong visit, and left where it is: in that patient's chart. */
      statements: z.int(),
    }),
    changes: ['records'],
    errors: ['not-yours', 'already-signed', 'already-written', 'wrong-status', 'note-empty'],
    audit: { event: 'note.draft-moved', subject: ({ input }) => input.toEncounterId },
  }),
  /** An encounter that was opened by mistake, and in which nothing is written: its visit waits again. */
  'note.discard': command({
    ...CLINICAL,
    input: z.strictObject({ encounterId: Id, reason: line(300, 5) }),
    output: z.strictObject({}),
    changes: ['records', 'agenda'],
    errors: ['not-yours', 'already-signed', 'already-written', 'wrong-status'],
    audit: { event: 'encounter.discarded', subject: ({ input }) => input.encounterId },
  }),
  /** Seals the note with the doctor's own password typed again (SBIS NGS1.02.14) and ends the visit. */
  'note.sign': command({
    ...CLINICAL,
    input: z.strictObject({
      encounterId: Id,
      version: z.int(),
      content: WrittenContent,
      /** Left out: as is usual for the author's council. */
      secrecy: Secrecy.optional(),
      guardianHidden: z.boolean().default(false),
      password: TypedPassword,
    }),
    output: z.strictObject({ noteId: Id, seal: z.string(), signedAt: Instant }),
    changes: ['records', 'agenda'],
    errors: [
      ...['already-signed', 'not-yours', 'wrong-status', 'credentials', 'wait'],
      ...['note-empty', 'vitals-unread', 'diagnosis-unfit'],
    ] as const,
    audit: { event: 'note.signed', subject: ({ output }) => output.noteId },
  }),
  'note.read': query({
    ...CLINICAL,
    input: z.strictObject({ noteId: Id }),
    output: SignedNote,
    topics: ['records'],
    audit: {
      event: 'note.read',
      patients: ({ output }) => [output.patientId],
      subject: ({ input }) => input.noteId,
      coalesce: true,
    },
  }),
  'note.add': command({
    ...AUTHORS,
    input: z.strictObject({
      noteId: Id,
      kind: z.enum(['addendum', 'correction']),
      reason: line(300).nullable(),
      text: prose(20_000),
      /** Of a correction: values and diagnoses of the note that it puts right; the last one of each counts. */
      values: ValueCorrections.default([]),
      diagnoses: DiagnosisCorrections.default([]),
      password: TypedPassword,
    }),
    output: z.strictObject({ addendumId: Id, seal: z.string() }),
    changes: ['records'],
    errors: [
      ...['credentials', 'wait', 'note-empty', 'reason-needed', 'not-yours'],
      ...['vitals-unread', 'diagnosis-unfit'],
    ] as const,
    audit: { event: 'note.addendum-signed', subject: ({ output }) => output.addendumId },
  }),
  /** What the consultation of one's own note brought into a chart beside it, and goes with it where the chart was wrong. */
  'note.brought': query({
    ...CLINICAL,
    input: z.strictObject({ noteId: Id }),
    output: z.strictObject({
      /** How often it was printed or saved as a file: that stays with whoever has it. */
      papers: z.int(),
      /** Papers that were issued in its consultation and still count: they are voided with it, and none is issued anew. */
      documents: z.int(),
      statements: z.array(
        z.strictObject({
          id: Id,
          content: StatementContent,
          /** It changed something known before, which then counts again. */
          changed: z.boolean(),
        }),
      ),
      /** Of those that whoever asks sees. */
      reminders: z.array(z.strictObject({ id: Id, text: z.string() })),
    }),
    topics: ['records'],
    audit: { event: 'note.read', subject: ({ input }) => input.noteId, coalesce: true },
  }),
  /**
   * One's own note was signed in the chart of another person: it is signed anew in the right one, with all that it brought, and
   * a mark stays where it stood. Opens neither chart.
   */
  'note.wrong-chart': command({
    ...CLINICAL,
    input: z.strictObject({
      noteId: Id,
      /** Whose chart is right. */
      patientId: Id,
      reason: line(300, 5),
      /** Whether the wrong person was attended too: then his note is still to be written. */
      wrongVisit: z.enum(['took-place', 'mistake']),
      password: TypedPassword,
    }),
    output: z.strictObject({ noteId: Id, seal: z.string() }),
    changes: ['records', 'agenda'],
    errors: ['credentials', 'wait', 'not-yours', 'wrong-status', 'right-chart'],
    audit: { event: 'note.moved-in', subject: ({ output }) => output.noteId },
  }),
  /** Recomputes the seal from what the database holds. */
  'note.verify': query({
    ...CLINICAL,
    input: z.strictObject({ noteId: Id }),
    output: z.strictObject({ intact: z.boolean(), seal: z.string(), signedAt: Instant }),
    topics: ['records'],
    audit: { event: 'note.verified', subject: ({ input }) => input.noteId },
  }),
  /** The note on paper, printed from a hidden sandboxed window: nothing of it comes back to the page. */
  'note.print': command({
    ...CLINICAL,
    input: z.strictObject({ noteId: Id }),
    output: z.strictObject({}),
    changes: [],
    errors: [...PRINT_CODES],
    audit: { event: 'note.printed', subject: ({ input }) => input.noteId },
  }),
  /** The note as a file outside the clinic's encryption, where the doctor says. */
  'note.save-pdf': command({
    ...CLINICAL,
    input: z.strictObject({ noteId: Id }),
    output: z.strictObject({}),
    changes: [],
    errors: ['needs-desktop', 'print-failed', 'folder-readonly', 'paper-left', 'paper-dropped'],
    audit: { event: 'note.saved-as-pdf', subject: ({ input }) => input.noteId },
  }),
}
