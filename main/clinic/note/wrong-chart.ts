import { placeElsewhere, retireNote } from '../../../db/repositories/chart-entries.ts'
import { listStandingIn } from '../../../db/repositories/documents.ts'
import { discardEncounter, findEncounter, type Encounter } from '../../../db/repositories/encounters.ts'
import { removeDrafts } from '../../../db/repositories/note-drafts.ts'
import { findNote, type SignedNote } from '../../../db/repositories/notes.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { findPatient, type PatientRecord } from '../../../db/repositories/patients.ts'
import { listRemindersIn, moveRemindersOf } from '../../../db/repositories/reminders.ts'
import { countPapers, insertMark } from '../../../db/repositories/wrong-charts.ts'
import { markParts, type MarkBody, type StubShown } from '../../../db/wrong-chart-body.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { installationKey } from '../access/keys.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { voidPapersIn } from '../document/void-document.ts'
import { sealOf, shortSeal } from '../record/seal.ts'
import { sees } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { noteAuthor, visitSigned } from '../record/signed-notes.ts'
import { reminderFact } from '../reminder/reminder-fact.ts'
import { storedText, type KnownVersion } from '../statement/content.ts'
import { enterVersion } from '../statement/enter-version.ts'
import { broughtBy, counting } from './brought.ts'
import { endVisit, waitAgain } from './sealing.ts'
import { rightEncounter, signAnew } from './sign-anew.ts'

type MoveContext = Context<'note.wrong-chart'> | Context<'triage.move'>

/** A note that is the author's own and stands where it was signed, or why there is none. */
async function ownNote(
  db: ReadHandle | WriteHandle,
  { actor }: MoveContext | Context<'note.brought'>,
  noteId: string,
): Promise<SignedNote | 'not-found' | 'not-yours' | 'wrong-status'> {
  const note = await findNote(db, noteId)
  if (!note) return 'not-found'
  if (note.accountId !== actor.accountId) return 'not-yours'
  return note.standing === 'note' ? note : 'wrong-status'
}

/** The note to move, when this doctor may; asked before the password and again inside the transaction. */
async function movable(db: ReadHandle | WriteHandle, ctx: MoveContext, noteId: string): Promise<SignedNote> {
  const note = await ownNote(db, ctx, noteId)
  return typeof note === 'string' ? ctx.fail(note) : note
}

/** Whose chart is right: somebody else's, who is one card. */
async function rightPatient(
  db: ReadHandle | WriteHandle,
  ctx: MoveContext,
  note: SignedNote,
  id: string,
): Promise<PatientRecord> {
  if (id === note.patientId) ctx.fail('right-chart')
  const patient = await findPatient(db, id)
  return patient?.status === 'active' ? patient : ctx.fail('not-found')
}

/** Statements that changed what was known of the wrong person are entered anew in the right chart. */
async function enterAnew(
  tx: WriteHandle,
  ctx: MoveContext,
  changes: readonly KnownVersion[],
  { id: encounterId, patientId }: Encounter,
): Promise<MarkBody['versions']> {
  const count = new Set(counting(changes).map(({ id }) => id))
  const entered: { id: string; newId: string | null }[] = []
  for (const { id, kind, content, secrecy, accountId, practitionerId } of changes) {
    const newId = count.has(id) ? ctx.newId() : null
    entered.push({ id, newId })
    if (newId === null) continue
    const who = { id: newId, patientId, accountId, practitionerId, enteredAt: ctx.now }
    const said = { content: storedText({ content, mistaken: false }), reason: null, replaces: [] }
    const body = { statementId: newId, kind, encounterId, secrecy, ...said }
    const seal = (await enterVersion(tx, who, body)) ?? ctx.fail('not-found')
    ctx.also({ event: 'statement.entered', patientId, subjectId: newId, seal })
  }
  return entered
}

/** The mark that stands where the note stood: of whom it was is told by nothing in it. */
async function leaveMark(tx: WriteHandle, ctx: MoveContext, old: SignedNote, body: MarkBody): Promise<void> {
  const { accountId, practitionerId, patientId } = old
  const { date } = visitSigned(old)
  const told: StubShown = { author: noteAuthor(old), note: { date, signedAt: old.signedAt, seal: old.seal } }
  const shown = JSON.stringify(told)
  const parts = markParts(body)
  const who = { id: ctx.newId(), patientId, accountId, practitionerId, signedAt: ctx.now }
  const seal = sealOf(await installationKey(tx, 'audit'), { ...who, over: old.seal }, shown, parts)
  ctx.also({ event: 'note.moved-out', patientId, subjectId: who.id, seal })
  const { noteId, newNote, reason, versions } = body
  await insertMark(tx, {
    ...{ ...who, noteId, newNoteId: newNote.id, reason, seal, shown, parts: JSON.stringify(parts) },
    ...{ versions: versions.map(({ id }) => id), at: old.signedAt },
  })
}

/** An encounter that never was. Its patient stands in no row of the right one's. */
async function undoEncounter(tx: WriteHandle, ctx: MoveContext, wrong: Encounter, reason: string) {
  await removeDrafts(tx, wrong.id)
  await discardEncounter(tx, { id: wrong.id, reason, at: ctx.now })
  await waitAgain(tx, { ...ctx, concerns: () => undefined }, wrong)
}

/**
 * Signs an own note of the wrong chart anew in the right one, once its author has signed for it: what is done before the
 * transaction, and what within.
 */
export async function moveNote(db: ReadHandle, ctx: MoveContext, of: ParsedInput<'note.wrong-chart'>) {
  const { noteId, patientId, reason, wrongVisit, password } = of
  await rightPatient(db, ctx, await movable(db, ctx, noteId), patientId)
  await reauthenticate(db, ctx, password)
  return async (tx: WriteHandle) => {
    const old = await movable(tx, ctx, noteId)
    const patient = await rightPatient(tx, ctx, old, patientId)
    const wrong = (await findEncounter(tx, old.encounterId)) ?? ctx.fail('not-found')
    const { date } = visitSigned(old)
    const { whole, changes } = await broughtBy(tx, old)
    const statements = [...new Set(whole.map(({ statementId }) => statementId))]
    await placeElsewhere(tx, { entryIds: statements, to: patientId })
    const encounter = await rightEncounter(tx, ctx, { wrong, patientId, date })
    await moveRemindersOf(
      tx,
      { encounterId: wrong.id, patientId: old.patientId },
      { encounterId: encounter.id, patientId },
    )
    const versions = await enterAnew(tx, ctx, changes, encounter)
    const newNote = await signAnew(tx, ctx, { old, patient, encounter })
    ctx.concerns(patientId)
    ctx.sealed(newNote.seal)
    await leaveMark(tx, ctx, old, { noteId, newNote, reason, statements, versions })
    await voidPapersIn(tx, ctx, { encounterId: wrong.id, patientId: old.patientId, reason })
    await retireNote(tx, { noteId, to: patientId })
    await endVisit(tx, ctx, encounter)
    if (wrongVisit === 'mistake') await undoEncounter(tx, ctx, wrong, reason)
    return { noteId: newNote.id, seal: shortSeal(newNote.seal) }
  }
}

/** A note that was signed in the chart of another person, and what goes with it. */
export const wrongChartHandlers = {
  'note.brought': async (db, { noteId }, ctx) => {
    const note = await ownNote(db, ctx, noteId)
    if (typeof note === 'string') return ctx.fail(note === 'not-yours' ? 'denied' : 'not-found')
    ctx.concerns(note.patientId)
    const { whole, changes } = await broughtBy(db, note)
    const shown = (versions: readonly KnownVersion[], changed: boolean) =>
      counting(versions).map(({ id, content }) => ({ id, content, changed }))
    const patientIds = await listChartIds(db, note.patientId)
    const by = await onlooker(db, ctx)
    const reminders = (await listRemindersIn(db, note)).filter((one) => sees(by, reminderFact(one)))
    const issued = await listStandingIn(db, note.encounterId)
    return {
      documents: issued.filter(({ accountId }) => accountId === note.accountId).length,
      papers: await countPapers(db, { noteId, patientIds }),
      statements: [...shown(whole, false), ...shown(changes, true)],
      reminders: reminders.map(({ id, text }) => ({ id, text })),
    }
  },
  'note.wrong-chart': { prepare: (db, input, ctx) => moveNote(db, ctx, input) },
} satisfies HandlersOf<'note.brought' | 'note.wrong-chart'>
