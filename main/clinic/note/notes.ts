import { findNote, type SignedNote } from '../../../db/repositories/notes.ts'
import { listRectified } from '../../../db/repositories/rectifications.ts'
import { installationKey } from '../access/keys.ts'
import type { Context, HandlersOf, PreparedCommand, ReadHandle } from '../context.ts'
import type { IndexFor } from '../diagnosis/index-keeper.ts'
import { printPaper, savePaper } from '../papers.ts'
import { needsReason } from '../record/chart-access.ts'
import { alteredIn } from '../record/note-seals.ts'
import { shortSeal } from '../record/seal.ts'
import { sees } from '../record/sight.rules.ts'
import { noteFact, onlooker } from '../record/sight.ts'
import { toSignedNote } from '../record/signed-notes.ts'
import { addToNote } from './add-to-note.ts'
import { notePaper } from './note-paper.ts'
import { signNote } from './sign-note.ts'

type PaperContext = Context<'note.print'> | Context<'note.save-pdf'>
type NoteContext = Context<'note.read'> | Context<'note.verify'> | PaperContext

/** A note that says something to this doctor, of a chart that is open to him, or one that he signed himself. */
async function readable(db: ReadHandle, ctx: NoteContext, noteId: string): Promise<SignedNote> {
  const note = await findNote(db, noteId)
  if (note?.standing !== 'note') return ctx.fail('not-found')
  ctx.concerns(note.patientId)
  if (note.accountId === ctx.actor.accountId) return note
  if (await needsReason(db, ctx, note.patientId)) return ctx.fail('denied')
  return sees(await onlooker(db, ctx), noteFact(note)) ? note : ctx.fail('denied')
}

/** The paper of a note of a chart that is open to this doctor. */
async function paperOf(db: ReadHandle, ctx: PaperContext, noteId: string) {
  const note = await readable(db, ctx, noteId)
  const data = await notePaper(db, note, ctx.localNow)
  return data ? { date: note.date, job: { template: 'note' as const, data } } : ctx.fail('not-found')
}

const printNote: PreparedCommand<'note.print'> = {
  async prepare(db, { noteId }, ctx) {
    const { job } = await paperOf(db, ctx, noteId)
    ctx.about(noteId)
    await ctx.intend('note.printing')
    await printPaper(db, ctx, job)
    return async () => ({})
  },
}

/** A file leaves the chart for wherever the doctor says: another deed than paper, and told apart from it. */
const saveNote: PreparedCommand<'note.save-pdf'> = {
  async prepare(db, { noteId }, ctx) {
    const { date, job } = await paperOf(db, ctx, noteId)
    ctx.about(noteId)
    await ctx.intend('note.saving')
    await savePaper(db, ctx, job, { name: `atendimento-${date}.pdf` })
    return async () => ({})
  },
}

/** Signed notes: sealed, read, added to, checked, printed. */
export const noteHandlers = (indexFor: IndexFor) =>
  ({
    'note.sign': signNote(indexFor),
    'note.read': async (db, { noteId }, ctx) =>
      toSignedNote(await readable(db, ctx, noteId), ctx.actor.accountId),
    'note.add': addToNote(indexFor),
    'note.verify': async (db, { noteId }, ctx) => {
      const note = await readable(db, ctx, noteId)
      const rows = (await listRectified(db, [note.id]))(note.id)
      const intact = alteredIn(await installationKey(db, 'audit'), note, rows).length === 0
      return { intact, seal: shortSeal(note.seal), signedAt: note.signedAt }
    },
    'note.print': printNote,
    'note.save-pdf': saveNote,
  }) satisfies HandlersOf<
    'note.sign' | 'note.read' | 'note.add' | 'note.verify' | 'note.print' | 'note.save-pdf'
  >
