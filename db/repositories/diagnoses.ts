import type { Reader, Writer } from '../handles.ts'
import { lastRectifications } from './rectifications.ts'

/** The version of the official table that is searched; undefined while none was imported. */
export async function currentIcd10Version(db: Reader): Promise<string | undefined> {
  const table = await db
    .selectFrom('icd10_table')
    .select('version')
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return table?.version
}

/** Every code of an official table, categories included, in their order. */
export async function listIcd10Codes(db: Reader, version: string) {
  const rows = await db
    .selectFrom('icd10_code')
    .select(['code', 'words', 'mark', 'sex'])
    .where('version', '=', version)
    .orderBy('code')
    .execute()
  return rows.map(({ mark, ...code }) => ({ ...code, asterisk: mark === 'asterisk' }))
}

/** The codes that somebody marked, the last one first. */
export async function listFavouriteDiagnoses(db: Reader, accountId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('diagnosis_favourite')
    .select('code')
    .where('account_id', '=', accountId)
    .orderBy('since', 'desc')
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}

/** One that is marked already keeps its time. */
export async function markDiagnosis(tx: Writer, accountId: string, code: string, at: string): Promise<void> {
  await tx
    .insertInto('diagnosis_favourite')
    .values({ account_id: accountId, code, since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unmarkDiagnosis(tx: Writer, accountId: string, code: string): Promise<void> {
  await tx
    .deleteFrom('diagnosis_favourite')
    .where('account_id', '=', accountId)
    .where('code', '=', code)
    .execute()
}

/** So many of the last problems and notes of an author hold what he used not long ago. */
const LAST_WRITTEN = 40

/** What an author wrote last of diagnoses, the newest first: contents of problems (JSON), hypotheses of signed notes and what was chosen there. */
export async function listWrittenDiagnoses(db: Reader, accountId: string): Promise<readonly string[]> {
  const problems = await db
    .selectFrom('statement_version')
    .select(['content as text', 'entered_at as at'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'problem')
    .orderBy('entered_at', 'desc')
    .limit(LAST_WRITTEN)
    .execute()
  const notes = await db
    .selectFrom('note')
    .select(['assessment as text', 'signed_at as at'])
    .where('account_id', '=', accountId)
    .orderBy('signed_at', 'desc')
    .limit(LAST_WRITTEN)
    .execute()
  const signed = db
    .selectFrom('note')
    .innerJoin('note_diagnosis as named', 'named.note_id', 'note.id')
    .leftJoin('rectification', 'rectification.note_id', 'note.id')
    .select(['named.code as text', 'note.signed_at as at', 'named.place'])
    .where('rectification.note_id', 'is', null)
    .where('note.account_id', '=', accountId)
  const rectified = lastRectifications(db)
    .innerJoin('note', 'note.id', 'last.note_id')
    .innerJoin('rectified_diagnosis as named', (join) =>
      join.onRef('named.note_id', '=', 'last.note_id').onRef('named.number', '=', 'last.number'),
    )
    .select(['named.code as text', 'note.signed_at as at', 'named.line as place'])
    .where('note.account_id', '=', accountId)
  const chosen = await db
    .selectFrom(signed.unionAll(rectified).as('chosen'))
    .select((eb) => eb.ref('chosen.text').$notNull().as('text'))
    .select('chosen.at')
    .where('chosen.text', 'is not', null)
    .orderBy('chosen.at', 'desc')
    .orderBy('chosen.place')
    .limit(LAST_WRITTEN)
    .execute()
  return [...chosen, ...problems, ...notes]
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
    .map(({ text }) => text)
}
