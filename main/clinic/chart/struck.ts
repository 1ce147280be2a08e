import type { SaidDiagnosis } from '../../../db/rectification-body.ts'
import { findNotes, type SignedNote } from '../../../db/repositories/notes.ts'
import { listRectifiedNotes } from '../../../db/repositories/rectifications.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { ReadHandle } from '../context.ts'
import { rectifiedBy } from '../record/rectified.ts'
import { sees, type Onlooker } from '../record/sight.rules.ts'
import { noteFact } from '../record/sight.ts'
import { takingsOf } from './takings.ts'

type ValueSet = Output<'chart.values'>['takings'][number]

/** The notes of a chart that were rectified, as far as whoever asks sees them. */
export async function rectifiedNotes(
  db: ReadHandle,
  by: Onlooker,
  patientId: string,
): Promise<readonly SignedNote[]> {
  const ids = await listRectifiedNotes(db, patientId)
  return ids.length === 0 ? [] : (await findNotes(db, ids)).filter((note) => sees(by, noteFact(note)))
}

/** What rectifications of a note took out of these codes, as it was taken: no value any more, and said so. */
export function struckTakings(note: SignedNote, codes: readonly string[]): ValueSet[] {
  const { id: noteId, shown, authorName: practitionerName } = note
  return rectifiedBy(note).flatMap(({ addendumId, values }) => {
    const { signedAt: at, reason } = note.addenda.find(({ id }) => id === addendumId) ?? {}
    return values.flatMap(({ was }) => {
      const rows = was
        .filter(({ code }) => codes.includes(code))
        .map((one) => ({ ...one, noteId, shown, practitionerName, at: one.measuredAt ?? note.date }))
      return takingsOf(rows).map((taking) => ({ ...taking, struck: { at: at ?? '', reason: reason ?? '' } }))
    })
  })
}

/** The diagnoses that rectifications took out of a note. */
export const struckDiagnoses = (note: SignedNote): SaidDiagnosis[] =>
  rectifiedBy(note).flatMap(({ diagnoses }) => diagnoses.flatMap(({ was }) => was ?? []))
