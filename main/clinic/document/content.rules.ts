import type { DocumentKind, TypedContent } from '../../../preload/contract/document-content.ts'
import { disclosureFits, tellsDiagnosis, type NamedDiagnosis } from './disclosure.rules.ts'

/** What a paper is about. */
interface Subject {
  readonly encounterId: string | null
  /** The visit's day; null: it is about none. */
  readonly visitDate: string | null
}

/** What of a paper is held against: the visit it is about, and what its note says. */
interface Around extends Subject {
  readonly today: string
  readonly diagnoses: readonly NamedDiagnosis[]
}

type Refusal = 'wrong-status' | 'reason-needed' | 'disclosure-needed'

/** Papers that say that somebody was here. */
const OF_A_VISIT: readonly DocumentKind[] = ['leave', 'companion', 'health', 'attendance']

/** Whether a paper is about nothing that its kind could be about. Who sees what a summary tells of a note is said by that note. */
export const lacksSubject = (kind: DocumentKind, { encounterId, visitDate }: Subject): boolean =>
  kind === 'summary' ? encounterId === null : visitDate === null && OF_A_VISIT.includes(kind)

/** A content as it is kept, what nothing asks for left out; or why it cannot be issued. */
export function settled(content: TypedContent, around: Around): TypedContent | Refusal {
  const { visitDate, today, diagnoses } = around
  if (lacksSubject(content.kind, around)) return 'wrong-status'
  if ('times' in content && content.times && endsBeforeItBegins(content.times)) return 'wrong-status'
  if (content.kind === 'leave') {
    const isBefore = content.from < (visitDate ?? today)
    if (isBefore && content.retroactive === null) return 'reason-needed'
    if (!isBefore) content = { ...content, retroactive: null }
  }
  if (!('disclosure' in content)) return content
  if (!tellsDiagnosis(content, diagnoses)) return { ...content, disclosure: null }
  return disclosureFits(content) ? content : 'disclosure-needed'
}

const endsBeforeItBegins = ({ from, to }: { readonly from: number; readonly to: number | null }) =>
  to !== null && to < from
