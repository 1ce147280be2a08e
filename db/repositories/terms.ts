import { sql } from 'kysely'
import type { Reader, Writer } from '../handles.ts'
import type { TermsDocumentTable } from '../schema/people.ts'
import type { TermsAudience } from '../schema/values.ts'

export interface TermsDocument {
  readonly id: string
  readonly kind: TermsDocumentTable['kind']
  readonly language: string
  readonly audience: TermsAudience
  readonly version: string
  readonly publishedOn: string
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  readonly hash: string
}

export async function insertTerms(tx: Writer, document: TermsDocument): Promise<void> {
  const { publishedOn, sections, ...rest } = document
  await tx
    .insertInto('terms_document')
    .values({ ...rest, published_on: publishedOn, sections: JSON.stringify(sections) })
    .execute()
}

/** Whether a document stands there in this version, current or not. */
export async function hasTerms(
  db: Reader,
  { kind, language, version }: Pick<TermsDocument, 'kind' | 'language' | 'version'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('terms_document')
    .select('id')
    .where('kind', '=', kind)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

/** Patients are asked at the kiosk, who works in the clinic at a desk. */
export const audienceAt = (station: string): TermsAudience => (station === 'kiosk' ? 'patients' : 'staff')

/** Whom the texts are for, in which language. */
export interface Readership {
  readonly audience: TermsAudience
  readonly language: string
}

/** The newest document of each kind for a readership; of two published on one day, the one added last. */
export async function listCurrentTerms(
  db: Reader,
  { audience, language }: Readership,
): Promise<readonly TermsDocument[]> {
  const rows = await db
    .selectFrom('terms_document')
    .selectAll()
    .where('audience', '=', audience)
    .where('language', '=', language)
    .orderBy('kind', 'desc')
    .orderBy('published_on', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .execute()
  const newest = rows.filter((row, i) => rows[i - 1]?.kind !== row.kind)
  return newest.map(({ published_on, sections, ...rest }) => ({
    ...rest,
    publishedOn: published_on,
    sections: JSON.parse(sections) as TermsDocument['sections'],
  }))
}

export interface NewAcceptance {
  readonly id: string
  readonly accountId: string
  /** The minor a guardian accepts for; null for oneself. */
  readonly forPatientId: string | null
  readonly documentId: string
  readonly version: string
  readonly hash: string
  readonly acceptedAt: string
  readonly station: string
}

export async function insertAcceptance(tx: Writer, acceptance: NewAcceptance): Promise<void> {
  const { accountId, forPatientId, documentId, acceptedAt, ...rest } = acceptance
  await tx
    .insertInto('terms_acceptance')
    .values({
      ...rest,
      account_id: accountId,
      for_patient_id: forPatientId,
      document_id: documentId,
      accepted_at: acceptedAt,
    })
    .execute()
}

/** What an account has accepted, newest first. */
export async function listAcceptances(db: Reader, accountId: string) {
  return db
    .selectFrom('terms_acceptance')
    .innerJoin('terms_document', 'terms_document.id', 'terms_acceptance.document_id')
    .select([
      'terms_document.kind',
      'terms_document.language',
      'terms_acceptance.version',
      'terms_acceptance.hash',
    ])
    .select(['terms_acceptance.accepted_at as acceptedAt', 'terms_acceptance.for_patient_id as forPatientId'])
    .select('terms_acceptance.document_id as documentId')
    .where('terms_acceptance.account_id', '=', accountId)
    .orderBy('terms_acceptance.accepted_at', 'desc')
    .execute()
}

/**
 * Current documents the account has not accepted for itself; a version accepted in another language counts, and so does one
 * of another name whose text is the same.
 */
export async function listOutstandingTerms(
  db: Reader,
  accountId: string,
  readership: Readership,
): Promise<readonly TermsDocument[]> {
  const accepted = (await listAcceptances(db, accountId)).filter(({ forPatientId }) => forPatientId === null)
  const isAccepted = (kind: string, version: string) =>
    accepted.some((one) => one.kind === kind && one.version === version)
  const sameTexts = await db
    .selectFrom('terms_document')
    .select(['kind', 'version', 'hash'])
    .where('language', '=', readership.language)
    .execute()
  const current = await listCurrentTerms(db, readership)
  return current.filter(
    ({ kind, hash }) =>
      !sameTexts.some((one) => one.kind === kind && one.hash === hash && isAccepted(kind, one.version)),
  )
}
