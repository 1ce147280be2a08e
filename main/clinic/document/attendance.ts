import { findAccount } from '../../../db/repositories/accounts.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { CLINIC_ISSUES, rulesOf } from '../../../db/repositories/document-rules.ts'
import { listDeskDocuments } from '../../../db/repositories/documents.ts'
import type { Times } from '../../../preload/contract/document-content.ts'
import type { Context, Handle, HandlersOf } from '../context.ts'
import { findVisit } from '../visit/seen-visit.ts'
import { settled } from './content.rules.ts'
import { documentLines } from './document-line.ts'
import { deskAuthor, frameOf, shownOn } from './frame.ts'
import { sealDocument } from './seal-document.ts'
import { minuteOfClock } from './visit-times.ts'

type DeskContext = Context<'document.attendance'> | Context<'document.issue-attendance'>

const WAS_HERE: readonly Appointment['status'][] = ['arrived', 'in-progress', 'fulfilled']

/** When somebody came and left, by the clinic's own clock; null before he came. What was written down afterwards has its hours. */
async function timesOf(db: Handle, ctx: DeskContext, visit: Appointment): Promise<Times | null> {
  if (!WAS_HERE.includes(visit.status)) return null
  const zone = (await readClinic(db))?.timeZone ?? ctx.fail('not-found')
  const { arrivedAt, finishedAt, startMinute, endMinute, recordedLate } = visit
  if (recordedLate === 1) return { from: startMinute, to: endMinute }
  return {
    from: arrivedAt === null ? startMinute : minuteOfClock(arrivedAt, zone),
    to: finishedAt === null ? null : minuteOfClock(finishedAt, zone),
  }
}

/** That somebody was here, said by the reception: no professional, no specialty, nothing clinical. */
export const attendanceHandlers = {
  'document.attendance': async (db, { appointmentId }, ctx) => {
    const visit = await findVisit(db, ctx, appointmentId)
    const papers = await listDeskDocuments(db, appointmentId)
    const frame = await frameOf(db, visit.patientId, {
      ...{ author: deskAuthor(''), visitDate: visit.date, localNow: ctx.localNow },
    })
    return {
      papers: await documentLines(db, papers, () => true),
      times: await timesOf(db, ctx, visit),
      cpfMissing: frame?.patient.cpf === null,
    }
  },
  'document.issue-attendance': async (tx, { appointmentId, leftAt }, ctx) => {
    const visit = await findVisit(tx, ctx, appointmentId)
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const account = (await findAccount(tx, accountId)) ?? ctx.fail('not-found')
    const known = (await timesOf(tx, ctx, visit)) ?? ctx.fail('wrong-status')
    const rule = (await rulesOf(tx, { council: CLINIC_ISSUES, on: ctx.today })).get('attendance')
    if (rule?.mayIssue !== 1) return ctx.fail('council-refuses')
    const times = { from: known.from, to: leftAt ?? known.to }
    const around = { encounterId: null, visitDate: visit.date, today: ctx.today, diagnoses: [] }
    const content = settled({ kind: 'attendance', times }, around)
    if (typeof content === 'string') return ctx.fail('wrong-status')
    const author = deskAuthor(account.displayName)
    const frame = await frameOf(tx, visit.patientId, {
      author,
      visitDate: visit.date,
      localNow: ctx.localNow,
    })
    const { id, source } = rule
    const shown = shownOn('attendance', frame ?? ctx.fail('not-found'), { id, source })
    const hangs = { encounterId: null, appointmentId, replacesId: null, secrecy: 'open' as const }
    const who = { patientId: visit.patientId, accountId, practitionerId: null }
    const { seal, ...issued } = await sealDocument(tx, ctx, who, { content, shown, ...hangs })
    ctx.sealed(seal)
    return issued
  },
} satisfies HandlersOf<'document.attendance' | 'document.issue-attendance'>
