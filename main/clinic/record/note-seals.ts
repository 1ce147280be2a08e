import {
  addendumBody,
  addendumParts,
  KNOWN_PART,
  noteBody,
  noteParts,
  originParts,
  RECTIFICATION_FORMAT,
  type SealedPart,
} from '../../../db/note-body.ts'
import { secrecyParts } from '../../../db/note-secrecy.ts'
import { columnsOf, isDetailed, sealedByTemplate, templateParts } from '../../../db/note-sections.ts'
import { rectificationParts } from '../../../db/rectification-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import type { RectifiedRows } from '../../../db/repositories/rectifications.ts'
import type { Mark } from '../../../db/repositories/wrong-charts.ts'
import { statementParts, type StatementSeal } from '../../../db/statement-body.ts'
import { markColumns } from '../../../db/wrong-chart-body.ts'
import { rectificationOf, rectifiedRows } from './rectified.ts'
import { sealOf, sealOfFormat1 } from './seal.ts'
import { partsIn, storedParts } from './stored-parts.ts'

type Addendum = SignedNote['addenda'][number]

/** Which versions of statements counted when a note was signed; none of before they were named. */
export const knownVersions = (note: SignedNote): readonly string[] =>
  storedParts(note).flatMap(({ kind, key }) => (kind === KNOWN_PART ? [key] : []))

/** What the columns and rows beside a note's parts say, as parts: of a note by template the parts are what is shown. */
function partsBeside(note: SignedNote, stored: readonly SealedPart[]): readonly SealedPart[] | null {
  const sealed = sealedByTemplate(stored)
  const closed = [...secrecyParts(note), ...originParts(note.origins[0])]
  if (!sealed) return note.templateVersionId === null ? [...noteParts(note), ...closed] : null
  const columns = columnsOf(sealed.sections)
  const same =
    note.templateVersionId === sealed.template.versionId &&
    Object.entries(columns).every(([name, words]) => note[name as keyof typeof columns] === words)
  return same ? [...templateParts({ ...note, ...sealed }), ...closed] : null
}

function noteSeal(key: Uint8Array, note: SignedNote): string | null {
  // Only what was written by a template has diagnoses, and values that say more than their number.
  const more = note.diagnoses.length > 0 || note.observations.some(isDetailed)
  if (more && note.templateVersionId === null) return null
  const sealed = { ...note, patientId: note.signedFor, over: null }
  // What stands in the place of another note says so, and only such a note.
  if (note.parts === null && note.origins.length > 0) return null
  // Before it was sealed, no note was anything but open.
  if (note.sealFormat === 1)
    return secrecyParts(note).length > 0 ? null : sealOfFormat1(key, sealed, noteBody(note))
  // A format of a later version: it cannot be told here.
  if (note.sealFormat !== 2 || note.shown === null) return null
  if (note.parts === null) return sealOf(key, sealed, note.shown, [...noteParts(note), ...secrecyParts(note)])
  const stored = storedParts(note)
  // What was sealed stands in the row once; what stands beside it is worked out from it, and says the same.
  const own = stored.filter(({ kind }) => kind !== KNOWN_PART)
  const beside = partsBeside(note, stored)
  return JSON.stringify(own) === JSON.stringify(beside) ? sealOf(key, sealed, note.shown, stored) : null
}

/** An addendum that puts something right is what was sealed in its row; its columns say the same words. */
function rectificationSeal(key: Uint8Array, one: Addendum, shown: string): string | null {
  const parts = one.parts === null ? undefined : partsIn(one.parts)
  const said = rectificationOf(one)
  if (!parts || !said) return null
  const same = JSON.stringify(parts) === JSON.stringify([...addendumParts(one), ...rectificationParts(said)])
  return same ? sealOf(key, { ...one, patientId: one.signedFor }, shown, parts, RECTIFICATION_FORMAT) : null
}

function addendumSeal(key: Uint8Array, one: Addendum): string | null {
  const sealed = { ...one, patientId: one.signedFor }
  if (one.sealFormat === RECTIFICATION_FORMAT && one.shown !== null)
    return rectificationSeal(key, one, one.shown)
  // Only of that format is anything sealed beside the words.
  if (one.parts !== null) return null
  if (one.sealFormat === 1) return sealOfFormat1(key, sealed, addendumBody(one))
  if (one.sealFormat !== 2 || one.shown === null) return null
  return sealOf(key, sealed, one.shown, addendumParts(one))
}

/**
 * What of a note and everything added to it says no longer what was signed, by its id, each by the format of its seal. What
 * stands in tables beside its rectifications (`rows`) is the note's.
 */
export function alteredIn(key: Uint8Array, note: SignedNote, rows: RectifiedRows): readonly string[] {
  const added = note.addenda.filter((one) => addendumSeal(key, one) !== one.seal).map(({ id }) => id)
  const same = JSON.stringify(rows) === JSON.stringify(rectifiedRows(note))
  return same && noteSeal(key, note) === note.seal ? added : [note.id, ...added]
}

/** Whether a version still says what was entered. */
export function versionFits(key: Uint8Array, version: StatementSeal): boolean {
  const { id, accountId, practitionerId, enteredAt, sealedFor, sealFormat, shown } = version
  if (sealFormat !== 2) return false
  const who = { id, patientId: sealedFor, accountId, practitionerId, signedAt: enteredAt, over: null }
  return sealOf(key, who, shown, statementParts(version)) === version.seal
}

/** Whether a mark in a wrong chart still says what was signed; `hidden` are the versions that it takes out of it. */
export function markFits(key: Uint8Array, mark: Mark, hidden: readonly string[]): boolean {
  if (mark.sealFormat !== 2) return false
  const parts = partsIn(mark.parts)
  if (!parts) return false
  const said = markColumns(parts)
  const isSame =
    said.noteId === mark.noteId &&
    said.newNoteId === mark.newNoteId &&
    said.reason === mark.reason &&
    JSON.stringify([...said.versions].sort()) === JSON.stringify(hidden)
  return isSame && sealOf(key, { ...mark, over: mark.noteSeal }, mark.shown, parts) === mark.seal
}
