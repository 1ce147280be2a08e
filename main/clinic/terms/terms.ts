import {
  audienceAt,
  insertAcceptance,
  listAcceptances,
  listCurrentTerms,
  listOutstandingTerms,
} from '../../../db/repositories/terms.ts'
import type { HandlersOf, ReadHandle, WriteHandle } from '../context.ts'

export interface AcceptedDocument {
  readonly id: string
  readonly hash: string
}

interface Acceptance {
  readonly accountId: string
  /** Whom the account's owner accepts for: null is himself, the others his dependants. */
  readonly forWhom: readonly (string | null)[]
  readonly now: string
  readonly station: string
  readonly newId: () => string
}

/**
 * The documents that were accepted; null when they are not exactly the current ones, of whichever language: somebody read
 * a text that has changed meanwhile.
 */
export async function findAccepted(
  db: ReadHandle | WriteHandle,
  documents: readonly AcceptedDocument[],
  station: string,
) {
  const audience = audienceAt(station)
  const current = [
    ...(await listCurrentTerms(db, { audience, language: 'pt-BR' })),
    ...(await listCurrentTerms(db, { audience, language: 'en' })),
  ]
  const accepted = documents.map((one) => current.find(({ id, hash }) => id === one.id && hash === one.hash))
  const kinds = new Set(accepted.map((document) => document?.kind))
  if (kinds.has(undefined) || kinds.size !== new Set(current.map(({ kind }) => kind)).size) return null
  return accepted.filter((document) => document !== undefined)
}

/** Keeps what was accepted, with version, hash and time; false when `findAccepted` finds it outdated. */
export async function keepAcceptance(
  tx: WriteHandle,
  documents: readonly AcceptedDocument[],
  acceptance: Acceptance,
): Promise<boolean> {
  const accepted = await findAccepted(tx, documents, acceptance.station)
  if (!accepted) return false
  const { accountId, forWhom, now, station, newId } = acceptance
  for (const document of accepted) {
    for (const forPatientId of forWhom) {
      await insertAcceptance(tx, {
        id: newId(),
        accountId,
        forPatientId,
        documentId: document.id,
        version: document.version,
        hash: document.hash,
        acceptedAt: now,
        station,
      })
    }
  }
  return true
}

/** Terms of use and privacy notice: read, accepted, looked up. */
export const termsHandlers = {
  'terms.current': async (db, { language }, ctx) =>
    (await listCurrentTerms(db, { audience: audienceAt(ctx.actor.station), language })).map(
      ({ id, kind, version, publishedOn, hash, title, sections }) => ({
        id,
        kind,
        version,
        publishedOn,
        hash,
        title,
        sections: sections.map(({ heading, text }) => ({ heading, text })),
      }),
    ),
  'terms.accept': async (tx, { documents }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const outstanding = await listOutstandingTerms(tx, accountId, {
      audience: audienceAt(ctx.actor.station),
      language: 'pt-BR',
    })
    const kept = await keepAcceptance(tx, documents, {
      accountId,
      forWhom: [null],
      now: ctx.now,
      station: ctx.actor.station,
      newId: ctx.newId,
    })
    if (!kept && outstanding.length > 0) ctx.fail('terms-changed')
    ctx.sessions.change({ to: 'state', state: 'active' })
    return { state: 'active' as const }
  },
  'terms.accepted': async (db, _input, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    return (await listAcceptances(db, accountId)).map(
      ({ kind, version, hash, acceptedAt, forPatientId }) => ({
        kind,
        version,
        hash,
        acceptedAt,
        forPatientId,
      }),
    )
  },
} satisfies HandlersOf<'terms.current' | 'terms.accept' | 'terms.accepted'>
