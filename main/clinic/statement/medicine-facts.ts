import type { StatementContent } from '../../../preload/contract/statement.ts'
import { currentOf, isActive, type VersionFact } from './current.rules.ts'

/** What of a chart warns of a medicine. */
export interface MedicineFacts {
  /** As they were written. */
  readonly allergies: readonly string[]
  readonly inUse: readonly string[]
}

const namesOf = <K extends 'allergy' | 'medication'>(
  contents: readonly StatementContent[],
  kind: K,
  name: (content: Extract<StatementContent, { readonly kind: K }>) => string,
): readonly string[] => [
  ...new Set(
    contents
      .filter((content): content is Extract<StatementContent, { readonly kind: K }> => content.kind === kind)
      .map(name),
  ),
]

/** Whether it counts on a day, in the clinic's zone: of a medicine whether somebody still takes it. */
export const isTaken = (content: StatementContent, today: string) =>
  isActive(content) && (content.kind !== 'medication' || content.until === null || content.until >= today)

/**
 * What warns of a medicine, of versions known of a patient: what is under secrecy warns too, by its name. `besides`: versions that
 * it is to take the place of.
 */
export function medicineFacts(
  versions: readonly VersionFact[],
  today: string,
  besides: readonly string[],
): MedicineFacts {
  const contents = currentOf(versions)
    .filter(({ id, mistaken }) => !mistaken && !besides.includes(id))
    .map(({ content }) => content)
    .filter((content) => isTaken(content, today))
  return {
    allergies: namesOf(contents, 'allergy', ({ substance }) => substance),
    inUse: namesOf(contents, 'medication', ({ name }) => name),
  }
}

/** The medicines that somebody takes or took, the newest first: of versions that whoever asks may see. */
export const medicinesHad = (seen: readonly VersionFact[]): readonly string[] =>
  namesOf(
    currentOf(seen)
      .filter(({ mistaken }) => !mistaken)
      .reverse()
      .map(({ content }) => content),
    'medication',
    ({ name }) => name,
  )
