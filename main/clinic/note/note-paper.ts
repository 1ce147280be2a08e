import { namesShown } from '../../../db/note-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import type { PaperData } from '../../../preload/contract/papers.ts'
import type { ReadHandle } from '../context.ts'
import { paperHead } from '../record/paper-head.ts'
import { noteShown, toSignedNote } from '../record/signed-notes.ts'

/** The plain data of a printed note: who, for whom, what, and when it was printed (wall-clock). */
export async function notePaper(
  db: ReadHandle,
  note: SignedNote,
  localNow: string,
): Promise<PaperData['note'] | undefined> {
  const head = await paperHead(db)
  const patient = await findPatient(db, note.patientId)
  if (!head || !patient) return undefined
  const { card } = patient
  return {
    ...head,
    patient: {
      // As signed; what identifies him besides is today's card.
      ...(noteShown(note)?.patient ?? namesShown(card)),
      birthDate: card.birthDate,
      cpf: card.cpf,
      motherName: card.motherName,
      guardianName: card.guardian?.name ?? null,
    },
    note: toSignedNote(note, note.accountId),
    printedAt: localNow,
  }
}
