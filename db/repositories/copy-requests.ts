import type { Reader, Writer } from '../handles.ts'
import type { CopyRequestEndTable, CopyRequestTable } from '../schema/copies.ts'
import { survivorsOf } from './claim-candidates.ts'

/** As many as a list is told. */
const MOST = 100

const selectRequests = (db: Reader) =>
  db
    .selectFrom('copy_request as request')
    .innerJoin('account as noter', 'noter.id', 'request.account_id')
    .innerJoin('practitioner', 'practitioner.id', 'request.practitioner_id')
    .leftJoin('copy_request_end as end', 'end.request_id', 'request.id')
    .leftJoin('account as ender', 'ender.id', 'end.account_id')
    .select(['request.id', 'request.patient_id as notedFor', 'request.recipient', 'request.asker'])
    .select(['request.document', 'request.practitioner_id as practitionerId'])
    .select(['request.from_date as fromDate', 'request.to_date as toDate', 'request.asked_on as askedOn'])
    .select(['noter.display_name as notedBy', 'practitioner.name as practitionerName'])
    .select(['end.kind', 'end.at', 'end.taker', 'end.document as seen', 'end.reason'])
    .select('ender.display_name as endedBy')

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number]

/** The cards that stand for these now, whatever they were merged into. */
async function cardsOf(db: Reader, ids: readonly string[]) {
  const survivors = await survivorsOf(db, ids)
  const rows = await db
    .selectFrom('patient')
    .select('id')
    .select((eb) => eb.fn.coalesce('social_name', 'name').as('name'))
    .where('id', 'in', [...survivors.values()])
    .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id: string) => {
    const patientId = survivors.get(id) ?? id
    return { patientId, patientName: names.get(patientId) ?? '' }
  }
}

async function copiesFor(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('record_copy')
    .innerJoin('account', 'account.id', 'record_copy.account_id')
    .select(['request_id as requestId', 'account_id as accountId', 'made_at as at', 'made_as as as'])
    .select('account.display_name as by')
    .where('request_id', 'in', ids)
    .orderBy('made_at')
    .execute()
}

/** Each with the card that stands for its patient now, the copies that were made for it, and its end. */
async function whole(db: Reader, rows: readonly Row[]) {
  const cardOf = await cardsOf(
    db,
    rows.map(({ notedFor }) => notedFor),
  )
  const copies = await copiesFor(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ notedFor, kind, at, taker, seen, reason, endedBy, ...request }) => ({
    ...request,
    ...cardOf(notedFor),
    made: copies.flatMap(({ requestId, ...copy }) => (requestId === request.id ? [copy] : [])),
    end: kind === null || at === null ? null : { kind, at, by: endedBy ?? '', taker, document: seen, reason },
  }))
}

export type CopyRequest = Awaited<ReturnType<typeof whole>>[number]

/** What was asked for of these charts, the newest first. */
export async function listCopyRequests(db: Reader, patientIds: readonly string[]): Promise<CopyRequest[]> {
  const asked = selectRequests(db).where('request.patient_id', 'in', patientIds)
  return whole(db, await asked.orderBy('request.asked_at', 'desc').limit(MOST).execute())
}

/** What is neither handed over nor withdrawn, the oldest first. */
export async function listStandingRequests(db: Reader): Promise<CopyRequest[]> {
  const standing = selectRequests(db).where('end.request_id', 'is', null)
  return whole(db, await standing.orderBy('request.asked_at').limit(MOST).execute())
}

export async function findCopyRequest(db: Reader, id: string): Promise<CopyRequest | undefined> {
  const rows = await selectRequests(db).where('request.id', '=', id).execute()
  return (await whole(db, rows))[0]
}

/** Which of these charts have notes of this author's that are under secrecy to others. */
export async function listSecretCharts(
  db: Reader,
  of: { readonly accountId: string; readonly patientIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('note')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'note.id')
    .select('chart_entry.patient_id as patientId')
    .distinct()
    .where('chart_entry.patient_id', 'in', of.patientIds)
    .where('note.account_id', '=', of.accountId)
    .where('note.secrecy', '=', 'secret')
    .execute()
  return new Set(rows.map(({ patientId }) => patientId))
}

export const insertCopyRequest = async (tx: Writer, request: CopyRequestTable): Promise<void> => {
  await tx.insertInto('copy_request').values(request).execute()
}

/** Says what became of a request. @throws DatabaseError 'unique' when it was said before. */
export const endCopyRequest = async (tx: Writer, end: CopyRequestEndTable): Promise<void> => {
  await tx.insertInto('copy_request_end').values(end).execute()
}
