/** What a section asks for: words, or words with vital signs, standing choices or diagnoses beside them. */
export const SECTION_KINDS = ['text', 'vitals', 'checklist', 'diagnoses'] as const

/** A section of a template. */
export interface TemplateSection {
  /** What it means in every template: words stay under it when the template changes. */
  readonly key: string
  readonly title: string
  readonly kind: (typeof SECTION_KINDS)[number]
  readonly help: string | null
  /** Of a checklist, each a line of its text. */
  readonly choices: readonly string[]
}

/** The words of one section. */
export interface SectionText {
  readonly key: string
  /** As it stood above the words when they were written. */
  readonly title: string
  readonly text: string
}

/** The title of what has no section in a template, as notes keep it. */
export const OTHER = 'Outros'

/** A section as it is drawn and as it is sealed: with its words. */
export interface FilledSection extends TemplateSection {
  readonly text: string
}

/**
 * A template's sections with their words, and after them every text that has no section in it, each under "Outros": what is
 * drawn is what is sealed.
 */
export function filledSections(
  sections: readonly TemplateSection[],
  texts: readonly SectionText[],
): FilledSection[] {
  const own = new Set(sections.map(({ key }) => key))
  const textOf = (key: string) => texts.find((one) => one.key === key)?.text ?? ''
  const others = texts.filter(({ key }) => !own.has(key))
  return [
    ...sections.map((section) => ({ ...section, text: textOf(section.key) })),
    ...others.map(({ key, title, text }) => ({
      ...{ key, title: `${OTHER}: ${title}`, text },
      ...{ kind: 'text' as const, help: null, choices: [] },
    })),
  ]
}

/** The texts with one of them written anew. */
export const withText = (texts: readonly SectionText[], text: SectionText): SectionText[] =>
  texts.some(({ key }) => key === text.key)
    ? texts.map((one) => (one.key === text.key ? text : one))
    : [...texts, text]

/** What another template takes over: every word stays under its key; what is blank is left behind. */
export const movedTexts = (texts: readonly SectionText[]): SectionText[] =>
  texts.filter(({ text }) => text.trim() !== '')

/**
 * The section under which a note's diagnoses stand: the first that asks for them, or the hypothesis of a template that knows
 * none; null where they stand after everything else.
 */
export const diagnosesPlace = (sections: readonly Pick<TemplateSection, 'key' | 'kind'>[]): string | null =>
  (sections.find(({ kind }) => kind === 'diagnoses') ?? sections.find(({ key }) => key === 'assessment'))
    ?.key ?? null

/** As many diagnoses as one note has. */
export const MOST_OF_A_NOTE = 40
