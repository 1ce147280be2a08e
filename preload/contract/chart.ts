import { z } from 'zod'
import { Addendum } from './addendum.ts'
import { command, query } from './define.ts'
import { DocumentKind, DocumentStanding } from './document-content.ts'
import { Id, Instant, line, LocalDate } from './fields.ts'
import { KeptDraft } from './kept-draft.ts'
import { MEASURE_SOURCES } from './measures.ts'
import { MovedNote } from './moved-note.ts'
import { ClosedNote, CONTACTS, SignedNote } from './record.ts'
import { StatementVersion } from './statement.ts'
import { VITAL_FIELDS, VITAL_NAMES } from './vital-signs.ts'

/** Values of one sign as they were taken at one moment: one number, the two of a pressure, or words. */
const ValueSet = z.strictObject({
  noteId: Id,
  /** In the clinic's own time: to the minute, or a day alone. */
  at: z.string(),
  /** None where words stand in their place. */
  values: z
    .array(
      z.strictObject({
        name: z.enum(VITAL_NAMES),
        value: z.number(),
        /** The decimal as typed; null in notes of before. */
        typed: z.string().nullable(),
        comparator: z.enum(['<', '>']).nullable(),
      }),
    )
    .max(2),
  words: z.string().nullable(),
  /** Null in notes of before. */
  source: z.enum(MEASURE_SOURCES).nullable(),
  position: z.string().nullable(),
  /** Who signed the note it stands in. */
  authorName: z.string(),
  /** A rectification took it out: no value any more. Null of what counts. */
  struck: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
})

const WHEN = { id: Id, at: Instant }

/** What a chart holds, each in its place. */
const ChartEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), ...WHEN, note: SignedNote }),
  z.strictObject({ kind: z.literal('closed'), ...WHEN, closed: ClosedNote }),
  /** Of a professional who left, signed by nobody. */
  z.strictObject({ kind: z.literal('kept-draft'), ...WHEN, draft: KeptDraft }),
  /** What is left of a note that belonged to another person. */
  z.strictObject({ kind: z.literal('moved'), ...WHEN, moved: MovedNote }),
  z.strictObject({ kind: z.literal('addendum'), ...WHEN, addendum: Addendum, noteDate: LocalDate }),
  /** A version of a problem. */
  z.strictObject({ kind: z.literal('problem'), ...WHEN, version: StatementVersion }),
  /** An encounter in which nothing was signed. */
  z.strictObject({
    kind: z.literal('encounter'),
    ...WHEN,
    date: LocalDate,
    /** Null where there was no visit, and `contact` says what there was. */
    visitType: z.string().nullable(),
    contact: z.enum(CONTACTS).nullable(),
    practitionerName: z.string(),
  }),
  /** A paper that was issued, without what it says; one under secrecy stands here only for who sees it. */
  z.strictObject({
    kind: z.literal('document'),
    ...WHEN,
    document: z.strictObject({
      kind: DocumentKind,
      number: z.int(),
      authorName: z.string(),
      standing: DocumentStanding,
      wrongChart: z.boolean(),
      /** Why it counts no more. */
      reason: z.string().nullable(),
      prints: z.int(),
    }),
  }),
])

/** What was found of one entry: the words around what was looked for. */
const SearchHit = z.strictObject({
  /** The note it stands in; null of what is none. */
  noteId: Id.nullable(),
  /** What is known beyond one visit. */
  statementId: Id.nullable(),
  /** What was left unsigned, whole. */
  draft: KeptDraft.nullable(),
  at: Instant,
  /** What the entry is headed by: its visit; null of what is known. */
  visitType: z.string().nullable(),
  authorName: z.string(),
  parts: z
    .array(
      z.strictObject({
        kind: z.enum(['section', 'diagnosis', 'addendum', 'statement']),
        /** Of a section its key, of a statement its kind. */
        key: z.string(),
        /** As sealed; null where the page has the name. */
        title: z.string().nullable(),
        /** A rectification took it out. */
        struck: z.boolean(),
        excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
      }),
    )
    .min(1)
    .max(4),
})

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

/** A chart read across its entries: only what whoever asks may see, once the chart is open to him. */
export const COPY_RECIPIENTS = ['patient', 'guardian'] as const
export const COPY_FORMS = ['paper', 'file'] as const

export const chartContract = {
  /**
   * The patient's own copy of a chart that is open to whoever asks (Lei 15.378/2026: free, without a reason), on paper or as a
   * file outside the clinic's encryption. What is under secrecy to him is named in it by author and date, for its author to copy.
   */
  'chart.copy': command({
    stations: ['doctor'],
    roles: ['doctor'],
    input: z.strictObject({
      patientId: Id,
      /** A guardian is not given what its author keeps from one. */
      recipient: z.enum(COPY_RECIPIENTS),
      as: z.enum(COPY_FORMS),
      /** When it was asked for; no day that is still to come. */
      askedOn: LocalDate,
      /** Whoever comes for it in the place of the recipient, with the document that was seen; null: the recipient. */
      handedTo: line(200).nullable(),
    }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [
      ...(['needs-desktop', 'print-failed', 'no-printer', 'printer-gone', 'folder-readonly'] as const),
      ...(['paper-left', 'paper-dropped', 'not-yet'] as const),
    ],
    audit: { event: 'record.copied', patients: ({ input }) => [input.patientId] },
  }),
  /** The copy that was asked for at the desk, as it was asked for there, where it is handed over. */
  'chart.copy-asked': command({
    stations: ['doctor'],
    roles: ['doctor'],
    input: z.strictObject({ requestId: Id, as: z.enum(COPY_FORMS) }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [
      ...(['needs-desktop', 'print-failed', 'no-printer', 'printer-gone', 'folder-readonly'] as const),
      ...(['paper-left', 'paper-dropped', 'request-over'] as const),
    ],
    audit: { event: 'record.copy-made', subject: ({ input }) => input.requestId },
  }),
  /** The copies that were handed over of a chart, the newest first. */
  'chart.copies': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id }),
    output: z
      .array(
        z.strictObject({
          recipient: z.enum(COPY_RECIPIENTS),
          askedOn: LocalDate,
          handedTo: z.string().nullable(),
          /** The desk's to hand over; null: whoever made it did. */
          requestId: Id.nullable(),
          /** When the desk did. */
          handedAt: Instant.nullable(),
          as: z.enum(COPY_FORMS),
          madeAt: Instant,
          madeBy: z.string(),
        }),
      )
      .max(100),
    topics: ['records'],
    audit: { event: 'record.copies-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /** Every value of a sign, the oldest first; what rectifications took out before what took its place. */
  'chart.values': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, field: z.enum(VITAL_FIELDS) }),
    output: z.strictObject({ takings: z.array(ValueSet) }),
    topics: ['records'],
    audit: { event: 'record.values-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /**
   * What stands in a chart, the newest first, a page at a time: all of it, or what belongs to one problem. An entry does when
   * its diagnoses have the problem's code or words, or when the problem was entered in its encounter.
   */
  'chart.entries': query({
    ...CLINICAL,
    input: z.strictObject({
      patientId: Id,
      /** A problem by its statement. */
      problemId: Id.optional(),
      /** The last entry of the page before. */
      before: z.strictObject(WHEN).optional(),
    }),
    output: z.strictObject({
      entries: z.array(ChartEntry).max(20),
      more: z.boolean(),
      /** In all, whichever page. */
      count: z.int(),
      /** Those that count now, and how many entries belong to each. */
      problems: z.array(
        z.strictObject({
          statementId: Id,
          code: z.string().nullable(),
          words: z.string(),
          count: z.int(),
        }),
      ),
    }),
    topics: ['records'],
    audit: { event: 'record.timeline-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /**
   * Entries in which each of these words begins a word, without accents and case: sections, diagnoses and addenda of a note, what
   * was left unsigned, or what is known beyond one visit. The newest first.
   */
  'chart.search': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, text: line(100, 2) }),
    output: z.strictObject({ hits: z.array(SearchHit).max(50), count: z.int() }),
    topics: ['records'],
    audit: { event: 'record.searched', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
}
