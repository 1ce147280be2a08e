import { isSameAlert } from '../../../preload/contract/medicine-alert.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import { warningsFrom } from '../substance/warnings.rules.ts'
import type { KnownVersion } from './content.ts'
import { medicineFacts } from './medicine-facts.ts'

type Medication = Extract<StatementContent, { readonly kind: 'medication' }>

const isTakenAs = (version: KnownVersion, { name }: Medication) =>
  version.content.kind === 'medication' && version.content.stopped === null && version.content.name === name

/**
 * Whether a medicine may be entered: what warns of it now is answered by a reason, in whatever version. One that is taken already
 * under that name is asked nothing when something else of it is changed, nor is one that is no longer taken.
 */
export function isAnswered(
  content: StatementContent,
  versions: readonly KnownVersion[],
  replaced: readonly KnownVersion[],
  today: string,
): boolean {
  if (content.kind !== 'medication' || content.stopped !== null) return true
  if (replaced.some((one) => isTakenAs(one, content))) return true
  const besides = replaced.map(({ id }) => id)
  const warnings = warningsFrom(medicineFacts(versions, today, besides))(content.name)
  const answered = content.despite?.warnings ?? []
  return warnings.every((warning) => answered.some((one) => isSameAlert(one, warning)))
}
