import { z } from 'zod'
import { command, query } from './define.ts'
import {
  CheckCode,
  Cid,
  DocumentKind,
  DocumentPaper,
  DocumentShown,
  DocumentStanding,
  NextVisit,
  Times,
  TypedKind,
} from './document-content.ts'
import { ContentToIssue } from './document-told.ts'
import { Id, Instant, line, LocalDate, Minute } from './fields.ts'
import { Despite } from './medicine-alert.ts'
import { PRINT_CODES } from './paper-layout.ts'
import { PatientInput } from './patient-card.ts'

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const
const DESK = { stations: ['reception'], roles: ['reception'] } as const
const EITHER = { stations: ['doctor', 'reception'], roles: ['doctor', 'reception'] } as const
const ADMINISTRATION = { stations: ['admin'], roles: ['admin'] } as const

const Issued = z.strictObject({ documentId: Id, number: z.int(), code: z.string() })
const Reason = line(300, 5)

/** A paper in a list. */
const DocumentLine = z.strictObject({
  documentId: Id,
  kind: DocumentKind,
  number: z.int(),
  code: z.string(),
  issuedAt: Instant,
  authorName: z.string(),
  /** It may be voided or replaced by whoever asks. */
  own: z.boolean(),
  standing: DocumentStanding,
  /** It was issued in the wrong chart: what it says is told no more. */
  wrongChart: z.boolean(),
  /** Why it counts no more. */
  reason: z.string().nullable(),
  prints: z.int(),
})

/** Papers that are issued: sealed at once, checked by their code, voided but never changed. */
export const documentContract = {
  /** Those of an open chart, and what the next one of one's own would say around its words. */
  'document.list': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, encounterId: Id.nullable() }),
    output: z.strictObject({
      papers: z.array(DocumentLine),
      /** How many are under a colleague's secrecy. */
      closed: z.int(),
      frame: z.strictObject({
        shown: DocumentShown.omit({ rule: true }),
        logo: DocumentPaper.shape.logo,
        /** What one's council may issue. */
        kinds: z.array(
          z.strictObject({
            kind: TypedKind,
            rule: DocumentShown.shape.rule,
            /** An administrator held the rule against its source in the last twelve months. */
            confirmed: z.boolean(),
          }),
        ),
        /** What the card has of an address, whether or not it is whole. */
        address: z.strictObject({
          streetNumber: z.string().nullable(),
          district: z.string().nullable(),
          city: z.string().nullable(),
          state: z.string().nullable(),
        }),
        /** What the note says, as a paper may name it. */
        diagnoses: z.array(Cid),
        times: Times.nullable(),
        /** The patient's visits to come with whoever asks. */
        nextVisits: z.array(NextVisit).max(5),
      }),
    }),
    topics: ['records', 'patients', 'clinic', 'agenda'],
    audit: { event: 'document.listed', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  'document.read': query({
    ...CLINICAL,
    input: z.strictObject({ documentId: Id }),
    output: DocumentPaper,
    topics: ['records'],
    audit: { event: 'document.read', subject: ({ input }) => input.documentId },
  }),
  /** What a patient takes without an end and is renewed in one go: never what a pharmacy keeps, nor what was stopped or has an end. */
  'document.renewable': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({
          name: z.string(),
          /** Null: nobody has said it; it is typed. */
          posology: z.string().nullable(),
          /** As it was prescribed last; null: never here. */
          route: z.string().nullable(),
          /** As it was prescribed last for this dose. */
          quantity: z.string().nullable(),
          despite: Despite.nullable(),
          /** When it was written down as it is taken now. */
          since: LocalDate,
          /** When it was prescribed last; null: never here. */
          lastOn: LocalDate.nullable(),
        }),
      ),
      /** How many more there are that need a paper of their own, or of which nobody has said yet. */
      apart: z.int(),
    }),
    topics: ['records'],
    audit: { event: 'statement.listed', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /**
   * Freezes and seals a paper; the session's password is not asked for again. A prescription becomes as many papers as its
   * medicines need, all or none.
   */
  'document.issue': command({
    ...CLINICAL,
    input: z.strictObject({
      patientId: Id,
      /** The consultation it is about, one's own. */
      encounterId: Id.nullable(),
      content: ContentToIssue,
      /** A paper of one's own that this one takes the place of. */
      replaces: z.strictObject({ documentId: Id, reason: Reason }).nullable(),
    }),
    output: Issued.extend({ more: z.array(Issued) }),
    changes: ['records'],
    errors: ['not-yours', 'wrong-status', 'council-refuses', 'reason-needed', 'disclosure-needed'],
    audit: {
      event: 'document.issued',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.documentId,
    },
  }),
  /**
   * What a paper asks for and the card has not: filled in by whoever issues papers in this chart. What stands there already is the
   * reception's to change.
   */
  'document.complete-card': command({
    ...CLINICAL,
    input: z.strictObject({
      patientId: Id,
      cpf: PatientInput.shape.cpf.default(null),
      passport: PatientInput.shape.passport,
      street: PatientInput.shape.street.default(null),
      streetNumber: PatientInput.shape.streetNumber.default(null),
      district: PatientInput.shape.district.default(null),
      city: PatientInput.shape.city.default(null),
      state: PatientInput.shape.state.default(null),
    }),
    output: z.strictObject({}),
    changes: ['patients', 'records'],
    errors: ['wrong-status', 'cpf-taken'],
    audit: { event: 'document.card-completed', patients: ({ input }) => [input.patientId] },
  }),
  /** What the reception issued about a visit, and what it would say of the times. */
  'document.attendance': query({
    ...DESK,
    input: z.strictObject({ appointmentId: Id }),
    output: z.strictObject({
      papers: z.array(DocumentLine),
      /** Null: nobody has come yet. */
      times: Times.nullable(),
      cpfMissing: z.boolean(),
    }),
    topics: ['records', 'agenda', 'patients'],
    audit: { event: 'document.listed', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  /** A declaration that somebody was here, by the reception: names no professional and nothing clinical. */
  'document.issue-attendance': command({
    ...DESK,
    input: z.strictObject({ appointmentId: Id, leftAt: Minute.nullable() }),
    output: Issued,
    changes: ['records'],
    errors: ['wrong-status', 'council-refuses'],
    audit: { event: 'document.attendance-issued', subject: ({ output }) => output.documentId },
  }),
  'document.print': command({
    ...EITHER,
    input: z.strictObject({
      documentId: Id,
      /** Why what a pharmacy keeps is printed once more. */
      reason: Reason.nullable().default(null),
    }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: ['wrong-status', 'reason-needed', ...PRINT_CODES],
    audit: { event: 'document.printed', subject: ({ input }) => input.documentId },
  }),
  /** Draws the paper into a file where the person says; what a pharmacy keeps becomes none. */
  'document.save-pdf': command({
    ...CLINICAL,
    input: z.strictObject({ documentId: Id }),
    output: z.strictObject({}),
    changes: [],
    errors: [
      'wrong-status',
      'paper-kept',
      'needs-desktop',
      'print-failed',
      'folder-readonly',
      'paper-left',
      'paper-dropped',
    ],
    audit: { event: 'document.saved-as-pdf', subject: ({ input }) => input.documentId },
  }),
  /** What a paper changed in the list of medicines in use, and could be taken back with it: nobody has changed it since. */
  'document.changed-doses': query({
    ...CLINICAL,
    input: z.strictObject({ documentId: Id }),
    output: z.strictObject({
      changes: z.array(
        z.strictObject({
          was: z.strictObject({ name: z.string(), posology: z.string().nullable() }),
          now: z.strictObject({ name: z.string(), posology: z.string().nullable() }),
        }),
      ),
    }),
    topics: ['records'],
    audit: { event: 'document.read', subject: ({ input }) => input.documentId },
  }),
  /** It counts no more; whoever asks by its code is told so. */
  'document.void': command({
    ...EITHER,
    input: z.strictObject({
      documentId: Id,
      reason: Reason,
      wrongChart: z.boolean(),
      /** The medicines in use whose dose it changed are taken as before again. */
      takeBack: z.boolean().default(false),
    }),
    output: z.strictObject({ voidId: Id }),
    changes: ['records'],
    errors: ['not-yours', 'wrong-status'],
    audit: { event: 'document.voided', subject: ({ output }) => output.voidId },
  }),
  /** Whether what somebody reads from a paper is what was issued: nothing is told that was not read. */
  'document.check': command({
    ...DESK,
    input: z.strictObject({
      code: CheckCode,
      issuedOn: LocalDate,
      patient: line(120, 2),
      /** What else is read, where it is. */
      kind: DocumentKind.nullable(),
      days: z.int().min(1).max(365).nullable(),
    }),
    output: z.strictObject({
      /** 'reprinted': it fits, and is of a kind that a pharmacy keeps and was printed more than once. */
      answer: z.enum(['fits', 'reprinted', 'does-not-fit', 'voided', 'replaced']),
    }),
    changes: [],
    errors: ['wait'],
    audit: { event: 'document.checked' },
  }),
  'document.rules': query({
    ...ADMINISTRATION,
    input: z.strictObject({}),
    output: z.strictObject({
      rules: z.array(
        z.strictObject({
          ruleId: z.string(),
          kind: DocumentKind,
          /** '*': every council without a rule of its own; 'CLINIC': the reception. */
          council: z.string(),
          mayIssue: z.boolean(),
          vias: z.int(),
          validityDays: z.int().nullable(),
          limits: z.string().nullable(),
          /** What the paper has to say beside what every paper says, by its field. */
          fields: z.array(z.string()),
          inForceFrom: LocalDate,
          source: z.string(),
          checkedOn: LocalDate.nullable(),
          checkedBy: z.string().nullable(),
          /** Never held against its source, or more than twelve months ago. */
          due: z.boolean(),
        }),
      ),
    }),
    topics: ['clinic'],
  }),
  'document.confirm-rule': command({
    ...ADMINISTRATION,
    input: z.strictObject({ ruleId: z.string().max(60) }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: [],
    audit: { event: 'document.rule-confirmed' },
  }),
}
