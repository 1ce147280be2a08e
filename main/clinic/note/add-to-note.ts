import {
  addendumParts,
  councilLine,
  RECTIFICATION_FORMAT,
  SEAL_FORMAT,
  type AddendumShown,
} from '../../../db/note-body.ts'
import { rectificationParts } from '../../../db/rectification-body.ts'
import { findNote, insertAddendum, type SignedNote } from '../../../db/repositories/notes.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { insertRectified, type RectifiedRows } from '../../../db/repositories/rectifications.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { installationKey } from '../access/keys.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { Context, Handle, PreparedCommand } from '../context.ts'
import type { IndexFor } from '../diagnosis/index-keeper.ts'
import { rectifiedRows } from '../record/rectified.ts'
import { sealOf, shortSeal } from '../record/seal.ts'
import { rectifying } from './rectifying.ts'

type AddContext = Context<'note.add'>

/** The author's own note where it stands, a nurse's own triage; asked before the password and again inside the transaction. */
async function addable(db: Handle, ctx: AddContext, noteId: string): Promise<SignedNote> {
  const note = await findNote(db, noteId)
  if (note?.standing !== 'note') return ctx.fail('not-found')
  if (!ctx.actor.roles.includes('doctor') && note.contact !== 'triage') return ctx.fail('not-yours')
  return note.accountId === ctx.actor.accountId ? note : ctx.fail('not-yours')
}

/** Whether values or diagnoses are put right beside the words. */
const corrects = ({ values, diagnoses }: ParsedInput<'note.add'>) => values.length + diagnoses.length > 0

/** The rows of one rectification alone: those of the others stand already. */
function rowsOf(rows: RectifiedRows, number: number): RectifiedRows {
  const isOf = (row: { readonly number: number }) => row.number === number
  return {
    rectifications: rows.rectifications.filter(isOf),
    values: rows.values.filter(isOf),
    diagnoses: rows.diagnoses.filter(isOf),
  }
}

/** Seals what is added to a note; the note itself stays what was signed. */
export const addToNote = (indexFor: IndexFor): PreparedCommand<'note.add'> => ({
  async prepare(db, input, ctx) {
    const { noteId, reason, text, password } = input
    // What puts something right is a correction, and says why.
    const kind = corrects(input) ? 'correction' : input.kind
    const standing = await addable(db, ctx, noteId)
    if (text.trim() === '' && !corrects(input)) ctx.fail('note-empty')
    if (kind === 'correction' && reason === null) ctx.fail('reason-needed')
    await rectifying(db, ctx, standing, input, indexFor)
    const { id: accountId } = await reauthenticate(db, ctx, password)
    return async (tx) => {
      const note = await addable(tx, ctx, noteId)
      const { signedFor: patientId, practitionerId } = note
      ctx.concerns(note.patientId)
      const practitioner = (await findPractitioner(tx, practitionerId)) ?? ctx.fail('not-found')
      const author: AddendumShown['author'] = {
        name: practitioner.name,
        council: councilLine(practitioner),
      }
      const said = { kind, reason, text }
      const rectified = await rectifying(tx, ctx, note, input, indexFor)
      const sealFormat = rectified ? RECTIFICATION_FORMAT : SEAL_FORMAT
      const sealed = [...addendumParts(said), ...(rectified ? rectificationParts(rectified) : [])]
      const parts = rectified ? JSON.stringify(sealed) : null
      const who = { id: ctx.newId(), accountId, practitionerId, signedAt: ctx.now }
      const shown = JSON.stringify({ author })
      const key = await installationKey(tx, 'audit')
      const seal = sealOf(key, { ...who, patientId, over: note.seal }, shown, sealed, sealFormat)
      ctx.sealed(seal)
      await insertAddendum(tx, { ...who, ...said, noteId, seal, sealFormat, shown, parts })
      if (rectified) {
        const addenda = [...note.addenda, { id: who.id, sealFormat, parts }]
        await insertRectified(tx, noteId, rowsOf(rectifiedRows({ ...note, addenda }), rectified.number))
      }
      return { addendumId: who.id, seal: shortSeal(seal) }
    }
  },
})
