import type { AppointmentFields } from '../../../db/repositories/appointment-writes.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import {
  findEncounterByAppointment,
  insertEncounter,
  removeEncounter,
  setEncounterEnd,
} from '../../../db/repositories/encounters.ts'
import { removeDrafts } from '../../../db/repositories/note-drafts.ts'
import type { VisitStatus, VisitStep } from '../../../preload/contract/visit-status.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { changeVisit, type Changer } from './change-visit.ts'
import type { Change } from './undo-store.ts'
import { isWritten } from './written.ts'

/** What a step changes about the visit's own times. */
function timesOf(step: VisitStep, { arrivedAt }: Appointment, now: string): Partial<AppointmentFields> {
  switch (step) {
    case 'arrive':
      return { arrivedAt: now }
    case 'undo-arrive':
      return { arrivedAt: null }
    case 'start':
      // Called in without the desk: the patient came no later than now.
      return { arrivedAt: arrivedAt ?? now, startedAt: now }
    case 'undo-start':
      return { startedAt: null, finishedAt: null }
    case 'finish':
      return { finishedAt: now }
    case 'leave':
      return { cancelReason: 'left' }
    case 'undo-cancel':
      return { cancelReason: null, cancelDetail: null }
    case 'undo-late':
      return { cancelReason: 'mistake' }
    case 'confirm':
    case 'undo-confirm':
    case 'miss':
    case 'undo-miss':
      return {}
  }
}

/** Whether a step takes a consultation back as if it had never begun. */
export const unwrites = (step: VisitStep) => step === 'undo-start' || step === 'undo-late'

/** A visit's consultation never was. @throws DatabaseError 'reference' when a note of it is signed */
export async function dropConsultation(tx: WriteHandle, appointmentId: string): Promise<void> {
  const encounter = await findEncounterByAppointment(tx, appointmentId)
  if (!encounter) return
  await removeDrafts(tx, encounter.id)
  await removeEncounter(tx, encounter.id)
}

/** The consultation follows its visit: it begins, ends or never was. Gives the one that began. */
async function followEncounter(
  tx: WriteHandle,
  ctx: Changer,
  visit: Appointment,
  step: VisitStep,
): Promise<string | null> {
  if (step === 'start') {
    const id = ctx.newId()
    const { id: appointmentId, patientId, practitionerId } = visit
    await insertEncounter(tx, { id, appointmentId, patientId, practitionerId, startedAt: ctx.now })
    return id
  }
  if (unwrites(step)) await dropConsultation(tx, visit.id)
  if (step !== 'finish') return null
  const encounter = await findEncounterByAppointment(tx, visit.id)
  if (encounter) await setEncounterEnd(tx, encounter.id, ctx.now)
  return null
}

/** Whether something was written in a visit's consultation. */
export async function isVisitWritten(db: ReadHandle | WriteHandle, appointmentId: string): Promise<boolean> {
  const encounter = await findEncounterByAppointment(db, appointmentId)
  return encounter !== undefined && (await isWritten(db, encounter))
}

/** Takes a step that was found to be allowed: the visit, its times and its consultation. */
export async function stepVisit(
  tx: WriteHandle,
  ctx: Changer,
  visit: Appointment,
  { step, to }: { readonly step: VisitStep; readonly to: VisitStatus },
): Promise<Change & { readonly encounterId: string | null }> {
  const encounterId = await followEncounter(tx, ctx, visit, step)
  // Who comes back may find his place, or his room, taken: the database says so.
  const set = { status: to, ...timesOf(step, visit, ctx.now) }
  return { ...(await changeVisit(tx, ctx, visit, { event: step, set })), encounterId }
}
