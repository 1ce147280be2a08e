import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import { vitalsInWords } from './vitals-words.ts'

type Note = Pick<Output<'note.read'>, 'sections' | 'content'>
type Section = Note['sections'][number]

/** The title of a section as it was sealed; those of notes of before have the names that their four texts always had. */
export function sectionTitle({ key, title }: Pick<Section, 'key' | 'title'>): string {
  if (title !== null) return title
  switch (key) {
    case 'complaint':
      return msg('QP / HDA')
    case 'examination':
      return msg('Exame físico')
    case 'assessment':
      return msg('Hipótese diagnóstica')
    default:
      return msg('Conduta')
  }
}

/** One thing that a signed note says: words, or values. */
export interface NoteLine {
  readonly title: string
  readonly text: string
  readonly values: readonly { readonly label: string; readonly value: string }[]
}

/** What a signed note says, in its order; what is blank is left out, and values stand before the words of their section. */
export function noteLines({ sections, content }: Note): NoteLine[] {
  const measured = vitalsInWords(content.vitals)
  const values: NoteLine[] =
    measured.length > 0 ? [{ title: msg('Sinais vitais'), text: '', values: measured }] : []
  const words = (section: Section): NoteLine[] =>
    section.text === '' ? [] : [{ title: sectionTitle(section), text: section.text, values: [] }]
  const of = (section: Section) => [...(section.kind === 'vitals' ? values : []), ...words(section)]
  const placed = sections.some(({ kind }) => kind === 'vitals')
  return [...sections.flatMap(of), ...(placed ? [] : values)]
}
