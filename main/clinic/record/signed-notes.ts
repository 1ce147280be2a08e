import {
  addendumBody,
  addendumParts,
  councilLine,
  KNOWN_PART,
  noteBody,
  noteParts,
  type AddendumShown,
  type NoteShown,
  type SealedPart,
} from '../../../db/note-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { sealOf, sealOfFormat1, shortSeal } from './seal.ts'
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

function noteSeal(key: Uint8Array, note: SignedNote): string | null {
  const sealed = { ...note, patientId: note.signedFor, over: null }
  if (note.sealFormat === 1) return sealOfFormat1(key, sealed, noteBody(note))
  // A format of a later version: it cannot be told here.
  if (note.sealFormat !== 2 || note.shown === null) return null
  const parts = noteParts(note)
  if (note.parts === null) return sealOf(key, sealed, note.shown, parts)
  const stored = JSON.parse(note.parts) as SealedPart[]
  // What was sealed stands in the row once; the columns beside it are worked out from it, and say the same.
  const own = stored.filter(({ kind }) => kind !== KNOWN_PART)
  return JSON.stringify(own) === JSON.stringify(parts) ? sealOf(key, sealed, note.shown, stored) : null
}

function addendumSeal(key: Uint8Array, note: SignedNote, one: Addendum): string | null {
  const sealed = { ...one, patientId: note.signedFor, over: note.seal }
  if (one.sealFormat === 1) return sealOfFormat1(key, sealed, addendumBody(one))
  if (one.sealFormat !== 2 || one.shown === null) return null
  return sealOf(key, sealed, one.shown, addendumParts(one))
}

/** Whether the note and everything added to it still say what was signed, each by the format of its seal. */
export function sealsFit(key: Uint8Array, note: SignedNote): boolean {
  return (
    noteSeal(key, note) === note.seal &&
    note.addenda.every((one) => addendumSeal(key, note, one) === one.seal)
  )
}
