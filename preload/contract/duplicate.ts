import { z } from 'zod'
import { command, query } from './define.ts'
import { BirthDate, Id, line, LocalDate, Minute } from './fields.ts'
import { MultipleBirth, PatientCard, PatientLine, Relationship, SexAtBirth } from './patient-card.ts'

const DESK = ['reception'] as const

/** Why two people may be one; the renderer has words for each. */
export const LIKENESS_REASONS = [
  'same-cpf',
  'same-passport',
  'same-cns',
  'same-name',
  'name-within',
  'first-name',
  'newborn',
  'same-birth-date',
  'same-birth-year',
  'birth-date-swapped',
  'birth-date-near',
  'same-mother',
  'same-phone',
] as const
const Likeness = {
  verdict: z.enum(['same', 'possible']),
  reasons: z.array(z.enum(LIKENESS_REASONS)),
}

/** What of a card may be taken from the duplicate: the address, the insurer and the guardian only whole. */
export const MERGE_FIELDS = [
  'name',
  'socialName',
  'birthDate',
  'sexAtBirth',
  'motherName',
  'cpf',
  'passport',
  'cns',
  'birthplace',
  'race',
  'phone',
  'email',
  'address',
  'insurer',
  'guardian',
] as const
const Side = z.strictObject({
  patientId: Id,
  version: z.int(),
  card: PatientCard,
  visits: z.int(),
  nextVisits: z.int(),
  /** Consultations with a note or without: how many, never what. */
  consultations: z.int(),
  accounts: z.array(z.strictObject({ displayName: z.string(), relationship: Relationship })),
})

/** A part of a card while it is being typed. */
const SoFar = line(120, 0)

export const duplicateContract = {
  /** Patients who may be the person being typed, as soon as what is typed can tell. */
  'duplicate.candidates': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({
      name: SoFar,
      socialName: SoFar.nullable(),
      birthDate: BirthDate.nullable(),
      motherName: SoFar.nullable(),
      sexAtBirth: SexAtBirth.default('unknown'),
      multipleBirth: MultipleBirth.nullable().default(null),
      cpf: SoFar.nullable(),
      passport: SoFar.nullable().default(null),
      cns: SoFar.nullable().default(null),
      phone: SoFar.nullable(),
      /** The card being changed is no duplicate of itself. */
      exceptId: Id.nullable(),
    }),
    output: z.array(z.strictObject({ patient: PatientLine, ...Likeness })).max(5),
    topics: ['patients'],
    audit: {
      event: 'patient.duplicates-looked',
      coalesce: true,
      shown: (found) => found.map(({ patient }) => patient.id),
    },
  }),
  'duplicate.pairs': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ first: PatientLine, second: PatientLine, ...Likeness })).max(50),
    topics: ['patients'],
    audit: { event: 'patient.pairs-listed', coalesce: true },
  }),
  /** Two cards side by side, with what hangs on each as counts. */
  'duplicate.compare': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ firstId: Id, secondId: Id }),
    output: z.strictObject({
      first: Side,
      second: Side,
      reasons: Likeness.reasons,
      /** Both have a visit at one time: one of them must move first. */
      sameTime: z.strictObject({ date: LocalDate, startMinute: Minute }).nullable(),
    }),
    topics: ['patients', 'accounts', 'agenda', 'records'],
    audit: {
      event: 'patient.compared',
      patients: ({ input }) => [input.firstId, input.secondId],
      coalesce: true,
    },
  }),
  'duplicate.tell-apart': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ firstId: Id, secondId: Id }),
    output: z.strictObject({}),
    changes: ['patients'],
    errors: [],
    audit: { event: 'patient.told-apart', patients: ({ input }) => [input.firstId, input.secondId] },
  }),
  /** Makes two cards one. Signed notes stay as they were sealed and are read in the survivor's chart. */
  'duplicate.merge': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({
      survivorId: Id,
      survivorVersion: z.int(),
      duplicateId: Id,
      duplicateVersion: z.int(),
      /** What is taken from the duplicate; the rest stays as the survivor has it. */
      take: z.array(z.enum(MERGE_FIELDS)).max(MERGE_FIELDS.length),
      /** Needed when an account would see the visits of the other card. */
      photoIdChecked: z.boolean(),
    }),
    /** How many accounts get in again only with a new code from the desk. */
    output: z.strictObject({ mergeId: Id, endedAccounts: z.int() }),
    changes: ['patients', 'accounts', 'agenda', 'records', 'session'],
    errors: [
      'same-patient',
      'same-time-visits',
      'photo-id-needed',
      'cpf-taken',
      'cpf-reason-needed',
      'guardian-needed',
      'birth-date-future',
    ],
    audit: {
      event: 'patient.merged',
      patients: ({ input }) => [input.survivorId, input.duplicateId],
      subject: ({ output }) => output.mergeId,
    },
  }),
  /** Takes a merge back exactly, for as long as nothing has changed either of the two since. */
  'duplicate.unmerge': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ mergeId: Id }),
    output: z.strictObject({ survivorId: Id, duplicateId: Id }),
    changes: ['patients', 'accounts', 'agenda', 'records', 'session'],
    errors: ['merge-changed', 'cpf-taken'],
    audit: {
      event: 'patient.unmerged',
      patients: ({ output }) => [output.survivorId, output.duplicateId],
      subject: ({ input }) => input.mergeId,
    },
  }),
}
