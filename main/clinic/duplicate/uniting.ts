import { insertAccountChange } from '../../../db/repositories/account-changes.ts'
import { moveClaims } from '../../../db/repositories/account-claims.ts'
import { listOwnAccounts, moveAccountLinks, moveLinks } from '../../../db/repositories/account-patients.ts'
import { findAccount } from '../../../db/repositories/accounts.ts'
import { findSharedTime } from '../../../db/repositories/appointments.ts'
import { moveEntries } from '../../../db/repositories/chart-entries.ts'
import { moveEncounters } from '../../../db/repositories/encounters.ts'
import { closeAccount } from '../../../db/repositories/kiosk-accounts.ts'
import { moveWards } from '../../../db/repositories/patient-guardians.ts'
import { findPatient, markMerged, setRemark } from '../../../db/repositories/patients.ts'
import { moveReminders } from '../../../db/repositories/reminders.ts'
import { moveWishes } from '../../../db/repositories/waiting-list.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import { changeBy } from '../access/account-change.ts'
import type { CommandContext, WriteHandle } from '../context.ts'
import { joinVisits } from '../visit/whose-visits.ts'
import { endTwiceWaiting } from '../waiting/waiting.ts'
import { unitedRemark } from './merged-card.rules.ts'

type Clerk = Pick<CommandContext<CommandName>, 'actor' | 'now' | 'today' | 'sessions'>

/**
 * Two cards are one person's, whoever found that out: what belonged to the one belongs to the other, which keeps its own card.
 * Signed notes keep whom they were signed for; the history of a card and reasons for opening a chart are read through the
 * merge. That somebody agreed to messages is not taken over: it may have been taken back on the other card. Gives the
 * wishes that ended because both waited for the same. Fails where both have a visit at one time.
 */
export async function uniteCards(
  tx: WriteHandle,
  ctx: Clerk & { fail(code: 'same-time-visits'): never },
  { by, ...both }: { readonly from: string; readonly to: string; readonly by: string },
): Promise<readonly string[]> {
  if (await findSharedTime(tx, both.from, both.to)) ctx.fail('same-time-visits')
  await joinVisits(tx, both)
  await moveWishes(tx, both)
  const twice = await endTwiceWaiting(tx, ctx, both.to)
  await moveEncounters(tx, both)
  await moveEntries(tx, both)
  await moveReminders(tx, both)
  await moveLinks(tx, { ...both, by })
  const [gone, stays] = [await findPatient(tx, both.from), await findPatient(tx, both.to)]
  await setRemark(tx, both.to, unitedRemark(stays?.remark ?? null, gone?.remark ?? null))
  await markMerged(tx, both.from, both.to)
  await moveWards(tx, both.from, both.to)
  return twice
}

/** One person, one account: what the newer ones may do the oldest may, and they are closed. Gives the one that stays. */
export async function uniteAccounts(
  tx: WriteHandle,
  ctx: Clerk,
  patientId: string,
): Promise<string | undefined> {
  const [kept, ...others] = await listOwnAccounts(tx, patientId)
  if (kept === undefined) return undefined
  for (const from of others) {
    await moveAccountLinks(tx, { from, to: kept })
    await moveClaims(tx, { from, to: kept })
    const before = await findAccount(tx, from)
    await closeAccount(tx, from)
    if (before) await insertAccountChange(tx, before, changeBy(ctx))
    ctx.sessions.change({ to: 'ended', accountId: from })
  }
  return kept
}
