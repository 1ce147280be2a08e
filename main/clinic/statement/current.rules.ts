import type { DENIABLE, StatementContent } from '../../../preload/contract/statement.ts'

/** What these rules see of a version. */
export interface VersionFact {
  readonly id: string
  readonly statementId: string
  readonly content: StatementContent
  readonly mistaken: boolean
  /** UTC instant. */
  readonly enteredAt: string
  readonly replaces: readonly string[]
}

type Deniable = (typeof DENIABLE)[number]
export type AskedState = 'not-asked' | 'denied' | 'listed'

/** The versions that no other has taken the place of. */
export function currentOf<V extends VersionFact>(versions: readonly V[]): V[] {
  const replaced = new Set(versions.flatMap(({ replaces }) => replaces))
  return versions.filter(({ id }) => !replaced.has(id))
}

/** Whether two current versions speak of one thing: a person says which is right. */
export function conflicts(one: VersionFact, other: VersionFact): boolean {
  if (one.id === other.id) return false
  return (
    one.statementId === other.statementId ||
    one.replaces.some((replaced) => other.replaces.includes(replaced))
  )
}

/** Whether a content says that there is something now. */
export function isActive(content: StatementContent): boolean {
  if (content.kind === 'problem') return content.status !== 'resolved'
  if (content.kind === 'allergy') return content.status === 'active'
  return content.kind !== 'medication' || content.stopped === null
}

/**
 * Whether somebody was asked for problems, allergies or medicines, and what was answered. "Nega" stands until something of the
 * kind was entered after it, whatever became of that since: then it is asked again.
 */
export function askedState(versions: readonly VersionFact[], of: Deniable): AskedState {
  const current = currentOf(versions).filter(({ mistaken }) => !mistaken)
  if (current.some(({ content }) => content.kind === of && isActive(content))) return 'listed'
  const denied = current.flatMap(({ content, enteredAt }) =>
    content.kind === 'denial' && content.of === of ? [enteredAt] : [],
  )
  const last = denied.sort().at(-1)
  if (last === undefined) return 'not-asked'
  const entered = versions.flatMap(({ content, enteredAt }) => (content.kind === of ? [enteredAt] : []))
  return entered.every((at) => at < last) ? 'denied' : 'not-asked'
}
