import { z } from 'zod'
import { SECOND_PERSON_ERRORS, SecondPerson } from './access.ts'
import { command, query } from './define.ts'
import {
  Cpf,
  Email,
  Id,
  Instant,
  line,
  LocalDate,
  Minute,
  PersonName,
  StateCode,
  UserName,
} from './fields.ts'
import { ClinicData } from './gate.ts'

/** More than any small clinic has; every list of professionals is read whole. */
export const MOST_PRACTITIONERS = 200

/** Accounts of people who work here or once did; twenty years of a clinic need fewer. */
export const MOST_STAFF = 500

export const StaffRole = z.enum(['reception', 'doctor', 'admin'])
export const Council = z.enum([
  'CRM',
  'CRO',
  'CRP',
  'CREFITO',
  'CRN',
  'CREFONO',
  'COREN',
  'CRF',
  'CREF',
  'CRESS',
  'CRBM',
])

/** One stretch of a weekly timetable. weekday: 1 Monday to 7 Sunday; minutes half-open. */
export const WorkingHours = z.strictObject({
  weekday: z.int().min(1).max(7),
  startMinute: Minute,
  endMinute: Minute,
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
})

export const PractitionerInput = z.strictObject({
  name: PersonName,
  /** How people address the professional: "Dra. Helena". */
  treatment: line(60),
  council: Council,
  councilNumber: line(20),
  councilState: StateCode,
  rqe: line(20).nullable(),
  specialty: line(80),
  room: line(40).nullable(),
  hours: z.array(WorkingHours).max(60),
  visitTypes: z
    .array(
      z.strictObject({ name: line(60), minutes: z.int().min(5).max(480), bookableByPatient: z.boolean() }),
    )
    .min(1)
    .max(20),
})

export const Practitioner = z.strictObject({
  id: Id,
  name: z.string(),
  treatment: z.string(),
  council: z.string(),
  councilNumber: z.string(),
  councilState: z.string(),
  rqe: z.string().nullable(),
  specialty: z.string(),
  room: z.string().nullable(),
  active: z.boolean(),
  visitTypes: z.array(
    z.strictObject({ id: Id, name: z.string(), minutes: z.int(), bookableByPatient: z.boolean() }),
  ),
})

const ADMIN_DESK = ['admin'] as const

export const staffContract = {
  'practitioner.list': query({
    stations: ['kiosk', 'reception', 'doctor', 'admin'],
    roles: ['patient', 'reception', 'doctor', 'admin'],
    input: z.strictObject({}),
    output: z.array(Practitioner).max(MOST_PRACTITIONERS),
    topics: ['staff'],
  }),
  'practitioner.hours': query({
    stations: ['reception', 'admin', 'doctor'],
    roles: ['reception', 'admin', 'doctor'],
    input: z.strictObject({ practitionerId: Id }),
    output: z.array(WorkingHours),
    topics: ['staff'],
  }),
  'practitioner.create': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    /** `mine`: the first administrator is this first professional too; nobody else may give himself a role. */
    input: z.strictObject({ practitioner: PractitionerInput, mine: z.boolean().default(false) }),
    output: z.strictObject({ practitionerId: Id }),
    changes: ['staff', 'agenda', 'accounts', 'session'],
    errors: ['hours-overlap', 'council-taken', 'own-permissions', 'staff-full'],
    audit: { event: 'practitioner.created', subject: ({ output }) => output.practitionerId },
  }),
  'practitioner.update': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({ practitionerId: Id, practitioner: PractitionerInput, active: z.boolean() }),
    output: z.strictObject({}),
    changes: ['staff', 'agenda', 'session'],
    errors: ['hours-overlap', 'council-taken'],
    audit: { event: 'practitioner.updated', subject: ({ input }) => input.practitionerId },
  }),
  'staff.list': query({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          accountId: Id,
          displayName: z.string(),
          userName: z.string().nullable(),
          email: z.string().nullable(),
          cpf: z.string().nullable(),
          roles: z.array(StaffRole),
          practitionerId: Id.nullable(),
          active: z.boolean(),
          lastSignInAt: Instant.nullable(),
        }),
      )
      .max(MOST_STAFF),
    topics: ['accounts', 'staff'],
  }),
  /** A new staff account; its one-time code is the first password and must be changed at once (SBIS NGS1.02.06). */
  'staff.create': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({
      displayName: PersonName,
      userName: UserName,
      email: Email.nullable(),
      cpf: Cpf.nullable(),
      roles: z.array(StaffRole).min(1).max(3),
      practitionerId: Id.nullable(),
      second: SecondPerson.nullable().default(null),
    }),
    output: z.strictObject({ accountId: Id, code: z.string(), expiresAt: Instant }),
    changes: ['accounts'],
    errors: [
      'user-name-taken',
      'email-taken',
      'cpf-taken',
      'practitioner-needed',
      'practitioner-taken',
      'accounts-full',
      ...SECOND_PERSON_ERRORS,
    ],
    audit: { event: 'staff.created', subject: ({ output }) => output.accountId },
  }),
  /** Nobody edits his own permissions, and one active administrator always remains (SBIS NGS1.03). */
  'staff.update': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({
      accountId: Id,
      /** As it is when left out. */
      displayName: PersonName.optional(),
      roles: z.array(StaffRole).min(1).max(3),
      practitionerId: Id.nullable(),
      active: z.boolean(),
      second: SecondPerson.nullable().default(null),
    }),
    output: z.strictObject({}),
    changes: ['accounts', 'session'],
    errors: [
      'own-permissions',
      'last-administrator',
      'practitioner-needed',
      'practitioner-taken',
      ...SECOND_PERSON_ERRORS,
    ],
    audit: { event: 'staff.updated', subject: ({ input }) => input.accountId },
  }),
  'staff.issue-code': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    /** `second` for whoever opens charts or gives access: no administrator gets into such an account alone. */
    input: z.strictObject({ accountId: Id, second: SecondPerson.nullable().default(null) }),
    output: z.strictObject({ code: z.string(), expiresAt: Instant }),
    changes: ['accounts', 'session'],
    errors: ['own-permissions', ...SECOND_PERSON_ERRORS],
    audit: { event: 'staff.code-issued', subject: ({ input }) => input.accountId },
  }),
  'clinic.read': query({
    // With the owner's CPF: what public stations show of the clinic is in session.current.
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({
      ...ClinicData.shape,
      cnpj: z.string().nullable(),
      cpf: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    topics: ['clinic'],
  }),
  'clinic.update': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({ clinic: ClinicData, idleLockMinutes: z.int().min(1).max(60) }),
    output: z.strictObject({}),
    changes: ['clinic', 'session'],
    errors: [],
    audit: { event: 'clinic.updated' },
  }),
}
