import { RECTIFICATION_FORMAT } from '../../../db/note-body.ts'
import type { SealedObservation } from '../../../db/note-sections.ts'
import { rectificationIn, type Rectification, type SaidDiagnosis } from '../../../db/rectification-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import type { RectifiedRows } from '../../../db/repositories/rectifications.ts'
import { partsIn } from './stored-parts.ts'
import { valueItem } from './vitals.ts'

export type NoteValue = Omit<SealedObservation, 'id'>

/** One thing that was put right; nothing in the place of it where it was entered in error, or before it was added. */
interface Change<T> {
  readonly item: string
  readonly was: T
  readonly now: T
}

/** What a note says of values and diagnoses, each by what it is called within the note; what was withdrawn is nothing. */
interface Items {
  readonly values: ReadonlyMap<string, readonly NoteValue[]>
  readonly diagnoses: ReadonlyMap<string, SaidDiagnosis | null>
}

/** One rectification of a note: what it put right, and what counts since. */
export interface NoteSince {
  readonly addendumId: string
  readonly number: number
  readonly values: readonly Change<readonly NoteValue[]>[]
  readonly diagnoses: readonly Change<SaidDiagnosis | null>[]
  readonly since: Items
}

type Addendum = Pick<SignedNote['addenda'][number], 'id' | 'sealFormat' | 'parts'>
/** As much of a note as this is about. */
export type RectifiableNote = Pick<SignedNote, 'observations' | 'diagnoses'> & {
  readonly addenda: readonly Addendum[]
}

/** What was signed in a note, whatever became of it. */
export function signedItems({ observations, diagnoses }: RectifiableNote): Items {
  const values = new Map<string, NoteValue[]>()
  for (const { id: _id, ...one } of observations) {
    const item = valueItem(one)
    values.set(item, [...(values.get(item) ?? []), one])
  }
  const named = diagnoses.map(({ id: _id, ...one }, place) => [String(place), one] as const)
  return { values, diagnoses: new Map(named) }
}

/** What an addendum puts right, as it was sealed; null of one that is words alone. */
export function rectificationOf({ sealFormat, parts }: Addendum): Rectification | null {
  if (sealFormat !== RECTIFICATION_FORMAT || parts === null) return null
  const read = partsIn(parts)
  return read ? rectificationIn(read) : null
}

/** A value said anew: where, when and how it was taken stays as it was signed. */
function anew(
  [first]: readonly NoteValue[],
  said: Rectification['values'][number]['now'],
): readonly NoteValue[] {
  if (!first) return []
  const { measuredAt, measuredBy, source, position, place } = first
  return said.map((one) => ({ ...one, measuredAt, measuredBy, source, position, place }))
}

/**
 * The rectifications of a note in their order. The one place that says what counts of a note and what was corrected by whom:
 * worked out from the sealed addenda each time, what stands in tables beside them is compared with it.
 */
export function rectifiedBy(note: RectifiableNote): readonly NoteSince[] {
  const signed = signedItems(note)
  let now: Items = signed
  return note.addenda
    .flatMap((one) => {
      const said = rectificationOf(one)
      return said ? [{ addendumId: one.id, said }] : []
    })
    .sort((a, b) => a.said.number - b.said.number)
    .map(({ addendumId, said }) => {
      const values = said.values.map(({ item, now: to }) => ({
        ...{ item, was: now.values.get(item) ?? [], now: anew(signed.values.get(item) ?? [], to) },
      }))
      const diagnoses = said.diagnoses.map(({ item, now: to }) => ({
        ...{ item, was: now.diagnoses.get(item) ?? null, now: to },
      }))
      now = {
        values: new Map([...now.values, ...values.map((one) => [one.item, one.now] as const)]),
        diagnoses: new Map([...now.diagnoses, ...diagnoses.map((one) => [one.item, one.now] as const)]),
      }
      return { addendumId, number: said.number, values, diagnoses, since: now }
    })
}

/** What a note says since each of its rectifications, as the rows by which a chart is read across its notes. */
export function rectifiedRows(note: RectifiableNote): RectifiedRows {
  const all = rectifiedBy(note)
  const valueRows = ({ number, since }: NoteSince) =>
    [...since.values.values()].flat().map((one, line) => {
      const { code, value, unit, typed, comparator, words } = one
      const { measuredAt, measuredBy, source, position, place } = one
      return {
        ...{ number, line, code, value, unit, typed, comparator, words },
        ...{ measuredAt, measuredBy, source, position, place },
      }
    })
  const diagnosisRows = ({ number, since }: NoteSince) =>
    [...since.diagnoses.values()]
      .filter((one) => one !== null)
      .map(({ code, words, table, role }, line) => ({ number, line, code, words, table, role }))
  return {
    rectifications: all.map(({ number, addendumId }) => ({ number, addendumId })),
    values: all.flatMap(valueRows),
    diagnoses: all.flatMap(diagnosisRows),
  }
}
