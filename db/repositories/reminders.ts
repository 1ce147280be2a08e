import type { Reader, Writer } from '../handles.ts'
import type { ReminderEventTable } from '../schema/records.ts'
import type { Flag } from '../schema/values.ts'

const selectReminders = (db: Reader) =>
  db
    .selectFrom('reminder')
    .innerJoin('patient', 'patient.id', 'reminder.patient_id')
    .innerJoin('account as author', 'author.id', 'reminder.author_id')
    .innerJoin('account as keeper', 'keeper.id', 'reminder.account_id')
    .leftJoin('account as doer', 'doer.id', 'reminder.done_by')
    .select(['reminder.id', 'reminder.version', 'reminder.text', 'reminder.due_on as due', 'reminder.team'])
    .select(['reminder.patient_id as patientId', 'reminder.account_id as keeperId'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .select(['author.display_name as authorName', 'keeper.display_name as keeperName'])
    .select(['reminder.written_at as writtenAt', 'reminder.done_at as doneAt'])
    .select(['doer.display_name as doneByName'])
    .orderBy('reminder.due_on')
    .orderBy('reminder.written_at')
    .orderBy('reminder.id')

type Row = Awaited<ReturnType<ReturnType<typeof selectReminders>['execute']>>[number]

async function eventsOf(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('reminder_event as event')
    .innerJoin('account as doer', 'doer.id', 'event.account_id')
    .leftJoin('account as colleague', 'colleague.id', 'event.to_account_id')
    .select(['event.reminder_id as reminderId', 'event.kind', 'event.at', 'event.due_before as dueBefore'])
    .select(['doer.display_name as byName', 'colleague.display_name as toName'])
    .where('event.reminder_id', 'in', ids)
    .orderBy('event.version')
    .execute()
}

async function withEvents(db: Reader, rows: readonly Row[]) {
  const events = await eventsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ team, doneAt, doneByName, ...row }) => ({
    ...row,
    team: team === 1,
    done: doneAt === null ? null : { at: doneAt, byName: doneByName ?? '' },
    events: events.flatMap(({ reminderId, ...event }) => (reminderId === row.id ? [event] : [])),
  }))
}

export type ReminderRecord = Awaited<ReturnType<typeof withEvents>>[number]

/** Everybody's on a patient, the earliest day first: who sees which is not decided here. */
export async function listReminders(db: Reader, patientId: string): Promise<ReminderRecord[]> {
  return withEvents(db, await selectReminders(db).where('reminder.patient_id', '=', patientId).execute())
}

/** What was written in a consultation and stands with its patient. */
export async function listRemindersIn(
  db: Reader,
  of: { readonly encounterId: string; readonly patientId: string },
): Promise<ReminderRecord[]> {
  const rows = selectReminders(db)
    .where('reminder.encounter_id', '=', of.encounterId)
    .where('reminder.patient_id', '=', of.patientId)
  return withEvents(db, await rows.execute())
}

/** What an account has to do, and the team's, the earliest day first; of more than `most` the rest is left out. */
export async function listOpenReminders(
  db: Reader,
  of: { readonly accountId: string; readonly most: number },
): Promise<ReminderRecord[]> {
  const rows = selectReminders(db)
    .where('reminder.done_at', 'is', null)
    .where((eb) => eb.or([eb('reminder.account_id', '=', of.accountId), eb('reminder.team', '=', 1)]))
    .limit(of.most)
  return withEvents(db, await rows.execute())
}

/** What an account has done since an instant. */
export async function listRemindersDone(
  db: Reader,
  of: { readonly accountId: string; readonly since: string },
): Promise<ReminderRecord[]> {
  const rows = selectReminders(db)
    .where('reminder.done_by', '=', of.accountId)
    .where('reminder.done_at', '>=', of.since)
  return withEvents(db, await rows.execute())
}

export async function findReminder(db: Reader, id: string): Promise<ReminderRecord | undefined> {
  const rows = await selectReminders(db).where('reminder.id', '=', id).execute()
  return (await withEvents(db, rows))[0]
}

export interface NewReminder {
  readonly id: string
  readonly patientId: string
  readonly encounterId: string | null
  readonly accountId: string
  readonly team: boolean
  readonly text: string
  readonly due: string
  readonly writtenAt: string
}

/** Whoever writes one has it to do. */
export async function insertReminder(tx: Writer, reminder: NewReminder): Promise<void> {
  const { id, patientId, encounterId, accountId, team, text, due, writtenAt } = reminder
  await tx
    .insertInto('reminder')
    .values({
      ...{ id, text, patient_id: patientId, encounter_id: encounterId, due_on: due, written_at: writtenAt },
      ...{ author_id: accountId, account_id: accountId, team: (team ? 1 : 0) satisfies Flag },
    })
    .execute()
}

/** What becomes of a reminder, and what is known of it beside who and when. */
export type ReminderChange =
  | { readonly kind: 'finished' | 'reopened' }
  | { readonly kind: 'moved'; readonly due: string }
  | { readonly kind: 'handed'; readonly toAccountId: string }

interface Deed {
  readonly accountId: string
  readonly at: string
}

function changed(change: ReminderChange, { accountId, at }: Deed) {
  switch (change.kind) {
    case 'finished':
      return { done_at: at, done_by: accountId }
    case 'reopened':
      return { done_at: null, done_by: null }
    case 'moved':
      return { due_on: change.due }
    case 'handed':
      return { account_id: change.toAccountId }
  }
}

/** Changes one and keeps who did it and when; false when somebody was quicker than the version that was seen. */
export async function changeReminder(
  tx: Writer,
  seen: Pick<ReminderRecord, 'id' | 'version' | 'due'>,
  change: ReminderChange,
  deed: Deed,
): Promise<boolean> {
  const version = seen.version + 1
  const { numUpdatedRows } = await tx
    .updateTable('reminder')
    .set({ ...changed(change, deed), version })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const event: ReminderEventTable = {
    ...{ reminder_id: seen.id, version, kind: change.kind, account_id: deed.accountId, at: deed.at },
    due_before: change.kind === 'moved' ? seen.due : null,
    to_account_id: change.kind === 'handed' ? change.toAccountId : null,
  }
  await tx.insertInto('reminder_event').values(event).execute()
  return true
}

/** Whoever was found to be another's card: what was to be remembered of him is of that one. */
export async function moveReminders(
  tx: Writer,
  both: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.updateTable('reminder').set({ patient_id: both.to }).where('patient_id', '=', both.from).execute()
}

/** What was written in a consultation about somebody else goes to that one's. */
export async function moveRemindersOf(
  tx: Writer,
  wrong: { readonly encounterId: string; readonly patientId: string },
  right: { readonly encounterId: string; readonly patientId: string },
): Promise<void> {
  await tx
    .updateTable('reminder')
    .set({ patient_id: right.patientId, encounter_id: right.encounterId })
    .where('encounter_id', '=', wrong.encounterId)
    .where('patient_id', '=', wrong.patientId)
    .execute()
}

/** The patients of what an account has to do, one for each reminder. */
export async function listKeptPatients(db: Reader, accountId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reminder')
    .select('patient_id')
    .where('account_id', '=', accountId)
    .where('done_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ patient_id }) => patient_id)
}

/** Everything that an account has to do is a colleague's from now on. */
export async function handAllReminders(
  tx: Writer,
  { from, to, accountId, at }: { readonly from: string; readonly to: string } & Deed,
): Promise<void> {
  await tx
    .insertInto('reminder_event')
    .columns(['reminder_id', 'version', 'kind', 'account_id', 'at', 'due_before', 'to_account_id'])
    .expression((eb) =>
      eb
        .selectFrom('reminder')
        .select((row) => [
          'reminder.id',
          row('reminder.version', '+', 1).as('version'),
          row.val('handed').as('kind'),
          row.val(accountId).as('by'),
          row.val(at).as('at'),
          row.val(null).as('due_before'),
          row.val(to).as('to'),
        ])
        .where('reminder.account_id', '=', from)
        .where('reminder.done_at', 'is', null),
    )
    .execute()
  await tx
    .updateTable('reminder')
    .set((eb) => ({ account_id: to, version: eb('version', '+', 1) }))
    .where('account_id', '=', from)
    .where('done_at', 'is', null)
    .execute()
}
