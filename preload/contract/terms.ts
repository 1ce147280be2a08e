import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, Language, LocalDate } from './fields.ts'
import { SessionState } from './session.ts'

const ANYONE = ['anonymous'] as const
const SIGNED_IN = ['patient', 'reception', 'doctor', 'nurse', 'admin'] as const
const STAFFED = ['kiosk', 'reception', 'doctor', 'admin'] as const

export const TermsKind = z.enum(['terms', 'privacy'])

/** The documents that somebody read and accepted, exactly as they were shown. */
export const AcceptedDocuments = z
  .array(z.strictObject({ id: Id, hash: z.string().max(128) }))
  .min(1)
  .max(4)

export const termsContract = {
  'terms.current': query({
    stations: STAFFED,
    roles: ANYONE,
    alsoWhen: ['terms', 'new-password'],
    input: z.strictObject({ language: Language }),
    output: z.array(
      z.strictObject({
        id: Id,
        kind: TermsKind,
        version: z.string(),
        publishedOn: LocalDate,
        hash: z.string(),
        title: z.string(),
        sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
      }),
    ),
    topics: ['clinic'],
  }),
  'terms.accept': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    alsoWhen: ['terms'],
    input: z.strictObject({
      documents: AcceptedDocuments,
    }),
    output: z.strictObject({ state: SessionState }),
    changes: ['session', 'accounts'],
    errors: ['terms-changed'],
    audit: { event: 'terms.agreed' },
  }),
  'terms.accepted': query({
    stations: STAFFED,
    roles: SIGNED_IN,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        kind: TermsKind,
        version: z.string(),
        hash: z.string(),
        acceptedAt: Instant,
        forPatientId: Id.nullable(),
      }),
    ),
    topics: ['accounts'],
  }),
}
