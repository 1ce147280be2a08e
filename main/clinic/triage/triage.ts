import { namesShown } from '../../../db/note-body.ts'
import { listDay } from '../../../db/repositories/appointment-lines.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import { readClinic, setNursesReadNotes } from '../../../db/repositories/clinic.ts'
import { listTriagedOn } from '../../../db/repositories/encounters.ts'
import { listTimeline } from '../../../db/repositories/notes.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import { readTriageDraft, saveTriageDraft } from '../../../db/repositories/triage-drafts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Context, Handle, HandlersOf } from '../context.ts'
import { placedArrivals } from '../queue/arrivals.ts'
import { sees } from '../record/sight.rules.ts'
import { noteFact, onlooker } from '../record/sight.ts'
import { toSignedNote } from '../record/signed-notes.ts'
import { versionFact } from '../statement/chart-versions.ts'
import { knownVersion, type KnownVersion } from '../statement/content.ts'
import { currentOf } from '../statement/current.rules.ts'
import { isTaken } from '../statement/medicine-facts.ts'
import { findVisit } from '../visit/seen-visit.ts'
import { leftTriageHandlers } from './left-triages.ts'
import { moveTriage } from './move-triage.ts'
import { seenToday, signLeftTriage, signTriage } from './sign-triage.ts'

const NOTES = 20

type SheetContext = Context<'triage.sheet'>
type TriageText = NonNullable<Output<'triage.sheet'>['draft']>

/** What matters to whoever gives him something. */
const warns = ({ content }: KnownVersion, today: string) =>
  (content.kind === 'medication' || content.kind === 'allergy') && isTaken(content, today)

/** The visit of somebody who is here today: nobody else's chart is a nurse's to see. */
async function hereToday(db: Handle, ctx: SheetContext, appointmentId: string): Promise<Appointment> {
  const visit = await findVisit(db, ctx, appointmentId)
  const isHere = visit.date === ctx.today && (visit.status === 'arrived' || visit.status === 'in-progress')
  return isHere ? visit : ctx.fail('denied')
}

/** What nurses do before a consultation, and what they may read for it. */
export const triageHandlers = {
  'triage.waiting': async (db, _input, ctx) => {
    const here = await placedArrivals(db, ctx, await listDay(db, { date: ctx.today }))
    const triaged = await listTriagedOn(db, ctx.today)
    return here
      .map(({ line, place }) => ({
        ...{ appointmentId: line.id, patientId: line.patientId, patientName: line.patientName },
        ...{ birthDate: line.birthDate, practitionerName: line.practitionerName },
        ...{ visitType: line.visitType, startMinute: line.startMinute, ...place },
        triagedAt: triaged.get(line.patientId) ?? null,
      }))
      .sort((a, b) => a.place - b.place || a.startMinute - b.startMinute)
  },
  'triage.sheet': async (db, { appointmentId }, ctx) => {
    const { patientId } = await hereToday(db, ctx, appointmentId)
    const patient = (await findPatient(db, patientId)) ?? ctx.fail('not-found')
    const by = await onlooker(db, ctx)
    const versions = (await listStatementVersions(db, patientId)).map(knownVersion)
    const current = currentOf(versions).filter((one) => !one.mistaken)
    const isSeen = (one: KnownVersion) => sees(by, versionFact(one))
    const draft = await readTriageDraft(db, { appointmentId, accountId: by.accountId ?? '' })
    const { notes } = await listTimeline(db, { patientId, limit: NOTES })
    return {
      ...{ patientId, ...namesShown(patient.card), birthDate: patient.card.birthDate },
      known: current.filter(isSeen).map(({ content }) => content),
      hiddenWarning: current.some((one) => warns(one, ctx.today) && !isSeen(one)),
      notes: notes
        .filter((note) => sees(by, noteFact(note)))
        .map((note) => toSignedNote(note, ctx.actor.accountId)),
      draft: draft === undefined ? null : (JSON.parse(draft) as TriageText),
    }
  },
  'triage.save-draft': async (tx, { appointmentId, vitals, text }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    await seenToday(tx, ctx, appointmentId)
    const content = JSON.stringify({ vitals, text } satisfies TriageText)
    await saveTriageDraft(tx, { appointmentId, accountId, content, savedAt: ctx.now })
    return {}
  },
  'triage.sign': signTriage,
  'triage.sign-left': signLeftTriage,
  ...leftTriageHandlers,
  'triage.move': moveTriage,
  'triage.rules': async (db) => ({ readsNotes: (await readClinic(db))?.nursesReadNotes === true }),
  'triage.set-rules': async (tx, { readsNotes }) => {
    await setNursesReadNotes(tx, readsNotes)
    return {}
  },
} satisfies HandlersOf<
  | 'triage.waiting'
  | 'triage.sheet'
  | 'triage.save-draft'
  | 'triage.sign'
  | 'triage.sign-left'
  | 'triage.left'
  | 'triage.close-draft'
  | 'triage.move'
  | 'triage.rules'
  | 'triage.set-rules'
>
