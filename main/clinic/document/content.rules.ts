import type { DocumentKind, TypedContent } from '../../../preload/contract/document-content.ts'
import { disclosureFits, tellsDiagnosis, type NamedDiagnosis } from './disclosure.rules.ts'

/** What of a paper is held against: the visit it is about, and what its note says. */
interface Around {
  /** The visit's day; null: it is about none. */
  readonly visitDate: string | null
  readonly today: string
  readonly diagnoses: readonly NamedDiagnosis[]
}

type Refusal = 'wrong-status' | 'reason-needed' | 'disclosure-needed'

/** Papers that say that somebody was here. */
const OF_A_VISIT: readonly DocumentKind[] = ['leave', 'companion', 'health', 'attendance']
export const isOfVisit = (kind: DocumentKind): boolean => OF_A_VISIT.includes(kind)

/** A content as it is kept, what nothing asks for left out; or why it cannot be issued. */
export function settled(
  content: TypedContent,
  { visitDate, today, diagnoses }: Around,
): TypedContent | Refusal {
  if (isOfVisit(content.kind) && visitDate === null) return 'wrong-status'
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
