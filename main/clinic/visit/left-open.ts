import {
  findEncounterByAppointment,
  listOpenEncounters,
  setEncounterEnd,
} from '../../../db/repositories/encounters.ts'
import { MOST_LEFT_OPEN } from '../../../preload/contract/visit-fields.ts'
import { findDoctorOf } from '../access/roles-in-use.ts'
import type { Handle, HandlersOf } from '../context.ts'
import { changeVisit } from './change-visit.ts'
import { seenVisit } from './seen-visit.ts'
import { isLeftOpen } from './steps.rules.ts'

/** Whether a professional can sign in, and so end what he has begun. */
const isHere = async (db: Handle, practitionerId: string): Promise<boolean> =>
  (await findDoctorOf(db, practitionerId)) !== undefined

/** What a professional who is gone had begun: it is ended by the administration, which reads nothing of it. */
export const leftOpenHandlers = {
  'visit.left-open': async (db, { practitionerId }) => {
    const here = await isHere(db, practitionerId)
    const open = await listOpenEncounters(db, practitionerId)
    const told = open.flatMap(({ visit, patientId, patientName, date }) => {
      if (!visit || !isLeftOpen(visit.status, here)) return []
      const { id, version, startMinute } = visit
      return [{ appointmentId: id, version, patientId, patientName, date, startMinute }]
    })
    // The others come as these are ended.
    return told.slice(0, MOST_LEFT_OPEN)
  },
  'visit.discontinue': async (tx, { reason, ...seen }, ctx) => {
    const visit = await seenVisit(tx, ctx, seen)
    if (visit.status !== 'in-progress') ctx.fail('wrong-status')
    if (!isLeftOpen(visit.status, await isHere(tx, visit.practitionerId))) ctx.fail('not-yours')
    const encounter = await findEncounterByAppointment(tx, visit.id)
    if (encounter) await setEncounterEnd(tx, encounter.id, ctx.now)
    // When it came to its end nobody knows: the visit keeps no time of it.
    const change = { event: 'discontinue', reason, set: { status: 'fulfilled' } } as const
    const { version } = await changeVisit(tx, ctx, visit, change)
    return { appointmentId: visit.id, version }
  },
} satisfies HandlersOf<'visit.left-open' | 'visit.discontinue'>
