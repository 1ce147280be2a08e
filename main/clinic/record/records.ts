import { namesShown } from '../../../db/note-body.ts'
import { insertAccessReason } from '../../../db/repositories/access-reasons.ts'
import { listPatientAccounts } from '../../../db/repositories/account-patients.ts'
import { readAccountPhoto } from '../../../db/repositories/account-photos.ts'
import { listLastVisits } from '../../../db/repositories/appointment-lines.ts'
import { listRecentObservations } from '../../../db/repositories/chart-values.ts'
import { listOpenEncounters, listUnwrittenLate } from '../../../db/repositories/encounters.ts'
import { listTimeline, type SignedNote } from '../../../db/repositories/notes.ts'
import { findPatient, type PatientRecord } from '../../../db/repositories/patients.ts'
import { listMarks } from '../../../db/repositories/wrong-charts.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { needsReason } from './chart-access.ts'
import { visitShown } from './encounters.ts'
import { sees } from './sight.rules.ts'
import { hiddenNotes, noteFact, onlooker } from './sight.ts'
import { closedNote, stubShown, toSignedNote } from './signed-notes.ts'
import { measuredOf } from './vitals.ts'

const PAGE = 20
const LAST_VISITS = 3
const RECENT_VALUES = 12

/** The photo a patient gave to his own account, base64. */
async function photoOf(db: ReadHandle, patientId: string): Promise<string | null> {
  const own = (await listPatientAccounts(db, patientId)).find(({ relationship }) => relationship === 'self')
  const jpeg = own && (await readAccountPhoto(db, own.accountId))
  return jpeg ? Buffer.from(jpeg).toString('base64') : null
}

/** What stays shut until a reason is given. */
async function insideOf(db: ReadHandle, ctx: Context<'record.cover'>, patientId: string) {
  const except = await hiddenNotes(db, ctx, patientId)
  const measured = await listRecentObservations(db, { patientId, except, most: RECENT_VALUES })
  const { practitionerId } = ctx.actor
  const unsigned = practitionerId === null ? [] : await listOpenEncounters(db, practitionerId)
  return {
    photo: await photoOf(db, patientId),
    lastVisits: await listLastVisits(db, patientId, LAST_VISITS),
    lastVitals: measuredOf(measured).map(({ name, row: { value, date } }) => ({ name, value, date })),
    recentVitals: measuredOf(measured).map(({ name, row: { code } }) => ({
      name,
      values: measured
        .flatMap(({ value, date, ...one }) => (one.code === code ? { value, date } : []))
        .reverse(),
    })),
    openEncounterId: unsigned.find((one) => one.patientId === patientId)?.id ?? null,
  }
}

const SHUT = { photo: null, lastVisits: [], lastVitals: [], recentVitals: [], openEncounterId: null }

function identityOf({ id, card }: PatientRecord) {
  return {
    patientId: id,
    ...namesShown(card),
    birthDate: card.birthDate,
    sexAtBirth: card.sexAtBirth,
    guardianName: card.guardian?.name ?? null,
    insurer: card.insurer,
  }
}

/** Whose unsigned note it is, and of which day; one that was not begun has no encounter. */
const whose = (one: {
  readonly id: string | null
  readonly patientId: string
  readonly patientName: string
  readonly date: string
}) => ({ encounterId: one.id, patientId: one.patientId, patientName: one.patientName, date: one.date })

/** The chart: its cover, its notes, and the reason for opening one with no visit of the day. */
export const recordHandlers = {
  'record.cover': async (db, { patientId }, ctx) => {
    const patient = await findPatient(db, patientId)
    if (!patient || patient.status === 'merged') return ctx.fail('not-found')
    const shut = await needsReason(db, ctx, patientId)
    return {
      ...identityOf(patient),
      ...(shut ? SHUT : await insideOf(db, ctx, patientId)),
      needsReason: shut,
    }
  },
  'record.give-reason': async (tx, { patientId, reason }, ctx) => {
    if (!(await findPatient(tx, patientId))) ctx.fail('not-found')
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    await insertAccessReason(tx, { id: ctx.newId(), patientId, accountId, reason, givenAt: ctx.now })
    return {}
  },
  'record.timeline': async (db, { patientId, before }, ctx) => {
    ctx.concerns(patientId)
    if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
    const { notes, more } = await listTimeline(db, { patientId, before, limit: PAGE })
    // Marks stand where their notes stood, between those of the page.
    const from = more ? notes.at(-1)?.signedAt : undefined
    const by = await onlooker(db, ctx)
    const shown = (note: SignedNote) => sees(by, noteFact(note))
    return {
      notes: notes.filter(shown).map((note) => toSignedNote(note, ctx.actor.accountId)),
      closed: notes.filter((note) => !shown(note)).map(closedNote),
      moved: (await listMarks(db, { patientId, before, from })).map(stubShown),
      more,
    }
  },
  'record.open': async (db, _input, ctx) => {
    const { practitionerId } = ctx.actor
    if (practitionerId === null) return []
    const unsigned = await listOpenEncounters(db, practitionerId)
    const unwritten = await listUnwrittenLate(db, practitionerId)
    return [
      ...unsigned.map((one) => ({ ...whose(one), contact: one.contact, visit: visitShown(one) })),
      ...unwritten.map((one) => ({
        ...whose(one),
        contact: null,
        visit: {
          ...{ appointmentId: one.appointmentId, visitType: one.visitType, startMinute: one.startMinute },
          recordedLate: true,
        },
      })),
    ]
  },
} satisfies HandlersOf<'record.cover' | 'record.open' | 'record.give-reason' | 'record.timeline'>
