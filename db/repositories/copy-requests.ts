import type { Reader, Writer } from '../handles.ts'
import type { CopyRequestEndTable, CopyRequestTable } from '../schema/copies.ts'

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
  const names = new Map<string, string>()
  const into = new Map<string, string>()
  for (let level = [...new Set(ids)]; level.length > 0;) {
    const found = await db
      .selectFrom('patient')
      .select(['id', 'merged_into as mergedInto'])
      .select((eb) => eb.fn.coalesce('social_name', 'name').as('name'))
      .where('id', 'in', level)
      .execute()
    for (const { id, name, mergedInto } of found) {
      names.set(id, name)
      if (mergedInto !== null) into.set(id, mergedInto)
    }
    level = [...into.values()].filter((id) => !names.has(id))
  }
  return (id: string) => {
    let patientId = id
    for (let next = into.get(id); next !== undefined; next = into.get(next)) patientId = next
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

/** Whether these charts have notes of this author's that are under secrecy to others. */
export async function hasSecretNotes(
  db: Reader,
  of: { readonly patientId: string; readonly accountId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('note')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'note.id')
    .select('note.id')
    .where('chart_entry.patient_id', '=', of.patientId)
    .where('note.account_id', '=', of.accountId)
    .where('note.secrecy', '=', 'secret')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const insertCopyRequest = async (tx: Writer, request: CopyRequestTable): Promise<void> => {
  await tx.insertInto('copy_request').values(request).execute()
}

/** Says what became of a request. @throws DatabaseError 'unique' when it was said before. */
export const endCopyRequest = async (tx: Writer, end: CopyRequestEndTable): Promise<void> => {
  await tx.insertInto('copy_request_end').values(end).execute()
}
