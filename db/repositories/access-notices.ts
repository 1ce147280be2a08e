import type { Reader, Writer } from '../handles.ts'
import type { AccessNoticeTable } from '../schema/people.ts'

export interface NewNotice {
  readonly id: string
  readonly readerId: string
  readonly kind: AccessNoticeTable['kind']
  /** null for a restored backup alone. */
  readonly aboutId: string | null
  readonly at: string
  readonly byId: string | null
  readonly proof: AccessNoticeTable['proof']
  readonly secondId: string | null
  readonly station: string
  readonly workstation: string
  /** The backup that was restored. */
  readonly takenAt?: string
}

export async function insertNotice(tx: Writer, notice: NewNotice): Promise<void> {
  await tx
    .insertInto('access_notice')
    .values({
      id: notice.id,
      reader_id: notice.readerId,
      kind: notice.kind,
      about_id: notice.aboutId,
      at: notice.at,
      by_id: notice.byId,
      proof: notice.proof,
      second_id: notice.secondId,
      station: notice.station,
      workstation: notice.workstation,
      count: 1,
      seen_at: null,
      taken_at: notice.takenAt ?? null,
    })
    .execute()
}

/** Whether access to an account was given or brought back since an instant. */
export async function wasGivenSince(db: Reader, aboutId: string, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('access_notice')
    .select('id')
    .where('reader_id', '=', aboutId)
    .where('about_id', '=', aboutId)
    .where('kind', '<>', 'tries-failed')
    .where('at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

/** One more wrong password for an account at a place: one notice until it was seen, so that a flood is one line. */
export async function countFailedTry(
  tx: Writer,
  tried: Pick<NewNotice, 'id' | 'readerId' | 'at' | 'station' | 'workstation'> & { readonly aboutId: string },
): Promise<void> {
  const { id, readerId, aboutId, at, station, workstation } = tried
  const counted = await tx
    .updateTable('access_notice')
    .set((eb) => ({ count: eb('count', '+', 1), at }))
    .where('reader_id', '=', readerId)
    .where('about_id', '=', aboutId)
    .where('kind', '=', 'tries-failed')
    .where('station', '=', station)
    .where('workstation', '=', workstation)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  if (counted.numUpdatedRows > 0n) return
  const nobody = { byId: null, proof: null, secondId: null }
  await insertNotice(tx, {
    id,
    readerId,
    kind: 'tries-failed',
    aboutId,
    at,
    station,
    workstation,
    ...nobody,
  })
}

/** What a person has not seen yet, the newest first; names as they are now. */
export async function listUnseenNotices(db: Reader, readerId: string) {
  return db
    .selectFrom('access_notice as notice')
    .leftJoin('account as about', 'about.id', 'notice.about_id')
    .leftJoin('account as by', 'by.id', 'notice.by_id')
    .leftJoin('account as second', 'second.id', 'notice.second_id')
    .select(['notice.id', 'notice.kind', 'notice.at', 'notice.proof', 'notice.station', 'notice.workstation'])
    .select(['notice.count', 'notice.about_id as aboutId', 'about.display_name as about'])
    .select('notice.taken_at as takenAt')
    .select(['by.display_name as by', 'second.display_name as second'])
    .where('notice.reader_id', '=', readerId)
    .where('notice.seen_at', 'is', null)
    .orderBy('notice.at', 'desc')
    .orderBy('notice.id')
    .limit(100)
    .execute()
}

/** What was told beforehand since an instant, and did not come to be: nobody is shown it any more. */
export async function withdrawNotices(
  tx: Writer,
  told: { readonly kind: NewNotice['kind']; readonly since: string; readonly now: string },
): Promise<void> {
  await tx
    .updateTable('access_notice')
    .set({ seen_at: told.now })
    .where('kind', '=', told.kind)
    .where('at', '>=', told.since)
    .where('seen_at', 'is', null)
    .execute()
}

export async function markNoticesSeen(
  tx: Writer,
  readerId: string,
  ids: readonly string[],
  seenAt: string,
): Promise<void> {
  await tx
    .updateTable('access_notice')
    .set({ seen_at: seenAt })
    .where('reader_id', '=', readerId)
    .where('id', 'in', [...ids])
    .where('seen_at', 'is', null)
    .execute()
}
