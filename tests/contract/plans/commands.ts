import type { CommandName } from '../../../preload/contract/index.ts'
import { batchPlans } from './batches.ts'
import { bookingPlans } from './booking.ts'
import { copyPlans } from './copies.ts'
import { documentPlans, prescriptionPlans } from './documents.ts'
import { peoplePlans } from './people.ts'
import type { PlansOf } from './plan.ts'
import { recordPlans } from './records.ts'
import { schedulePlans } from './schedule.ts'
import { sessionPlans } from './session.ts'
import { staffPlans } from './staff.ts'
import { upkeepPlans } from './upkeep.ts'

/** Every command of the contract, as somebody runs it with success. One without a plan does not compile. */
export const plans: PlansOf<CommandName> = {
  ...sessionPlans,
  ...peoplePlans,
  ...staffPlans,
  ...bookingPlans,
  ...batchPlans,
  ...schedulePlans,
  ...recordPlans,
  ...copyPlans,
  ...documentPlans,
  ...prescriptionPlans,
  ...upkeepPlans,
}

/** The commands that change what the clinic keeps in memory alone. */
export const CHANGING_MEMORY: readonly CommandName[] = [
  'session.sign-in',
  'session.sign-out',
  'session.lock',
  'session.unlock',
  'account.change-password',
  'account.create',
  'claim.issue-code',
  'account.reset-with-sheet',
  'claim.link',
  'claim.refuse',
  'duplicate.merge',
  'duplicate.unmerge',
  'terms.accept',
  'workstation.become',
  'workstation.leave-kiosk',
  'practitioner.create',
  'staff.update',
  'staff.issue-code',
  'help.call',
  'help.leave',
  'help.answer',
  'booking.hold',
  'booking.release',
  'visit.book',
  'visit.reschedule',
  'visit.cancel',
  'visit.record-late',
  'visit.happened',
  'series.book',
  'series.move',
  'series.cancel',
  'visit.step',
  'visit.undo',
  'series.undo',
  'visit.give-reason',
  'visit.set-remark',
  'visit.set-room',
  'queue.set-priority',
  'closing.apply',
  'waiting.close',
  'waiting.book',
  'recovery.begin',
  'recovery.replace',
]
