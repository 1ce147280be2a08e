import type { Appointment } from '../../../db/repositories/appointments.ts'
import { keepKnown, setTold } from '../../../db/repositories/untold-visits.ts'
import { isByClinic, isOpen, type VisitEvent } from '../../../preload/contract/visit-status.ts'
import { isPatient } from '../booking/free.ts'
import type { WriteHandle } from '../context.ts'
import type { Changer } from './change-visit.ts'

type Spot = Pick<Appointment, 'date' | 'startMinute' | 'practitionerId'>

/** Whether it is at another time or with another professional: what a patient has to know. */
const isElsewhere = (before: Spot, after: Spot) =>
  before.date !== after.date ||
  before.startMinute !== after.startMinute ||
  before.practitionerId !== after.practitionerId

/** What a visit is after a move: who said that he comes said so of the old time. */
export const statusThere = (visit: Appointment, to: Spot) =>
  isElsewhere(visit, to) ? 'booked' : visit.status

const gaveUp = ({ status, cancelReason }: Appointment) => status === 'cancelled' && isByClinic(cancelReason)

/** Keeps what the patient knows apart from what is true: whatever the clinic changes he has to be told. */
export async function followKnown(
  tx: WriteHandle,
  ctx: Pick<Changer, 'actor' | 'now'>,
  { before, after, event }: { before: Appointment; after: Appointment; event: VisitEvent | null },
): Promise<void> {
  const { id: appointmentId } = before
  const { now: at } = ctx
  const agreed = before.status === 'confirmed'
  const moved = isOpen(after.status) && before.status !== 'cancelled' && isElsewhere(before, after)
  if (moved && isPatient(ctx.actor)) return setTold(tx, appointmentId, at)
  if (moved || (gaveUp(after) && !gaveUp(before)))
    return keepKnown(tx, { appointmentId, known: before, agreed, at })
  // An undo within seconds takes back what nobody was told.
  if (event !== 'undo-cancel' || !isOpen(after.status)) return
  // What the patient gave up himself he knows; what the clinic did may never have reached him.
  await keepKnown(tx, { appointmentId, known: null, agreed: !gaveUp(before), at })
}
