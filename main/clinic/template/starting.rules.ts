import { fold } from '../../../preload/contract/fold.ts'

/** What this rule sees of a template. */
interface TemplateFact {
  readonly templateId: string
  /** Which of those that came with the program. */
  readonly builtIn: string | null
  readonly retired: boolean
}

/** What a note begins with where nothing else is known. */
export const GENERAL = 'general'

/** How specialties begin, as clinics write them. */
const BY_SPECIALTY: readonly (readonly [key: string, beginnings: readonly string[]])[] = [
  ['paediatrics', ['pediatr', 'neonat', 'hebiatr']],
  ['gynaecology', ['ginec', 'obstetr', 'mastolog']],
  ['mental-health', ['psic', 'psiq', 'neuropsic']],
]

/** Which of those that came with the program fits a specialty. */
export function builtInFor(specialty: string): string {
  const words = fold(specialty).split(/[^a-z]+/u)
  const fits = ([, beginnings]: (typeof BY_SPECIALTY)[number]) =>
    words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)))
  return BY_SPECIALTY.find(fits)?.[0] ?? GENERAL
}

/**
 * Which template a note begins with: the one its author used last for that kind of visit, else the one of his specialty, else
 * Clínica geral; none that is retired, as long as another is left.
 */
export function startingTemplate<T extends TemplateFact>(
  templates: readonly T[],
  { lastUsed, specialty }: { readonly lastUsed: string | undefined; readonly specialty: string },
): T | undefined {
  const inUse = templates.filter(({ retired }) => !retired)
  const builtIn = (key: string) => inUse.find((one) => one.builtIn === key)
  return (
    inUse.find(({ templateId }) => templateId === lastUsed) ??
    builtIn(builtInFor(specialty)) ??
    builtIn(GENERAL) ??
    inUse[0] ??
    templates[0]
  )
}
