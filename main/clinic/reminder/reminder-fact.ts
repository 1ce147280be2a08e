import type { ReminderRecord } from '../../../db/repositories/reminders.ts'
import type { EntryFact } from '../record/sight.rules.ts'

/** A reminder as what decides who sees it knows it: a private one is for whose it is alone, and no glass opens it. */
export const reminderFact = ({ id, keeperId, team }: ReminderRecord): EntryFact => ({
  entryId: id,
  accountId: keeperId,
  secrecy: team ? 'open' : 'author-only',
})
