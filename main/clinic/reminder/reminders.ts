import { Temporal } from 'temporal-polyfill'
import { findEncounter } from '../../../db/repositories/encounters.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import {
  changeReminder,
  findReminder,
  insertReminder,
  listOpenReminders,
  listReminders,
  listRemindersDone,
  type ReminderChange,
  type ReminderRecord,
} from '../../../db/repositories/reminders.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { MOST_STANDING } from '../../../preload/contract/reminder.ts'
import { findDoctorOf } from '../access/roles-in-use.ts'
import type { Context, Handle, HandlersOf, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { sees } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { reminderFact } from './reminder-fact.ts'

type Change = 'reminder.finish' | 'reminder.reopen' | 'reminder.move' | 'reminder.hand'
type Question = Context<'reminder.list' | 'reminder.standing' | Change>
type Shown = Output<'reminder.list'>[number]

/** No day of any zone is longer. */
const LONGEST_DAY = { hours: 25 }

const placeOf = ({ due, writtenAt, id }: ReminderRecord) => `${due} ${writtenAt} ${id}`
const byDay = (one: ReminderRecord, other: ReminderRecord) => (placeOf(one) < placeOf(other) ? -1 : 1)

/** What of these whoever asks sees, as he is told of it. */
async function shown(
  db: Handle,
  question: Pick<Question, 'actor' | 'now'>,
  reminders: readonly ReminderRecord[],
): Promise<Shown[]> {
  const by = await onlooker(db, question)
  return reminders
    .filter((one) => sees(by, reminderFact(one)))
    .map(({ keeperId, ...one }) => ({ ...one, own: keeperId === by.accountId }))
}

/** One that whoever asks sees: of another's private one there is nothing to be told. */
async function findSeen(tx: WriteHandle, ctx: Context<Change>, id: string): Promise<ReminderRecord> {
  const found = await findReminder(tx, id)
  if (!found || (await shown(tx, ctx, [found])).length === 0) return ctx.fail('not-found')
  ctx.concerns(found.patientId)
  return found
}

async function change(
  tx: WriteHandle,
  ctx: Context<Change>,
  { reminderId, version }: { readonly reminderId: string; readonly version: number },
  to: ReminderChange,
): Promise<Record<never, never>> {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const reminder = await findSeen(tx, ctx, reminderId)
  if (to.kind === 'handed' && to.toAccountId === reminder.keeperId) ctx.fail('wrong-status')
  if ((reminder.done !== null) !== (to.kind === 'reopened')) ctx.fail('wrong-status')
  if (!(await changeReminder(tx, { ...reminder, version }, to, { accountId, at: ctx.now }))) ctx.fail('stale')
  return {}
}

/** The consultation that one is written in: one's own with this patient. */
async function checkEncounter(
  tx: WriteHandle,
  ctx: Context<'reminder.write'>,
  { encounterId, patientId }: { readonly encounterId: string | null; readonly patientId: string },
): Promise<void> {
  if (encounterId === null) return
  const encounter = await findEncounter(tx, encounterId)
  if (encounter?.patientId !== patientId || encounter.practitionerId !== ctx.actor.practitionerId)
    return ctx.fail('not-yours')
  if (encounter.status === 'discarded') ctx.fail('wrong-status')
}

/** What professionals want to be reminded of. Only an open chart tells and takes one; what is one's own is told without it. */
export const reminderHandlers = {
  'reminder.list': async (db, { patientId }, ctx) => {
    if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
    return shown(db, ctx, await listReminders(db, patientId))
  },
  'reminder.standing': async (db, _input, ctx) => {
    const { accountId } = ctx.actor
    if (accountId === null) return []
    const since = Temporal.Instant.from(ctx.now)
      .subtract(LONGEST_DAY)
      .toString({ smallestUnit: 'millisecond' })
    const done = await listRemindersDone(db, { accountId, since })
    const doneToday = done.filter((one) => one.done !== null && ctx.dateOf(one.done.at) === ctx.today)
    const open = await listOpenReminders(db, { accountId, most: MOST_STANDING })
    return shown(db, ctx, [...open, ...doneToday].sort(byDay))
  },
  'reminder.write': async (tx, { patientId, encounterId, text, due, team }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const patient = await findPatient(tx, patientId)
    if (patient?.status !== 'active') ctx.fail('not-found')
    if (await needsReason(tx, ctx, patientId)) ctx.fail('denied')
    await checkEncounter(tx, ctx, { encounterId, patientId })
    const id = ctx.newId()
    await insertReminder(tx, { id, patientId, encounterId, accountId, team, text, due, writtenAt: ctx.now })
    return { reminderId: id }
  },
  'reminder.finish': (tx, seen, ctx) => change(tx, ctx, seen, { kind: 'finished' }),
  'reminder.reopen': (tx, seen, ctx) => change(tx, ctx, seen, { kind: 'reopened' }),
  'reminder.move': (tx, { due, ...seen }, ctx) => change(tx, ctx, seen, { kind: 'moved', due }),
  'reminder.hand': async (tx, { practitionerId, ...seen }, ctx) => {
    const colleague = (await findDoctorOf(tx, practitionerId)) ?? ctx.fail('colleague-away')
    return change(tx, ctx, seen, { kind: 'handed', toAccountId: colleague.id })
  },
} satisfies HandlersOf<'reminder.list' | 'reminder.standing' | 'reminder.write' | Change>
