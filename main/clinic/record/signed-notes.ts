import { councilLine, type AddendumShown, type NoteShown } from '../../../db/note-body.ts'
import { sealedByTemplate } from '../../../db/note-sections.ts'
import type { SaidDiagnosis } from '../../../db/rectification-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import type { Mark } from '../../../db/repositories/wrong-charts.ts'
import type { StubShown } from '../../../db/wrong-chart-body.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { rectifiedBy, signedItems, type NoteValue, type NoteSince } from './rectified.ts'
import { shortSeal } from './seal.ts'
import { glassFits } from './sight.rules.ts'
import { storedParts } from './stored-parts.ts'
import { fieldOf, vitalsOf } from './vitals.ts'

type Addendum = SignedNote['addenda'][number]
type ReadNote = Output<'note.read'>
type Measure = ReadNote['measured'][number]

/** What stood around a note for whoever signed it; null for one signed before that was sealed. */
export function noteShown({ shown }: SignedNote): NoteShown | null {
  return shown === null ? null : (JSON.parse(shown) as NoteShown)
}

/** What the visit of a note was when it was signed, and its day. */
export const visitSigned = (note: SignedNote): NoteShown['visit'] =>
  noteShown(note)?.visit ?? { type: note.visitType ?? '', date: note.date }

export const noteAuthor = (row: SignedNote | Addendum): AddendumShown['author'] =>
  row.shown === null
    ? { name: row.authorName, council: councilLine(row) }
    : (JSON.parse(row.shown) as AddendumShown).author

/** The texts of a note of before as sections: what they are called is the page's to say. */
const fourSections = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([key, text]) => ({
    ...{ key, title: null, text },
    kind: key === 'examination' ? ('vitals' as const) : ('text' as const),
  }))

const toMeasure =
  (item: string) =>
  (row: NoteValue): Measure => {
    const { code, value, typed, comparator, words, measuredAt, source, position, place } = row
    const said = { value, typed, comparator, words, measuredAt, source, position }
    return { item, sign: fieldOf(code), ...said, place: place ?? 0 }
  }

const toDiagnosis = (item: string, { code, words, table, role }: SaidDiagnosis) => ({
  ...{ item, code, words, table, role },
})

/** What was added to a note, with what it put right. */
function toAddendum(one: Addendum, rectified: readonly NoteSince[]): ReadNote['addenda'][number] {
  const { values = [], diagnoses = [] } = rectified.find(({ addendumId }) => addendumId === one.id) ?? {}
  const author = noteAuthor(one)
  return {
    id: one.id,
    kind: one.kind,
    reason: one.reason,
    text: one.text,
    values: values.map(({ item, was, now }) => ({
      ...{ item, was: was.map(toMeasure(item)), now: now.map(toMeasure(item)) },
    })),
    diagnoses: diagnoses.map(({ item, was, now }) => ({
      ...{ item, was: was && toDiagnosis(item, was), now: now && toDiagnosis(item, now) },
    })),
    authorName: author.name,
    authorCouncil: author.council,
    signedAt: one.signedAt,
    seal: shortSeal(one.seal),
  }
}

/** A note as pages see it: with what was sealed, where it was, else with what the cards say today. */
export function toSignedNote(note: SignedNote, accountId: string | null): ReadNote {
  const { id, patientId, encounterId, signedAt } = note
  const rectified = rectifiedBy(note)
  const { values, diagnoses } = rectified.at(-1)?.since ?? signedItems(note)
  const shown = noteShown(note)
  const visit = visitSigned(note)
  const [origin] = note.origins
  const author = noteAuthor(note)
  const { complaint, examination, assessment, plan } = note
  const sealed = sealedByTemplate(storedParts(note))
  return {
    id,
    patientId,
    encounterId,
    authorName: author.name,
    authorCouncil: author.council,
    patientName: shown?.patient.name ?? null,
    own: note.accountId === accountId,
    visitType: visit.type,
    triage: note.contact === 'triage',
    date: visit.date,
    signedAt,
    seal: shortSeal(note.seal),
    template: sealed?.template.name ?? null,
    sections: sealed?.sections ?? fourSections({ complaint, examination, assessment, plan }),
    measured: [...values].flatMap(([item, rows]) => rows.map(toMeasure(item))),
    diagnoses: [...diagnoses].flatMap(([item, one]) => (one === null ? [] : [toDiagnosis(item, one)])),
    content: { complaint, examination, assessment, plan, vitals: vitalsOf([...values.values()].flat()) },
    secrecy: note.secrecy,
    guardianHidden: note.guardianHidden === 1,
    origin: origin ? { seal: shortSeal(origin.seal), signedAt: origin.signedAt } : null,
    addenda: note.addenda.map((one) => toAddendum(one, rectified)),
  }
}

/** What everybody sees of a note that says nothing to him: that there is one, by whom and when. */
export function closedNote(note: SignedNote): Output<'record.timeline'>['closed'][number] {
  const { id, signedAt, secrecy } = note
  const { name, council } = noteAuthor(note)
  return { id, signedAt, authorName: name, authorCouncil: council, opens: glassFits({ secrecy }) }
}

/** What stands in a wrong chart of a note that was about somebody else. */
export function stubShown({ id, shown }: Mark): Output<'record.timeline'>['moved'][number] {
  const { author, note } = JSON.parse(shown) as StubShown
  return {
    ...{ id, date: note.date, signedAt: note.signedAt, seal: shortSeal(note.seal) },
    ...{ authorName: author.name, authorCouncil: author.council },
  }
}
