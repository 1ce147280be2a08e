import { z } from 'zod'
import { Addendum, SignedDiagnosis, SignedMeasure } from './addendum.ts'
import { command, query } from './define.ts'
import { DraftContent, FOUR_TEXTS } from './draft.ts'
import { BirthDate, Id, Instant, line, LocalDate } from './fields.ts'
import { MovedNote } from './moved-note.ts'
import { SECTION_KINDS } from './note-sections.ts'
import { SexAtBirth } from './patient-card.ts'
import { NoteTemplate } from './template.ts'
import { VITAL_LIMITS, VITAL_NAMES, type VitalName } from './vital-signs.ts'

const within = (name: VitalName) => ({
  whole: z.int().min(VITAL_LIMITS[name].low).max(VITAL_LIMITS[name].high).nullable(),
  decimal: z.number().min(VITAL_LIMITS[name].low).max(VITAL_LIMITS[name].high).nullable(),
})

/** Vital signs by LOINC (national value set BRSinaisVitais 1.1.0), in UCUM units: mm[Hg], /min, Cel, %, kg, cm. */
export const Vitals = z.strictObject({
  systolic: within('systolic').whole,
  diastolic: within('diastolic').whole,
  heartRate: within('heartRate').whole,
  respiratoryRate: within('respiratoryRate').whole,
  temperature: within('temperature').decimal,
  oxygenSaturation: within('oxygenSaturation').whole,
  weight: within('weight').decimal,
  height: within('height').decimal,
})

/** What a signed note says under the keys that every note had once, and its values. */
export const NoteContent = z.strictObject({ ...FOUR_TEXTS, vitals: Vitals })

/** Who sees an entry beside its author: every doctor in whose charts it is, whoever breaks the glass, or nobody. */
export const Secrecy = z.enum(['open', 'secret', 'author-only'])
export type Secrecy = z.output<typeof Secrecy>

/** A section of a signed note, as it was sealed. */
export const SignedSection = z.strictObject({
  key: z.string(),
  kind: z.enum(SECTION_KINDS),
  /** Null in notes of before, whose four texts had no titles of their own. */
  title: z.string().nullable(),
  text: z.string(),
})

export const SignedNote = z.strictObject({
  id: Id,
  patientId: Id,
  encounterId: Id,
  authorName: z.string(),
  authorCouncil: z.string(),
  /** As signed; null where that was not sealed yet. */
  patientName: z.string().nullable(),
  own: z.boolean(),
  visitType: z.string(),
  /** What a nurse measured and heard before the consultation. */
  triage: z.boolean(),
  date: LocalDate,
  signedAt: Instant,
  /** First eight hex digits of the seal, as printed. */
  seal: z.string(),
  /** The template it was written by; null in notes of before. */
  template: z.string().nullable(),
  sections: z.array(SignedSection),
  /** Those that count, in their order; what rectifications took out stands in the addenda. */
  measured: z.array(SignedMeasure),
  /** The same. */
  diagnoses: z.array(SignedDiagnosis),
  content: NoteContent,
  secrecy: Secrecy,
  /** Not for a guardian (CEM art. 74). */
  guardianHidden: z.boolean(),
  /** What was signed before in the chart of another person; null of what stands where it was signed. */
  origin: z.strictObject({ seal: z.string(), signedAt: Instant }).nullable(),
  addenda: z.array(Addendum),
})

/** Why there was an encounter without a visit. */
export const CONTACTS = ['phone', 'result', 'renewal', 'triage', 'other'] as const
/** Those that a doctor begins. */
const BEGUN_CONTACTS = ['phone', 'result', 'renewal', 'other'] as const

/** Whose an encounter is, of which day, and what it was. */
const WHICH_ENCOUNTER = {
  patientId: Id,
  patientName: z.string(),
  date: LocalDate,
  contact: z.enum(CONTACTS).nullable(),
  /** Null where there was none, and `contact` says what there was. */
  visit: z
    .strictObject({
      appointmentId: Id,
      visitType: z.string(),
      startMinute: z.int(),
      /** It was written down after it had happened. */
      recordedLate: z.boolean(),
    })
    .nullable(),
}

/** All that whoever does not see an entry is told of it. */
export const Closed = z.strictObject({
  authorName: z.string(),
  authorCouncil: z.string(),
  /** Whether it can be opened with a reason. */
  opens: z.boolean(),
})

/** A note under secrecy, as others see it. */
export const ClosedNote = Closed.extend({ id: Id, signedAt: Instant })

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

export const recordContract = {
  /** The cover of a chart. Opening one with no visit today asks for the reason, which is kept (screens.md, Documentos). */
  'record.cover': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      patientId: Id,
      name: z.string(),
      legalName: z.string().nullable(),
      birthDate: BirthDate,
      sexAtBirth: SexAtBirth,
      guardianName: z.string().nullable(),
      insurer: z.string().nullable(),
      photo: z.string().nullable(),
      lastVisits: z
        .array(z.strictObject({ date: LocalDate, visitType: z.string(), practitionerName: z.string() }))
        .max(3),
      /** Of each vital sign the value that was measured last. */
      lastVitals: z.array(z.strictObject({ name: z.enum(VITAL_NAMES), value: z.number(), date: LocalDate })),
      /** Of each the last numbers, the oldest first. */
      recentVitals: z.array(
        z.strictObject({
          name: z.enum(VITAL_NAMES),
          values: z.array(z.strictObject({ value: z.number(), date: LocalDate })).max(12),
        }),
      ),
      /** The consultation with the doctor who asks that is not signed yet, of whatever day. */
      openEncounterId: Id.nullable(),
      needsReason: z.boolean(),
    }),
    topics: ['records', 'patients', 'agenda'],
    audit: { event: 'record.opened', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /**
   * What the doctor who asks has begun and not signed, of whatever day, and which of her visits were written down afterwards
   * and have no word of a note yet: the newest first.
   */
  'record.open': query({
    ...CLINICAL,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        /** Null: its note was not begun. */
        encounterId: Id.nullable(),
        ...WHICH_ENCOUNTER,
      }),
    ),
    topics: ['records', 'agenda'],
    audit: {
      event: 'record.open-listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
    },
  }),
  'record.give-reason': command({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, reason: line(300, 5) }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [],
    audit: { event: 'record.reason-given', patients: ({ input }) => [input.patientId] },
  }),
  'record.timeline': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, before: Instant.optional() }),
    output: z.strictObject({
      notes: z.array(SignedNote).max(20),
      /** Of the same page, in the same order: what is under secrecy to whoever asks. */
      closed: z.array(ClosedNote).max(20),
      /** Between them: what is left of notes that belonged to another person. */
      moved: z.array(MovedNote),
      more: z.boolean(),
    }),
    topics: ['records'],
    audit: { event: 'record.timeline-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /**
   * The note of a visit that was written down after it had happened: its consultation, which is over. Such a visit opens no
   * chart: where no other does, `reason-needed` asks for `record.give-reason` first.
   */
  'record.begin-late': command({
    ...CLINICAL,
    input: z.strictObject({ appointmentId: Id }),
    output: z.strictObject({ encounterId: Id }),
    changes: ['records'],
    errors: ['not-yours', 'wrong-status', 'reason-needed'],
    audit: { event: 'encounter.begun-late', subject: ({ input }) => input.appointmentId },
  }),
  /** A word with the patient, or about him, without a visit. Where no other opens the chart, `reason-needed` asks for the reason. */
  'record.begin-contact': command({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, contact: z.enum(BEGUN_CONTACTS) }),
    output: z.strictObject({ encounterId: Id }),
    changes: ['records'],
    errors: ['reason-needed'],
    audit: {
      event: 'encounter.contact-begun',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.encounterId,
    },
  }),
  /**
   * Whether everything in a chart still says what was signed, and nothing that was signed is gone: by the seals, and by the
   * seals in the trail. An older file in the place of the whole clinic is seen by its anchors alone (`health`).
   */
  'record.verify': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      notes: z.int(),
      addenda: z.int(),
      /** Versions of what is known beyond one visit. */
      versions: z.int(),
      /** What professionals who left had not signed. */
      drafts: z.int(),
      /** Papers that were issued. */
      papers: z.int(),
      findings: z
        .array(
          z.strictObject({
            what: z.enum(['altered', 'missing', 'untold']),
            kind: z.enum([
              'note',
              'addendum',
              'statement',
              'wrong-chart',
              'kept-draft',
              'document',
              'document-void',
            ]),
            at: Instant.nullable(),
          }),
        )
        .max(100),
    }),
    topics: ['records'],
    audit: { event: 'record.verified', patients: ({ input }) => [input.patientId] },
  }),
  'record.encounter': query({
    ...CLINICAL,
    input: z.strictObject({ encounterId: Id }),
    output: z.strictObject({
      id: Id,
      ...WHICH_ENCOUNTER,
      status: z.enum(['in-progress', 'finished', 'discarded']),
      startedAt: Instant,
      /** Who may be said to see the note that is signed here; the first is what is usual. */
      offeredSecrecy: z.array(Secrecy).min(1),
      /** A note here may be kept from a guardian. */
      minor: z.boolean(),
      /** What the draft is written by, or what a note here begins with. */
      template: NoteTemplate,
      draft: z
        .strictObject({
          content: DraftContent,
          savedAt: Instant,
          version: z.int(),
          caret: z.string().nullable(),
        })
        .nullable(),
      signedNoteId: Id.nullable(),
      /** What was signed in it was about somebody else. */
      emptied: z.boolean(),
    }),
    topics: ['records', 'agenda'],
    audit: {
      event: 'encounter.opened',
      subject: ({ input }) => input.encounterId,
      patients: ({ output }) => [output.patientId],
      coalesce: true,
    },
  }),
}
