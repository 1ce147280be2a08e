import { findStatusBeforeStart } from '../../../db/repositories/appointment-events.ts'
import type { AppointmentFields } from '../../../db/repositories/appointment-writes.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import {
  findEncounterByAppointment,
  insertEncounter,
  removeEncounter,
  setEncounterEnd,
} from '../../../db/repositories/encounters.ts'
import { removeDrafts } from '../../../db/repositories/note-drafts.ts'
import { isOpen, type VisitStatus, type VisitStep } from '../../../preload/contract/visit-status.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { changeVisit, type Changer } from './change-visit.ts'
import type { Change } from './undo-store.ts'
import { isWritten } from './written.ts'

interface Taken {
  readonly step: VisitStep
  /** The status that it leads to. */
  readonly to: VisitStatus
}

/** What a step changes about the visit's own times. */
function timesOf({ step, to }: Taken, { arrivedAt }: Appointment, now: string): Partial<AppointmentFields> {
  switch (step) {
    case 'arrive':
      return { arrivedAt: now }
    case 'undo-arrive':
      return { arrivedAt: null }
    case 'start':
      // Called in without the desk: the patient came no later than now.
      return { arrivedAt: arrivedAt ?? now, startedAt: now }
    case 'undo-start':
      return { arrivedAt: isOpen(to) ? null : arrivedAt, startedAt: null, finishedAt: null }
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

/**
 * Takes a step that was found to be allowed: the visit, its times and its consultation. Whoever was called in without having
 * arrived has not arrived once that is taken back. Gives the status that the visit has now.
 */
export async function stepVisit(
  tx: WriteHandle,
  ctx: Changer,
  visit: Appointment,
  taken: Taken,
): Promise<Change & { readonly status: VisitStatus; readonly encounterId: string | null }> {
  const { step } = taken
  const encounterId = await followEncounter(tx, ctx, visit, step)
  const began = step === 'undo-start' ? await findStatusBeforeStart(tx, visit.id) : undefined
  const status = began ?? taken.to
  // Who comes back may find his place, or his room, taken: the database says so.
  const set = { status, ...timesOf({ step, to: status }, visit, ctx.now) }
  return { ...(await changeVisit(tx, ctx, visit, { event: step, set })), status, encounterId }
}
