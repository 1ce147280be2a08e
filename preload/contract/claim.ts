import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, line, SearchText } from './fields.ts'
import { GUARDIANSHIPS, PatientLine, Relationship } from './patient-card.ts'

const DESK = ['reception'] as const
const Guardianship = z.enum(GUARDIANSHIPS)
/** Why reception refuses to link an account to somebody. */
export const CLAIM_REFUSALS = ['another-person', 'no-proof', 'adult', 'other'] as const
/** What the person present is given: it opens her account once, and is shown once. */
const AccessSlip = z.strictObject({
  accountId: Id,
  holder: z.string(),
  /** CPF, e-mail or number of the account. */
  signInWith: z.string().nullable(),
  code: z.string(),
  expiresAt: Instant,
  /** A code that still opened is none any more. */
  replaced: z.boolean(),
})

export const claimContract = {
  /** Whom reception refused to link to this account, and why, until it has been read. */
  'claim.refusals': query({
    stations: ['kiosk'],
    roles: ['patient'],
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          claimId: Id,
          name: z.string(),
          refusal: z.enum([...CLAIM_REFUSALS, 'holder-refused']),
          note: z.string().nullable(),
          refusedAt: Instant.nullable(),
        }),
      )
      .max(20),
    topics: ['accounts'],
  }),
  'claim.refusals-read': command({
    stations: ['kiosk'],
    roles: ['patient'],
    input: z.strictObject({ claimIds: z.array(Id).min(1).max(20) }),
    output: z.strictObject({}),
    changes: ['accounts'],
    errors: [],
    audit: { event: 'account.refusals-read' },
  }),
  /** Accounts made at the kiosk whose person reception has not seen yet, by the card they may be of. */
  'claim.list': query({
    stations: DESK,
    roles: ['reception'],
    input: z.strictObject({ text: SearchText, page: z.int().min(0).max(200) }),
    output: z.strictObject({
      groups: z
        .array(
          z.strictObject({
            card: PatientLine.nullable(),
            claims: z.array(
              z.strictObject({
                claimId: Id,
                createdAt: Instant,
                relationship: Relationship,
                holder: z.strictObject({
                  accountId: Id,
                  name: z.string(),
                  number: z.string().nullable(),
                  email: z.string().nullable(),
                  since: Instant,
                }),
                declared: PatientLine,
                minor: z.boolean(),
                candidates: z.array(PatientLine).max(5),
                /** Others who said to be this person: linking refuses them and cancels what they booked. */
                rivals: z.int(),
                /** Names of those whose claims come up once this one is decided. */
                dependants: z.array(z.string()),
              }),
            ),
            /** Claims of this card that are not shown. */
            more: z.int(),
          }),
        )
        .max(10),
      pages: z.int(),
      claims: z.int(),
    }),
    topics: ['accounts', 'patients'],
    audit: { event: 'account.claims-listed', coalesce: true },
  }),
  /** Reception has seen a photo ID of the person present, and what a guardian has to show; she alone gets in from then on. */
  'claim.link': command({
    stations: DESK,
    roles: ['reception'],
    input: z.strictObject({
      claimId: Id,
      /** The card of the clinic's that it is; null: a new one. */
      patientId: Id.nullable(),
      photoIdChecked: z.literal(true),
      guardianship: Guardianship.nullable(),
    }),
    output: z.strictObject({
      patientId: Id,
      access: AccessSlip.nullable(),
      /** Others who said to be this person, refused with it, and their visits that were cancelled. */
      refused: z.int(),
      cancelled: z.int(),
    }),
    changes: ['accounts', 'patients', 'agenda', 'session'],
    errors: [
      'claim-closed',
      'not-a-candidate',
      'same-time-visits',
      'holder-first',
      'guardianship-needed',
      'curatorship-needed',
    ],
    audit: {
      event: 'account.linked',
      patients: ({ output }) => [output.patientId],
      subject: ({ input }) => input.claimId,
    },
  }),
  /** Nobody is linked; the visits that were booked for whom it declared are cancelled, and the account is told. */
  'claim.refuse': command({
    stations: DESK,
    roles: ['reception'],
    input: z.strictObject({ claimId: Id, refusal: z.enum(CLAIM_REFUSALS), note: line(200).nullable() }),
    output: z.strictObject({ cancelled: z.int() }),
    changes: ['accounts', 'patients', 'agenda', 'session'],
    errors: ['claim-closed'],
    audit: { event: 'account.claim-refused', subject: ({ input }) => input.claimId },
  }),
  /** Somebody's account does not book for a patient any more; his own stays his. */
  'claim.unlink': command({
    stations: DESK,
    roles: ['reception'],
    input: z.strictObject({ accountId: Id, patientId: Id }),
    output: z.strictObject({}),
    changes: ['accounts', 'patients'],
    errors: ['claim-open'],
    audit: {
      event: 'account.unlinked',
      subject: ({ input }) => input.accountId,
      patients: ({ input }) => [input.patientId],
    },
  }),
  /** One-time code for a patient account, after a photo ID (ASVS 6.4.1: random, one use, short-lived); its password ends. */
  'claim.issue-code': command({
    stations: DESK,
    roles: ['reception'],
    /** From the card of the account's own person: whose document was seen. */
    input: z.strictObject({ accountId: Id, patientId: Id, photoIdChecked: z.literal(true) }),
    output: AccessSlip,
    changes: ['accounts', 'session'],
    errors: ['staff-account', 'claim-open'],
    audit: { event: 'account.code-issued', subject: ({ input }) => input.accountId },
  }),
  /** Reception makes an account for a patient whose photo ID it has seen; the code is the first password. */
  'claim.create-account': command({
    stations: DESK,
    roles: ['reception'],
    input: z.strictObject({ patientId: Id, photoIdChecked: z.literal(true) }),
    output: AccessSlip,
    changes: ['accounts', 'patients'],
    errors: ['has-account', 'cpf-or-email-needed'],
    audit: {
      event: 'account.created-by-desk',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.accountId,
    },
  }),
}
