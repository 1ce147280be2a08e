import { findDocument, insertReprint } from '../../../db/repositories/documents.ts'
import { isKept } from '../../../preload/contract/prescription-kinds.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { printPaper, savePaper } from '../papers.ts'
import { standingOf } from './document-fact.ts'
import { issuedPaper } from './document-line.ts'
import { readableDocument } from './documents.ts'

/** The reception prints what it issued itself, and sees no other paper. */
async function printable(db: ReadHandle, ctx: Context<'document.print'>, id: string) {
  if (ctx.actor.station === 'doctor') return readableDocument(db, ctx, id)
  const document = await findDocument(db, id)
  if (document?.practitionerId !== null) return ctx.fail('not-found')
  ctx.concerns(document.patientId)
  return document
}

/**
 * Prints a paper that counts, or saves it: number and date stay, and what was printed before says that it is a reprint. What a pharmacy keeps is
 * printed once more for a reason only, which is kept and told to whoever asks by its code.
 */
export const printHandlers = {
  'document.print': {
    async prepare(db, { documentId, reason }, ctx) {
      const document = await printable(db, ctx, documentId)
      if (standingOf(document) !== 'valid') ctx.fail('wrong-status')
      ctx.about(documentId)
      const data = await issuedPaper(db, document)
      const isAgain = isKept(data.content.kind) && data.issued?.reprint === true
      if (isAgain && reason === null) ctx.fail('reason-needed')
      await ctx.intend('document.printing')
      await printPaper(db, ctx, { template: 'document', data })
      return async (tx) => {
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        if (isAgain && reason !== null)
          await insertReprint(tx, { id: ctx.newId(), documentId, accountId, reason, at: ctx.now })
        return {}
      }
    },
  },
  /** A file may be copied and printed without end: of what a pharmacy keeps there is none, and its name tells nobody of whom it is. */
  'document.save-pdf': {
    async prepare(db, { documentId }, ctx) {
      const valid = async () => {
        const found = await readableDocument(db, ctx, documentId)
        return standingOf(found) === 'valid' ? found : ctx.fail('wrong-status')
      }
      const document = await valid()
      ctx.about(documentId)
      const data = await issuedPaper(db, document)
      if (isKept(data.content.kind)) ctx.fail('paper-kept')
      await ctx.intend('document.saving')
      // A dialog stands open as long as somebody likes; meanwhile a colleague may void the paper.
      await savePaper(
        db,
        ctx,
        { template: 'document', data },
        { name: `documento-${document.number}.pdf`, asked: valid },
      )
      return async () => ({})
    },
  },
} satisfies HandlersOf<'document.print' | 'document.save-pdf'>
