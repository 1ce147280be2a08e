import { noteBody } from '../../../db/note-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { sealOf, shortSeal } from './seal.ts'
import { vitalsOf } from './vitals.ts'

/** A note as pages see it. */
export function toSignedNote(note: SignedNote, accountId: string | null): Output<'note.read'> {
  const { id, patientId, encounterId, authorName, visitType, date, signedAt, observations } = note
  const { complaint, examination, assessment, plan } = note
  return {
    id,
    patientId,
    encounterId,
    authorName,
    authorCouncil: `${note.council}-${note.councilState} ${note.councilNumber}`,
    own: note.accountId === accountId,
    visitType,
    date,
    signedAt,
    seal: shortSeal(note.seal),
    content: { complaint, examination, assessment, plan, vitals: vitalsOf(observations) },
    addenda: note.addenda.map((one) => ({
      id: one.id,
      kind: one.kind,
      reason: one.reason,
      text: one.text,
      authorName: one.authorName,
      signedAt: one.signedAt,
      seal: shortSeal(one.seal),
    })),
  }
}

interface AddendumText {
  readonly kind: string
  readonly reason: string | null
  readonly text: string
}

/** What the seal of an addendum covers, beside the seal of its note. */
export function addendumBody({ kind, reason, text }: AddendumText): (string | null)[] {
  return [kind, reason, text]
}

/** Whether the note and everything added to it still say what was signed. */
export function sealsFit(key: Uint8Array, note: SignedNote): boolean {
  const patientId = note.signedFor
  if (sealOf(key, { ...note, patientId, body: noteBody(note), over: null }) !== note.seal) return false
  return note.addenda.every(
    (one) => sealOf(key, { ...one, patientId, body: addendumBody(one), over: note.seal }) === one.seal,
  )
}
