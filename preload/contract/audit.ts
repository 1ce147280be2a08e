import { z } from 'zod'
import { AUDIT_KINDS } from './audit-events.ts'
import { command, query } from './define.ts'
import { BirthDate, Id, Instant, LocalDate, Minute } from './fields.ts'

const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

/** Somebody with the name he had at the moment; `nameNow` when he has another today. */
const PersonThen = z.strictObject({ id: Id, name: z.string(), nameNow: z.string().nullable() })

/** One row of the trail, with what its ids stand for put to it for whoever reads. */
const AuditRow = z.strictObject({
  seq: z.int(),
  at: Instant,
  event: z.string(),
  outcome: z.enum(['ok', 'denied', 'failed']),
  code: z.string().nullable(),
  count: z.int(),
  station: z.string(),
  workstation: z.string(),
  actor: PersonThen.nullable(),
  patients: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
  visit: z.strictObject({ date: LocalDate, startMinute: Minute, practitionerName: z.string() }).nullable(),
  /** The account that was acted on, or tried at. */
  account: PersonThen.nullable(),
  /** What changed of a card or an account. */
  changes: z.array(
    z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** Which backup was restored: when it was taken. */
  takenAt: Instant.nullable(),
  /** What the clock of the PC would have said when it jumped. */
  clockWas: Instant.nullable(),
  /** The number of the sheet that opens the clinic from then on. */
  sheetCheck: z.string().nullable(),
  /** Why the record was opened with no visit of the day. */
  reason: z.string().nullable(),
})

export const auditContract = {
  /** A page of the trail, newest first. `folded` leaves out what repeats all day, unless it was refused. */
  'audit.list': query({
    ...ADMIN,
    input: z.strictObject({
      from: LocalDate.optional(),
      /** The last day, inclusive. */
      to: LocalDate.optional(),
      event: z.string().max(60).optional(),
      kind: z.enum(AUDIT_KINDS).optional(),
      folded: z.boolean().optional(),
      accountId: Id.optional(),
      patientId: Id.optional(),
      before: z.int().optional(),
    }),
    output: z.array(AuditRow).max(100),
    topics: ['upkeep'],
    audit: {
      event: 'audit.read',
      patients: ({ input }) => (input.patientId === undefined ? [] : [input.patientId]),
      coalesce: true,
    },
  }),
  /** Who opened a patient's record, for the patient: on paper, with the reasons given (LGPD, art. 18 and 19). */
  'audit.sheet': query({
    ...ADMIN,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({
      name: z.string(),
      birthDate: BirthDate,
      rows: z.array(AuditRow).max(500),
      /** There are older ones beyond these. */
      more: z.boolean(),
    }),
    topics: [],
    audit: { event: 'audit.sheet-printed', patients: ({ input }) => [input.patientId] },
  }),
  'audit.verify': command({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({
      intact: z.boolean(),
      rows: z.int(),
      brokenAt: z.int().nullable(),
      head: z.string(),
    }),
    changes: [],
    errors: [],
    audit: { event: 'audit.verified' },
  }),
}
