import { councilLine, type AddendumShown, type NoteShown } from '../../../db/note-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { shortSeal } from './seal.ts'
import { vitalsOf } from './vitals.ts'

type Addendum = SignedNote['addenda'][number]

/** What stood around a note for whoever signed it; null for one signed before that was sealed. */
export function noteShown({ shown }: SignedNote): NoteShown | null {
  return shown === null ? null : (JSON.parse(shown) as NoteShown)
}

const authorOf = (row: SignedNote | Addendum): AddendumShown['author'] =>
  row.shown === null
    ? { name: row.authorName, council: councilLine(row) }
    : (JSON.parse(row.shown) as AddendumShown).author

/** A note as pages see it: with what was sealed, where it was, else with what the cards say today. */
export function toSignedNote(note: SignedNote, accountId: string | null): Output<'note.read'> {
  const { id, patientId, encounterId, signedAt, observations } = note
  const shown = noteShown(note)
  const author = authorOf(note)
  const { complaint, examination, assessment, plan } = note
  return {
    id,
    patientId,
    encounterId,
    authorName: author.name,
    authorCouncil: author.council,
    patientName: shown?.patient.name ?? null,
    own: note.accountId === accountId,
    visitType: shown?.visit.type ?? note.visitType,
    date: shown?.visit.date ?? note.date,
    signedAt,
    seal: shortSeal(note.seal),
    content: { complaint, examination, assessment, plan, vitals: vitalsOf(observations) },
    addenda: note.addenda.map((one) => ({
      id: one.id,
      kind: one.kind,
      reason: one.reason,
      text: one.text,
      authorName: authorOf(one).name,
      authorCouncil: authorOf(one).council,
      signedAt: one.signedAt,
      seal: shortSeal(one.seal),
    })),
  }
}
