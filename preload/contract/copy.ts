import { z } from 'zod'
import { COPY_FORMS, COPY_RECIPIENTS } from './chart.ts'
import { command, query } from './define.ts'
import { Id, Instant, line, LocalDate } from './fields.ts'

const RECEPTION = { stations: ['reception'], roles: ['reception'] } as const
const DOCTOR = { stations: ['doctor'], roles: ['doctor'] } as const

/** Of one patient, or what is not done yet of everybody. */
const OF_WHOM = z.strictObject({ patientId: Id.nullable() })

/** Who asked, for what, and until when it is due. */
const ASKED = {
  id: Id,
  /** The card that stands for him now. */
  patientId: Id,
  patientName: z.string(),
  recipient: z.enum(COPY_RECIPIENTS),
  /** Who answers for the patient and asked. */
  asker: z.string().nullable(),
  /** Both days within; null: without that end. */
  fromDate: LocalDate.nullable(),
  toDate: LocalDate.nullable(),
  askedOn: LocalDate,
  dueOn: LocalDate,
  practitionerName: z.string(),
  /** The copies that were made for it, the first first. */
  made: z.array(z.strictObject({ at: Instant, by: z.string(), as: z.enum(COPY_FORMS) })),
}

/**
 * The patient's own copy of the record as it is asked for at the desk (LGPD, arts. 18 and 19; Lei 15.378/2026: free, without a
 * reason), made by a professional, and handed over at the desk. Nothing here says what stands in a chart.
 */
export const copyContract = {
  /** Notes who asks; the professional named meets it in his day, every doctor of the chart on its cover. */
  'copy.ask': command({
    ...RECEPTION,
    input: z
      .strictObject({
        patientId: Id,
        recipient: z.enum(COPY_RECIPIENTS),
        /** Who answers for the patient and asks; nobody where the patient does. */
        asker: line(120, 2).nullable().default(null),
        /** What was seen of whoever asks, and of what makes him answer for the patient. */
        document: line(200, 3),
        practitionerId: Id,
        fromDate: LocalDate.nullable(),
        toDate: LocalDate.nullable(),
      })
      .superRefine(({ recipient, asker }, ctx) => {
        if ((recipient === 'guardian') !== (asker !== null))
          ctx.addIssue({ code: 'custom', path: ['asker'], params: { issue: 'required' } })
      }),
    output: z.strictObject({ requestId: Id }),
    changes: ['records'],
    errors: ['span-wrong', 'colleague-away'],
    audit: {
      event: 'record.copy-asked',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.requestId,
    },
  }),
  /** What was asked for at the desk, the newest first; of everybody what is neither handed over nor withdrawn, the oldest first. */
  'copy.list': query({
    ...RECEPTION,
    input: OF_WHOM,
    output: z
      .array(
        z.strictObject({
          ...ASKED,
          document: z.string(),
          notedBy: z.string(),
          /** Null as long as it stands. */
          end: z
            .strictObject({
              kind: z.enum(['handed', 'withdrawn']),
              at: Instant,
              by: z.string(),
              taker: z.string().nullable(),
              document: z.string().nullable(),
              reason: z.string().nullable(),
            })
            .nullable(),
        }),
      )
      .max(100),
    topics: ['records', 'patients'],
    audit: {
      event: 'record.copy-requests-read',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /**
   * Of an open chart what stands; of everybody what waits for whoever asks: he is the professional named, or nobody can sign in as
   * that one, or the chart has notes of his that are under secrecy to the others; and he has not made a copy for it yet.
   */
  'copy.awaited': query({
    ...DOCTOR,
    input: OF_WHOM,
    output: z.array(z.strictObject(ASKED)).max(100),
    topics: ['records', 'patients', 'accounts', 'staff'],
    audit: {
      event: 'record.copy-requests-read',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /** Who took the copy, and which document was seen. */
  'copy.hand': command({
    ...RECEPTION,
    input: z.strictObject({
      requestId: Id,
      /** Who takes it in the place of whoever asked; null: whoever asked. */
      taker: line(120, 2).nullable(),
      document: line(200, 3),
    }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: ['request-over', 'copy-not-made'],
    audit: { event: 'record.copy-handed', subject: ({ input }) => input.requestId },
  }),
  /** Nobody wants it any more, or it was noted by mistake. */
  'copy.withdraw': command({
    ...RECEPTION,
    input: z.strictObject({ requestId: Id, reason: line(300, 5) }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: ['request-over'],
    audit: { event: 'record.copy-withdrawn', subject: ({ input }) => input.requestId },
  }),
}
