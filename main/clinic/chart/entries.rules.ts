import { fold } from '../../../preload/contract/fold.ts'

/** An entry of a chart without its words. */
export interface ChartMark {
  readonly kind:
    'note' | 'closed' | 'kept-draft' | 'moved' | 'addendum' | 'problem' | 'encounter' | 'document'
  readonly id: string
  /** UTC instant. */
  readonly at: string
  /** The note it is or was added to. */
  readonly noteId: string | null
  readonly encounterId: string | null
  /** Of a version of a problem its statement. */
  readonly statementId: string | null
}

interface Diagnosis {
  readonly noteId: string
  readonly code: string | null
  readonly words: string
}

/** A problem as far as entries are told to belong to it: all that its versions ever said. */
export interface ProblemFact {
  readonly statementId: string
  readonly codes: ReadonlySet<string>
  /** Folded. */
  readonly words: ReadonlySet<string>
  /** The encounters in which it was entered and changed. */
  readonly encounters: ReadonlySet<string>
}

/** The notes whose diagnoses name a problem, by its code or in its words. */
const notesNaming = (problem: ProblemFact, diagnoses: readonly Diagnosis[]): ReadonlySet<string> =>
  new Set(
    diagnoses
      .filter(
        ({ code, words }) => (code !== null && problem.codes.has(code)) || problem.words.has(fold(words)),
      )
      .map(({ noteId }) => noteId),
  )

/** The entries that belong to a problem. What is under secrecy to whoever asks never does: it would tell what it is about. */
export function entriesOf(
  problem: ProblemFact,
  marks: readonly ChartMark[],
  diagnoses: readonly Diagnosis[],
): ChartMark[] {
  const naming = notesNaming(problem, diagnoses)
  const isIn = ({ encounterId }: ChartMark) => encounterId !== null && problem.encounters.has(encounterId)
  return marks.filter((mark) => {
    if (mark.kind === 'closed') return false
    if (mark.kind === 'problem') return mark.statementId === problem.statementId
    return (mark.noteId !== null && naming.has(mark.noteId)) || isIn(mark)
  })
}

interface Place {
  readonly id: string
  readonly at: string
}

/** Whether one entry stands above another: the newest first, and those of one instant by their ids, so that no page loses any. */
const isAbove = (one: Place, other: Place) => one.at > other.at || (one.at === other.at && one.id > other.id)

/** The page of entries behind one, so many at most, and whether there are more. */
export function pageAfter(
  marks: readonly ChartMark[],
  before: Place | undefined,
  size: number,
): { readonly page: readonly ChartMark[]; readonly more: boolean } {
  const left = marks
    .filter((mark) => before === undefined || isAbove(before, mark))
    .sort((one, other) => (isAbove(one, other) ? -1 : 1))
  return { page: left.slice(0, size), more: left.length > size }
}
