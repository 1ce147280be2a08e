import { z } from 'zod'
import { command, query } from './define.ts'
import { Email, Id, line, LocalDate, Minute, PersonName, Phone, StateCode } from './fields.ts'
import { MOST_QUALIFICATIONS } from './most-qualifications.ts'

/** More than any small clinic has; every list of professionals is read whole. */
export const MOST_PRACTITIONERS = 200

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

const VisitTypes = z
  .array(z.strictObject({ kindId: Id, minutes: z.int().min(5).max(480), bookableByPatient: z.boolean() }))
  .max(20)

/** A further specialty with its own register: without one a doctor announces none. */
const Qualification = z.strictObject({
  specialty: line(80),
  rqe: line(20),
  /** Papers name it beside the one of the card. */
  onPapers: z.boolean(),
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
  qualifications: z.array(Qualification).max(MOST_QUALIFICATIONS).default([]),
  /** How his papers say he is reached (CFM 2.381/2024); null: they do not. */
  paperPhone: Phone.nullable().default(null),
  paperEmail: Email.nullable().default(null),
  /** Of the clinic's rooms; null: none of his own. */
  roomId: Id.nullable().default(null),
  /** Words of before that are no room's go on standing while no room is chosen. */
  keepRoomWords: z.boolean().default(true),
  hours: z.array(WorkingHours).max(60),
  /** One of a kind. */
  visitTypes: VisitTypes,
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
  qualifications: z.array(z.strictObject({ specialty: z.string(), rqe: z.string(), onPapers: z.boolean() })),
  /** Null for patients, who meet them on their papers. */
  paperPhone: z.string().nullable(),
  paperEmail: z.string().nullable(),
  /** The room's name; without a room, words of before that are no room's. */
  room: z.string().nullable(),
  roomId: Id.nullable(),
  active: z.boolean(),
  visitTypes: z.array(
    z.strictObject({
      id: Id,
      kindId: Id,
      /** That of its kind. */
      name: z.string(),
      followUp: z.boolean(),
      minutes: z.int(),
      bookableByPatient: z.boolean(),
    }),
  ),
})

/** With a nurse nobody has to have anything to book. */
const offersEnough = ({ council, visitTypes }: z.output<typeof PractitionerInput>) =>
  council === 'COREN' || visitTypes.length > 0

const ADMIN_DESK = ['admin'] as const

export const practitionerContract = {
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
    input: z.strictObject({
      practitioner: PractitionerInput.refine(offersEnough, {
        path: ['visitTypes'],
        params: { issue: 'required' },
      }),
      mine: z.boolean().default(false),
    }),
    output: z.strictObject({ practitionerId: Id }),
    changes: ['staff', 'agenda', 'accounts', 'session'],
    errors: ['hours-overlap', 'council-taken', 'kind-twice', 'own-permissions', 'staff-full'],
    audit: { event: 'practitioner.created', subject: ({ output }) => output.practitionerId },
  }),
  'practitioner.update': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    /** All kinds that somebody offered may have gone out of use. */
    input: z.strictObject({
      practitionerId: Id,
      practitioner: PractitionerInput,
      active: z.boolean(),
    }),
    output: z.strictObject({}),
    changes: ['staff', 'agenda', 'session'],
    errors: ['hours-overlap', 'council-taken', 'kind-twice'],
    audit: { event: 'practitioner.updated', subject: ({ input }) => input.practitionerId },
  }),
}
