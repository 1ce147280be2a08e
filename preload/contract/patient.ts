import { z } from 'zod'
import { command, query } from './define.ts'
import { base64, BirthDate, Id, Instant, line, LocalDate, Minute, SearchText, typed } from './fields.ts'
import { FOUND_BY } from './found-by.ts'
import {
  ChangedCard,
  GUARDIANSHIPS,
  PatientCard,
  PatientInput,
  PatientLine,
  Relationship,
} from './patient-card.ts'
import { AppointmentStatus } from './visit-fields.ts'

/** A patient's numbers that no phone can have. */
const OddPhones = PatientLine.pick({ id: true, name: true, phone: true }).extend({
  guardianPhone: z.string().nullable(),
})

const DESK = ['reception'] as const
const AT_THE_DESK = { stations: DESK, roles: DESK } as const
/** Changes of one card that are told at once. */
export const MOST_CARD_CHANGES = 100

/** Where in a window a search draws its lines: in the page, over it, or in the day's grid. */
const PATIENT_LISTS = ['page', 'palette', 'grid'] as const

export const patientContract = {
  'patient.search': query({
    stations: ['reception', 'doctor', 'admin'],
    // An administrator asks of whose record the trail is to tell.
    roles: ['reception', 'doctor', 'admin'],
    input: z.strictObject({ text: SearchText, list: z.enum(PATIENT_LISTS).default('page') }),
    output: z.strictObject({
      /** `why`: by what somebody was found, where that is not the name he is called by. */
      lines: z.array(PatientLine.extend({ why: z.array(z.enum(FOUND_BY)) })).max(20),
      /** How many of them, the first, have what was typed; the rest sound so, or somebody around them does. */
      exact: z.int(),
      /** There are others: more words narrow it. */
      more: z.boolean(),
    }),
    topics: ['patients'],
    audit: {
      event: 'patient.searched',
      coalesce: true,
      shown: ({ lines }) => lines.map(({ id }) => id),
      list: ({ list }) => list,
    },
  }),
  /** Patients whose phone, or guardian's, is none: kept by an earlier version, and for a person to ask about. */
  'patient.odd-phones': query({
    stations: DESK,
    roles: ['reception', 'admin'],
    input: z.strictObject({}),
    output: z.strictObject({
      /** Only the numbers that are none, as they were kept. */
      lines: z.array(OddPhones).max(50),
      total: z.int(),
    }),
    topics: ['patients'],
    audit: {
      event: 'patient.phones-listed',
      coalesce: true,
      shown: ({ lines }) => lines.map(({ id }) => id),
    },
  }),
  'patient.read': query({
    stations: DESK,
    roles: ['reception', 'admin'],
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      id: Id,
      version: z.int(),
      status: PatientLine.shape.status,
      /** The card this one was united with; it is read there. */
      mergedInto: Id.nullable(),
      card: PatientCard,
      /** What the desk remarked: nothing clinical, and no part of the card. */
      remark: z.string().nullable(),
      accounts: z.array(
        z.strictObject({
          accountId: Id,
          displayName: z.string(),
          relationship: Relationship,
          linkedAt: Instant,
          /** The paper that reception saw of who acts for a dependant. */
          guardianship: z.enum(GUARDIANSHIPS).nullable(),
        }),
      ),
      createdAt: Instant,
      /** Cards united with this one, and whether nothing has changed since, so that it can be taken back. */
      merges: z.array(
        z.strictObject({ mergeId: Id, name: z.string(), mergedAt: Instant, canUndo: z.boolean() }),
      ),
    }),
    topics: ['patients', 'accounts', 'agenda', 'records'],
    audit: { event: 'patient.card-opened', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /** What a card said before each change, who changed it and when. */
  'patient.history': query({
    stations: DESK,
    roles: ['reception', 'admin'],
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      changes: z
        .array(
          z.strictObject({
            id: z.int(),
            at: Instant,
            by: z.string().nullable(),
            station: z.string(),
            cause: z.enum(['update', 'merge', 'unmerge']),
            /** Of a card that was united with this one. */
            otherCard: z.boolean(),
            fields: z.array(
              z.strictObject({
                field: z.string(),
                before: z.string().nullable(),
                after: z.string().nullable(),
              }),
            ),
          }),
        )
        .max(MOST_CARD_CHANGES),
      more: z.boolean(),
    }),
    topics: ['patients'],
    audit: { event: 'patient.history-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  'patient.register': command({
    stations: DESK,
    roles: ['reception'],
    input: PatientInput,
    output: z.strictObject({ patientId: Id }),
    changes: ['patients'],
    errors: ['cpf-taken', 'cpf-reason-needed', 'guardian-needed', 'birth-date-future'],
    audit: { event: 'patient.registered', patients: ({ output }) => [output.patientId] },
  }),
  'patient.update': command({
    stations: DESK,
    roles: ['reception'],
    input: z.strictObject({ patientId: Id, version: z.int(), card: ChangedCard }),
    output: z.strictObject({ version: z.int() }),
    changes: ['patients', 'agenda'],
    errors: ['cpf-taken', 'cpf-reason-needed', 'guardian-needed', 'birth-date-future', 'own-guardian'],
    audit: { event: 'patient.updated', patients: ({ input }) => [input.patientId] },
  }),
  /** The photo in a patient's own account. It is put there at the desk: no kiosk looks into folders. */
  'patient.photo': query({
    ...AT_THE_DESK,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({ hasAccount: z.boolean(), jpeg: z.string().nullable() }),
    topics: ['accounts'],
    audit: { event: 'patient.photo-opened', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  'patient.set-photo': command({
    ...AT_THE_DESK,
    input: z.strictObject({ patientId: Id, jpeg: base64(400_000).nullable() }),
    output: z.strictObject({}),
    changes: ['accounts', 'session', 'records'],
    errors: ['photo-refused', 'no-account'],
    audit: { event: 'patient.photo-changed', patients: ({ input }) => [input.patientId] },
  }),
  /** What whoever sees the patient should know beforehand ("cadeirante"): never clinical. null takes it away. */
  'patient.set-remark': command({
    ...AT_THE_DESK,
    input: z.strictObject({
      patientId: Id,
      /** The remark that was seen: another one is not written over (`stale`). */
      version: typed(2000).nullable(),
      remark: line(200).nullable(),
    }),
    output: z.strictObject({}),
    changes: ['patients', 'agenda'],
    errors: [],
    audit: { event: 'patient.remark-set', patients: ({ input }) => [input.patientId] },
  }),
  /** Who belongs to a patient: the guardian's others, who shares an account. */
  'patient.relatives': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ patientId: Id }),
    output: z
      .array(
        z.strictObject({
          patientId: Id,
          name: z.string(),
          birthDate: BirthDate,
          by: z.enum(['guardian', 'dependant', 'same-guardian', 'account']),
          /** Whose account, when it is by an account. */
          accountName: z.string().nullable(),
        }),
      )
      .max(40),
    topics: ['patients', 'accounts'],
    audit: { event: 'patient.relatives-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /** A patient's visits as the desk may see them: when, with whom, how they stand. No clinical word. */
  'patient.visits': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ patientId: Id }),
    output: z
      .array(
        z.strictObject({
          id: Id,
          date: LocalDate,
          startMinute: Minute,
          practitionerId: Id,
          practitionerName: z.string(),
          specialty: z.string(),
          visitTypeId: Id,
          visitType: z.string(),
          status: AppointmentStatus,
        }),
      )
      .max(100),
    topics: ['agenda', 'patients', 'staff'],
    audit: { event: 'patient.visits-read', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
}
