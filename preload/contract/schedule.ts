import { z } from 'zod'
import { command, query } from './define.ts'
import { CountedDate, Id, line, LocalDate, Minute, typed } from './fields.ts'
import { HUES } from './hues.ts'
import { WorkingHours } from './practitioner.ts'

/** More than anybody reads; the count tells how many there are. */
export const MOST_HITS = 100

/** Outside of what a visit may stand: the hours of its professional, free of blocks, within the limits of its convênio, in a room that is in use. */
export const OUTSIDE = ['hours', 'block', 'limit', 'room'] as const

const Hours = { startMinute: Minute, endMinute: Minute }
const Weekday = z.int().min(1).max(7)
/** RFC 5545 rule of whole days, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU". */
export const RecurrenceRule = typed(200).regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/u)

export const ExtraOpening = z.strictObject({
  practitionerId: Id,
  date: LocalDate,
  ...Hours,
  reason: line(120),
})
export const RecurringBlock = z.strictObject({
  /** null: the whole clinic. */
  practitionerId: Id.nullable(),
  ...Hours,
  firstDate: LocalDate,
  rule: RecurrenceRule,
  reason: line(120),
})
export const InsurerLimit = z.strictObject({
  practitionerId: Id,
  /** Of the clinic's list. */
  insurerId: Id,
  /** 1 Monday to 7 Sunday; null: every day. */
  weekday: Weekday.nullable(),
  ...Hours,
  most: z.int().min(0).max(200),
})
const RoomNeed = z.enum(['none', 'preferred', 'needed', 'on-arrival'])
/** Minutes that stay free around visits of a type, and the rooms it needs; none listed: every room in use fits. */
const VisitTypeNeeds = {
  visitTypeId: Id,
  bufferBefore: z.int().min(0).max(120),
  bufferAfter: z.int().min(0).max(120),
  roomNeed: RoomNeed,
  roomIds: z.array(Id).max(60),
}
const Age = z.int().min(0).max(120).nullable().default(null)
/** For whom a type is meant, in whole years and by the sex at birth: patients book nothing else, reception is told. */
export const MeantFor = {
  minAge: Age,
  maxAge: Age,
  forSex: z.enum(['female', 'male']).nullable().default(null),
}
/** A kind of visit, named once for the whole clinic. `followUp`: a retorno, which has the professional's term. */
const VisitKind = { name: line(60), followUp: z.boolean(), hue: z.enum(HUES).nullable().default(null) }
const Terms = {
  practitionerId: Id,
  returnDays: z.int().min(0).max(365),
  /** Overbooked visits of one shift. */
  overbookLimit: z.int().min(0).max(50),
}
const PatientRules = {
  noticeMinutes: z.int().min(0).max(20160),
  horizonDays: z.int().min(1).max(730),
}

/** A rule that is not saved yet, one of these, as far as it decides where visits may stand. */
const RuleChange = z.strictObject({
  professional: z
    .strictObject({ practitionerId: Id, active: z.boolean(), hours: z.array(WorkingHours).max(60) })
    .optional(),
  rooms: z
    .array(z.strictObject({ id: Id, active: z.boolean() }))
    .max(60)
    .optional(),
  limit: InsurerLimit.optional(),
  block: z
    .strictObject({ practitionerId: Id.nullable(), ...Hours, firstDate: LocalDate, rule: RecurrenceRule })
    .optional(),
})

const DESKS = { stations: ['reception', 'admin'], roles: ['reception', 'admin'] } as const
const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

export const scheduleContract = {
  /** Everything beside the weekly hours that decides where a visit may stand; extra openings from today on. */
  'schedule.read': query({
    ...DESKS,
    input: z.strictObject({}),
    output: z.strictObject({
      ...PatientRules,
      rooms: z.array(z.strictObject({ id: Id, name: z.string(), active: z.boolean() })),
      extras: z.array(z.strictObject({ ...ExtraOpening.shape, id: Id, reason: z.string() })),
      blocks: z.array(
        z.strictObject({ ...RecurringBlock.shape, id: Id, rule: z.string(), reason: z.string() }),
      ),
      limits: z.array(InsurerLimit.omit({ insurerId: true }).extend({ id: Id, insurer: z.string() })),
      terms: z.array(z.strictObject(Terms)),
      visitTypes: z.array(
        z.strictObject({ ...VisitTypeNeeds, ...MeantFor, practitionerId: Id, name: z.string() }),
      ),
    }),
    topics: ['agenda', 'staff', 'clinic'],
  }),
  /** Opens a date beside the weekly hours, a holiday too; closures and absences still close. */
  'schedule.add-extra': command({
    ...DESKS,
    input: ExtraOpening,
    output: z.strictObject({ id: Id }),
    changes: ['agenda'],
    errors: ['span-wrong'],
    audit: { event: 'extra-opening.added', subject: ({ output }) => output.id },
  }),
  /** Closes a stretch that returns by a rule. Visits that stand in it stay. */
  'schedule.add-block': command({
    ...DESKS,
    input: RecurringBlock,
    output: z.strictObject({ id: Id }),
    changes: ['agenda'],
    errors: ['span-wrong', 'rule-wrong'],
    audit: { event: 'recurring-block.added', subject: ({ output }) => output.id },
  }),
  'schedule.add-limit': command({
    ...ADMIN,
    input: InsurerLimit,
    output: z.strictObject({ id: Id }),
    changes: ['agenda'],
    errors: ['span-wrong'],
    audit: { event: 'insurer-limit.added', subject: ({ output }) => output.id },
  }),
  /** Takes an extra opening or a recurring block back; what stands stays. */
  'schedule.remove': command({
    ...DESKS,
    input: z.strictObject({ kind: z.enum(['extra', 'block']), id: Id }),
    output: z.strictObject({}),
    changes: ['agenda'],
    errors: [],
    audit: { event: 'schedule.entry-removed', subject: ({ input }) => input.id },
  }),
  'schedule.remove-limit': command({
    ...ADMIN,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    changes: ['agenda'],
    errors: [],
    audit: { event: 'insurer-limit.removed', subject: ({ input }) => input.id },
  }),
  /** The clinic's rooms in their order: known ones by id, new ones with null. One left out goes out of use. */
  'schedule.set-rooms': command({
    ...ADMIN,
    input: z.strictObject({
      rooms: z.array(z.strictObject({ id: Id.nullable(), name: line(40), active: z.boolean() })).max(60),
    }),
    output: z.strictObject({}),
    changes: ['agenda', 'staff'],
    errors: ['name-taken'],
    audit: { event: 'rooms.changed' },
  }),
  /**
   * The visits that a rule would leave standing outside itself, soonest first: what is told before it is saved. They stay
   * until somebody moves them.
   */
  'schedule.hits': query({
    ...DESKS,
    input: RuleChange,
    output: z.strictObject({
      count: z.int(),
      /** The date of the last one. */
      until: CountedDate.nullable(),
      /** Of how many of them the patient has come and waits. */
      arrived: z.int(),
      visits: z
        .array(
          z.strictObject({
            appointmentId: Id,
            patientId: Id,
            patientName: z.string(),
            practitionerName: z.string(),
            visitType: z.string(),
            date: CountedDate,
            startMinute: Minute,
            arrived: z.boolean(),
          }),
        )
        .max(MOST_HITS),
    }),
    topics: ['agenda', 'patients', 'staff'],
    audit: {
      event: 'schedule.hits-listed',
      patients: ({ output }) => output.visits.map(({ patientId }) => patientId),
      coalesce: true,
    },
  }),
  /** Visits to come that stand outside what was settled since: their professional's hours, a block, a room in use. Soonest first. */
  'schedule.outside': query({
    ...DESKS,
    input: z.strictObject({}),
    output: z.strictObject({
      total: z.int(),
      visits: z
        .array(
          z.strictObject({
            appointmentId: Id,
            patientId: Id,
            patientName: z.string(),
            practitionerName: z.string(),
            visitType: z.string(),
            date: CountedDate,
            startMinute: Minute,
            arrived: z.boolean(),
            why: z.enum(OUTSIDE),
          }),
        )
        .max(MOST_HITS),
    }),
    topics: ['agenda', 'patients', 'staff'],
    audit: {
      event: 'schedule.outside-listed',
      patients: ({ output }) => output.visits.map(({ patientId }) => patientId),
      coalesce: true,
    },
  }),
  'schedule.count-outside': query({
    ...DESKS,
    input: z.strictObject({}),
    output: z.strictObject({ total: z.int() }),
    topics: ['agenda', 'staff'],
  }),
  /** The kinds of visit of the clinic, each with what a change of it touches; `unplaced`: wishes whose words are no kind's. */
  'schedule.kinds': query({
    ...DESKS,
    /** The first professional is written down while the administrator reads the terms. */
    alsoWhen: ['terms'],
    input: z.strictObject({}),
    output: z.strictObject({
      kinds: z.array(
        z.strictObject({
          ...VisitKind,
          id: Id,
          name: z.string(),
          active: z.boolean(),
          /** How those who offer it are addressed. */
          professionals: z.array(z.string()),
          /** Visits that still have to happen. */
          visits: z.int(),
          /** Who waits for one. */
          wishes: z.int(),
        }),
      ),
      unplaced: z.int(),
    }),
    topics: ['agenda', 'staff'],
  }),
  'schedule.add-kind': command({
    ...ADMIN,
    input: z.strictObject(VisitKind),
    output: z.strictObject({ id: Id }),
    changes: ['agenda', 'staff'],
    errors: ['name-taken'],
    audit: { event: 'visit-kind.added', subject: ({ output }) => output.id },
  }),
  /** Visits that are booked keep name and length; of a kind out of use nothing new is booked. */
  'schedule.change-kind': command({
    ...ADMIN,
    input: z.strictObject({ ...VisitKind, id: Id, active: z.boolean() }),
    output: z.strictObject({}),
    changes: ['agenda', 'staff'],
    errors: ['name-taken'],
    audit: { event: 'visit-kind.changed', subject: ({ input }) => input.id },
  }),
  /** Visits that stand keep the buffers and the room they have. */
  'schedule.set-visit-type': command({
    ...ADMIN,
    input: z.strictObject({ ...VisitTypeNeeds, ...MeantFor }),
    output: z.strictObject({}),
    changes: ['agenda', 'staff'],
    errors: ['no-room', 'span-wrong'],
    audit: { event: 'visit-type.changed', subject: ({ input }) => input.visitTypeId },
  }),
  'schedule.set-terms': command({
    ...ADMIN,
    input: z.strictObject(Terms),
    output: z.strictObject({}),
    changes: ['agenda', 'staff'],
    errors: [],
    audit: { event: 'practitioner.terms-changed', subject: ({ input }) => input.practitionerId },
  }),
  /** How soon and how far ahead patients book by themselves. */
  'schedule.set-patient-rules': command({
    ...ADMIN,
    input: z.strictObject(PatientRules),
    output: z.strictObject({}),
    changes: ['agenda', 'clinic'],
    errors: [],
    audit: { event: 'patient-rules.changed' },
  }),
}
