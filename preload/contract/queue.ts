import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, LocalDate, Minute } from './fields.ts'
import { AppointmentLine, VisitRef } from './visit-fields.ts'

const DESK = ['reception'] as const

/** Legal grounds of priority beside age (Lei 10.048/2000 as amended by 14.626/2023). */
export const Priority = z.enum([
  'disability',
  'autism',
  'pregnant',
  'nursing',
  'infant',
  'obesity',
  'reduced-mobility',
  'blood-donor',
])
/** Why somebody stands where he stands: 80 or older, another priority, a blood donor, the booked time, who came first. */
export const QueueReason = z.enum(['over-80', 'priority', 'blood-donor', 'time', 'arrival'])
/** What the desk should still ask for. */
export const Missing = z.enum(['cpf', 'phone', 'insurance-card'])

const PLACE = {
  priority: Priority.nullable(),
  /** 1 is next with this professional. */
  place: z.int().min(1),
  reason: QueueReason,
  waitedMinutes: z.int().min(0),
}

const WaitingLine = z.strictObject({
  ...AppointmentLine.shape,
  /** The room that it was given; null: its professional's own. */
  roomId: Id.nullable(),
  ...PLACE,
  missing: z.array(Missing),
})

const QUEUED = { appointmentId: Id, patientId: Id, patientName: z.string(), startMinute: Minute }

const RoomState = z.strictObject({
  id: Id,
  name: z.string(),
  /** Who is inside; null: the room is free. */
  inside: z
    .strictObject({
      patientName: z.string(),
      practitionerName: z.string(),
      minutes: z.int().min(0),
      /** Length of the visit as booked. */
      booked: z.int().min(1),
    })
    .nullable(),
  next: z.strictObject({ patientName: z.string(), startMinute: Minute, arrived: z.boolean() }).nullable(),
})

export const queueContract = {
  /** Who is here, in the order in which each professional should see them and why; who is about to come; the rooms. */
  'queue.arrivals': query({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({}),
    output: z.strictObject({
      waiting: z.array(WaitingLine),
      /** Not here yet: within the next hour, or late. */
      expected: z.array(AppointmentLine),
      rooms: z.array(RoomState),
      /** Minutes from arrival to consultation, of those already seen today. */
      averageWait: z.int().nullable(),
    }),
    topics: ['agenda', 'patients', 'staff'],
    audit: { event: 'queue.listed', coalesce: true },
  }),
  /** Who waits for the doctor who asks, in order and why; who of today went before being seen; who came on an earlier day. */
  'queue.own': query({
    stations: ['doctor'],
    roles: ['doctor'],
    input: z.strictObject({}),
    output: z.strictObject({
      waiting: z.array(z.strictObject({ appointmentId: Id, ...PLACE })),
      left: z.array(z.strictObject(QUEUED)),
      /** Arrived before midnight, or on a day of the last week, and nobody said what became of it. */
      earlier: z.array(z.strictObject({ ...QUEUED, date: LocalDate })),
    }),
    topics: ['agenda', 'patients'],
    audit: { event: 'queue.listed', coalesce: true },
  }),
  'queue.set-priority': command({
    stations: DESK,
    roles: DESK,
    input: z.strictObject({ appointmentId: Id, version: z.int(), priority: Priority.nullable() }),
    output: VisitRef,
    changes: ['agenda'],
    errors: ['wrong-status'],
    audit: { event: 'queue.priority-set', subject: ({ input }) => input.appointmentId },
  }),
}
