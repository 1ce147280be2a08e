import { z } from 'zod'
import { command, query } from './define.ts'
import { BirthDate, Id, line, LocalDate, Minute } from './fields.ts'
import { AppointmentStatus, CancelReason, CountedWhen, WhereAndWhen } from './visit-fields.ts'

/** A stretch of days on which nobody, or one professional, works; without minutes the whole days. */
const Span = {
  fromDate: LocalDate,
  toDate: LocalDate,
  startMinute: Minute.nullable(),
  endMinute: Minute.nullable(),
  reason: line(120),
}

/** How many visits stand in it, and how many of their patients are there already. */
const Hits = { affected: z.int(), arrived: z.int() }

export const Closing = z.strictObject({
  id: Id,
  /** null: the whole clinic. */
  practitionerId: Id.nullable(),
  ...Span,
  fromDate: z.string(),
  toDate: z.string(),
  reason: z.string(),
})

/** More than a clinic plans ahead; a list says when there is more. */
export const MOST_CLOSINGS = 200

/** As many visits of an absence as are listed and changed in one step; the next follow when these are done. */
export const MOST_AFFECTED = 500

const DOCTOR = { stations: ['doctor'], roles: ['doctor'] } as const
const DESKS = { stations: ['reception', 'admin'], roles: ['reception', 'admin'] } as const

export const closingContract = {
  /** The soonest absences and closures that touch a stretch of days. */
  'closing.list': query({
    ...DESKS,
    input: z.strictObject({ from: LocalDate, to: LocalDate }),
    output: z.strictObject({ closings: z.array(Closing).max(MOST_CLOSINGS), more: z.boolean() }),
    topics: ['agenda'],
  }),
  /**
   * The holidays and pontos facultativos of a year; one that is `optional` closes nothing by itself, and has the id of the
   * clinic's closure of exactly that day where there is one.
   */
  'closing.holidays': query({
    ...DESKS,
    input: z.strictObject({ year: z.int().min(1900).max(2199) }),
    output: z
      .array(
        z.strictObject({
          date: LocalDate,
          name: z.string(),
          optional: z.boolean(),
          closureId: Id.nullable(),
        }),
      )
      .max(100),
    topics: ['clinic', 'agenda'],
  }),
  /** How many visits stand in a time that is not closed yet. */
  'closing.hits': query({
    ...DESKS,
    input: z.strictObject({ practitionerId: Id.nullable(), ...Span }).omit({ reason: true }),
    output: z.strictObject(Hits),
    topics: ['agenda'],
  }),
  /** A professional is away, or the clinic is closed. Visits that stand are listed, never cancelled by themselves. */
  'closing.add': command({
    ...DESKS,
    input: z.strictObject({ practitionerId: Id.nullable(), ...Span }),
    output: z.strictObject({ id: Id, ...Hits }),
    changes: ['agenda'],
    errors: ['span-wrong'],
    audit: { event: 'closing.added', subject: ({ output }) => output.id },
  }),
  'closing.remove': command({
    ...DESKS,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    changes: ['agenda'],
    errors: [],
    audit: { event: 'closing.removed', subject: ({ input }) => input.id },
  }),
  /** What still lies ahead of the times at which the professional who asks is away; `mayRemove`: he wrote it himself. */
  'closing.own': query({
    ...DOCTOR,
    input: z.strictObject({}),
    output: z
      .array(Closing.omit({ practitionerId: true }).extend({ mayRemove: z.boolean() }))
      .max(MOST_CLOSINGS),
    topics: ['agenda'],
  }),
  /** How many of his visits stand in a time that he has not blocked yet. */
  'closing.own-hits': query({
    ...DOCTOR,
    input: z.strictObject(Span).omit({ reason: true }),
    output: z.strictObject(Hits),
    topics: ['agenda'],
  }),
  /** A professional blocks his own time. Visits that stand stay, and reception has them as those of any absence. */
  'closing.add-own': command({
    ...DOCTOR,
    input: z.strictObject(Span),
    output: z.strictObject({ id: Id, ...Hits }),
    changes: ['agenda'],
    errors: ['span-wrong'],
    audit: { event: 'closing.own-added', subject: ({ output }) => output.id },
  }),
  'closing.remove-own': command({
    ...DOCTOR,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    changes: ['agenda'],
    errors: ['not-yours'],
    audit: { event: 'closing.own-removed', subject: ({ input }) => input.id },
  }),
  /** The visits that stand while a professional is away, soonest first: the call list. Whose patient is there already is told. */
  'closing.affected': query({
    ...DESKS,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      visits: z
        .array(
          z.strictObject({
            appointmentId: Id,
            version: z.int(),
            patientId: Id,
            patientName: z.string(),
            birthDate: BirthDate,
            phone: z.string().nullable(),
            /** The patient agreed to be written to. */
            agreed: z.boolean(),
            practitionerId: Id,
            practitionerName: z.string(),
            visitTypeId: Id,
            date: z.string(),
            startMinute: z.int(),
            status: AppointmentStatus,
          }),
        )
        .max(MOST_AFFECTED),
      /** All of them. */
      total: z.int(),
    }),
    topics: ['agenda', 'patients'],
    audit: {
      event: 'closing.affected-listed',
      coalesce: true,
      patients: ({ output }) => output.visits.map(({ patientId }) => patientId),
    },
  }),
  /**
   * Where each affected visit could go: the same professional after the absence, another of the specialty on its day, or
   * the next gap of either. No two visits are proposed the same place.
   */
  'closing.proposals': query({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ id: Id }),
    output: z
      .array(
        z.strictObject({
          appointmentId: Id,
          version: z.int(),
          proposals: z.array(
            z.strictObject({
              kind: z.enum(['same-professional', 'other-professional', 'next-gap']),
              practitionerId: Id,
              practitionerName: z.string(),
              visitTypeId: Id,
              ...CountedWhen,
            }),
          ),
        }),
      )
      .max(MOST_AFFECTED),
    topics: ['agenda', 'holds', 'staff'],
    audit: { event: 'closing.proposals-read', subject: ({ input }) => input.id, coalesce: true },
  }),
  /**
   * Moves and cancels the visits of an absence in one transaction, all or none; `series.undo` takes it back.
   * `batch-conflicts` lists in `params.conflicts` what stands against it ("id:code id:code").
   */
  'closing.apply': command({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({
      id: Id,
      moves: z
        .array(
          z.strictObject({
            appointmentId: Id,
            version: z.int(),
            ...WhereAndWhen,
          }),
        )
        .max(MOST_AFFECTED),
      cancels: z
        .array(z.strictObject({ appointmentId: Id, version: z.int(), reason: CancelReason }))
        .max(MOST_AFFECTED),
    }),
    output: z.strictObject({ batchId: Id, moved: z.int(), cancelled: z.int() }),
    changes: ['agenda'],
    errors: ['batch-conflicts', 'wrong-status'],
    audit: { event: 'closing.applied', subject: ({ input }) => input.id },
  }),
}
