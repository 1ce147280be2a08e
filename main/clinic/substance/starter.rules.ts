import { BREATH_DIGESTION_AND_SKIN } from './starter-breath.rules.ts'
import { HEART_AND_BLOOD } from './starter-heart.rules.ts'
import { INFECTION } from './starter-infection.rules.ts'
import { METABOLISM } from './starter-metabolism.rules.ts'
import { MIND_AND_NERVES } from './starter-mind.rules.ts'
import { PAIN_AND_ALLERGY } from './starter-pain.rules.ts'

/** A generic medicine in one strength and form, and what else it is found by. */
export interface StarterMedicine {
  /** As the Ministry of Health's list writes names: "Amoxicilina 500 mg cápsula". */
  readonly name: string
  /** The same without strength and form. */
  readonly generic: string
  readonly classes: readonly string[]
  /** Brands and old names. */
  readonly brands: readonly string[]
}

const CHAPTERS = [
  HEART_AND_BLOOD,
  MIND_AND_NERVES,
  INFECTION,
  PAIN_AND_ALLERGY,
  METABOLISM,
  BREATH_DIGESTION_AND_SKIN,
]

const listed = (text: string, by: string) => text.split(by).filter((one) => one !== '')

/** "A + B" and "500 mg + 125 mg comprimido": each substance with its own strength. */
function named(generic: string, presentation: string): string {
  const strengths = presentation.split(' + ')
  return generic
    .split(' + ')
    .map((substance, at) => `${substance} ${strengths[at] ?? ''}`.trimEnd())
    .join(' + ')
}

/** "substances|classes|presentations|brands"; a line that begins with blanks goes on with the one before. */
function medicinesOf(line: string): StarterMedicine[] {
  const [generic = '', classes = '', presentations = '', brands = ''] = line.split('|')
  return presentations.split('; ').map((presentation) => ({
    name: named(generic, presentation),
    generic,
    classes: listed(classes, ', '),
    brands: listed(brands, ', '),
  }))
}

const linesOf = (chapter: string) =>
  chapter
    .trim()
    .replace(/(\|?)\n {2}/gu, (_, bar: string) => (bar === '' ? ' ' : bar))
    .split('\n')

/** What a clinic can choose from its first day, written for this program. */
export const starterMedicines = (): readonly StarterMedicine[] =>
  CHAPTERS.flatMap((chapter) => linesOf(chapter).flatMap(medicinesOf))
