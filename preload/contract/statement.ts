import { z } from 'zod'
import { command, query } from './define.ts'
import { Icd10Code, Id, Instant, line, LocalDate, prose } from './fields.ts'
import { Despite } from './medicine-alert.ts'
import { Closed, Secrecy } from './record.ts'

/** A date as far as somebody remembers it: "2019", "2019-03", "2019-03-12". */
const PartialDate = z
  .string()
  .max(10, { abort: true })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u)

const words = line(200)

const Problem = z.strictObject({
  kind: z.literal('problem'),
  /** Null where it is in own words alone. */
  code: Icd10Code.nullable(),
  words: line(300),
  /** Version of the table that code and words are from; only of what was chosen from one. */
  table: line(80).optional(),
  status: z.enum(['active', 'latent', 'resolved']),
  since: PartialDate.nullable(),
})

const Allergy = z.strictObject({
  kind: z.literal('allergy'),
  substance: words,
  reaction: line(200).nullable(),
  criticality: z.enum(['high', 'low', 'unknown']),
  status: z.enum(['active', 'refuted']),
})

/** A medicine that somebody takes, whoever prescribed it. */
const Medication = z.strictObject({
  kind: z.literal('medication'),
  name: words,
  posology: line(300).nullable(),
  /** Without an end. */
  continuous: z.boolean(),
  until: LocalDate.nullable(),
  stopped: z.strictObject({ on: PartialDate, why: line(200) }).nullable(),
  /** What warned of it when it was entered, and why it was entered all the same. */
  despite: Despite.optional(),
})

const History = z.strictObject({
  kind: z.enum(['family-history', 'social-history', 'surgical-history', 'gyn-history']),
  words: prose(2000).pipe(z.string().min(1)),
  when: PartialDate.nullable(),
})

const Pregnancy = z.strictObject({
  kind: z.literal('pregnancy'),
  /** DUM */
  lastPeriod: LocalDate.nullable(),
  /** What an ultrasound said on its day. */
  ultrasound: z
    .strictObject({ on: LocalDate, weeks: z.int().min(4).max(42), days: z.int().min(0).max(6) })
    .nullable(),
  gravida: z.int().min(0).max(30).nullable(),
  para: z.int().min(0).max(30).nullable(),
  abortions: z.int().min(0).max(30).nullable(),
  ended: z.strictObject({ on: PartialDate, how: line(200) }).nullable(),
})

const Immunization = z.strictObject({
  kind: z.literal('immunization'),
  vaccine: words,
  dose: line(60).nullable(),
  on: PartialDate.nullable(),
  lot: line(60).nullable(),
  source: z.enum(['seen', 'told']),
})

/** What a doctor wants a value to be for this patient. */
const Goal = z.strictObject({ kind: z.literal('goal'), words })

const Directive = z.strictObject({
  kind: z.literal('directive'),
  words: prose(2000).pipe(z.string().min(1)),
  representative: line(200).nullable(),
})

export const DENIABLE = ['problem', 'allergy', 'medication'] as const

/** "Nega": asked, and there is none. */
const Denial = z.strictObject({ kind: z.literal('denial'), of: z.enum(DENIABLE) })

/** What is known of a patient beyond one visit, by its kind. */
export const StatementContent = z.discriminatedUnion('kind', [
  Problem,
  Allergy,
  Medication,
  History,
  Pregnancy,
  Immunization,
  Goal,
  Directive,
  Denial,
])

export type StatementContent = z.output<typeof StatementContent>

/** Written down by mistake: it was never so. */
const Mistaken = z.boolean()

export const StatementVersion = z.strictObject({
  id: Id,
  statementId: Id,
  content: StatementContent,
  mistaken: Mistaken,
  /** Why it took the place of the one before. */
  reason: z.string().nullable(),
  replaces: z.array(Id),
  authorName: z.string(),
  authorCouncil: z.string(),
  own: z.boolean(),
  secrecy: Secrecy,
  encounterId: Id.nullable(),
  enteredAt: Instant,
})

/** A version under secrecy, as others see it. */
const ClosedVersion = Closed.extend({ id: Id, statementId: Id, enteredAt: Instant })

/** Its author and whoever breaks the glass alone see it; never of an allergy, nor of "nega". */
const Secret = z.boolean().default(false)

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const
const AskedState = z.enum(['not-asked', 'denied', 'listed'])
const written = {
  errors: ['denied', 'not-yours', 'wrong-status', 'reason-needed'],
  changes: ['records'],
} as const

export const statementContract = {
  /** All that counts now, and whether problems, allergies and medicines were asked for at all. */
  'statement.list': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      asked: z.strictObject({ problem: AskedState, allergy: AskedState, medication: AskedState }),
      statements: z.array(
        StatementVersion.extend({
          /** Another version took the place of the same one: a person says which is right. */
          conflict: z.boolean(),
          versions: z.int(),
        }),
      ),
      /** What counts and is under secrecy to whoever asks. */
      closed: z.array(
        ClosedVersion.extend({
          /** What somebody takes, which warns whoever prescribes: the name of a medicine in use, and nothing else of it. */
          warns: z.string().nullable(),
        }),
      ),
    }),
    topics: ['records'],
    audit: { event: 'statement.listed', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /** Every version of one statement, the newest first. */
  'statement.history': query({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, statementId: Id }),
    output: z.strictObject({ versions: z.array(StatementVersion), closed: z.array(ClosedVersion) }),
    topics: ['records'],
    audit: { event: 'statement.history-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /** Counts from now on, whether the note is signed or not. A medicine that something warns of says why all the same. */
  'statement.enter': command({
    ...CLINICAL,
    ...written,
    input: z.strictObject({
      patientId: Id,
      encounterId: Id.nullable(),
      content: StatementContent,
      secret: Secret,
    }),
    output: z.strictObject({ statementId: Id, versionId: Id }),
    audit: {
      event: 'statement.entered',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.versionId,
    },
  }),
  /**
   * A new version in the place of one, or of several that are one thing (a conflict, or twice after a merge). What a
   * colleague has replaced meanwhile is replaced all the same: both stand, as a conflict. Secrecy that a colleague gave stays.
   */
  'statement.change': command({
    ...CLINICAL,
    ...written,
    input: z.strictObject({
      patientId: Id,
      encounterId: Id.nullable(),
      replaces: z.array(Id).min(1).max(20),
      content: StatementContent,
      secret: Secret,
      mistaken: Mistaken,
      reason: line(300).nullable(),
    }),
    output: z.strictObject({ statementId: Id, versionId: Id }),
    audit: {
      event: 'statement.changed',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.versionId,
    },
  }),
}
