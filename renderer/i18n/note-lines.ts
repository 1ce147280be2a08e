import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import { diagnosesPlace } from '../../preload/contract/note-sections.ts'
import { diagnosisLine, withStruck, type NoteDiagnoses, type RectifiedLine } from './rectified-words.ts'
import { measuresInWords } from './vitals-words.ts'

type Note = Pick<Output<'note.read'>, 'sections' | 'measured' | 'diagnoses' | 'addenda'>
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

/** One thing that a signed note says: words with what stands above them line by line, or values. */
export interface NoteLine {
  readonly title: string
  readonly text: string
  readonly items: readonly RectifiedLine[]
  readonly values: readonly RectifiedLine[]
}

/** The diagnoses of a note that count, one a line. */
export const diagnosisLines = (diagnoses: NoteDiagnoses): string[] => diagnoses.map(diagnosisLine)

/**
 * What a signed note says, in its order, with what was put right since; what is blank is left out. Values stand before the
 * words of their section, diagnoses above theirs.
 */
export function noteLines({ sections, measured: taken, diagnoses, addenda }: Note): NoteLine[] {
  const place = diagnosesPlace(sections)
  const named = diagnoses.map((one) => ({ item: one.item, label: '', value: diagnosisLine(one) }))
  const chosen = withStruck(named, addenda, 'diagnoses')
  const measured = withStruck(measuresInWords(taken), addenda, 'values')
  const values: NoteLine[] =
    measured.length > 0 ? [{ title: msg('Sinais vitais'), text: '', items: [], values: measured }] : []
  const words = (section: Section): NoteLine[] => {
    const items = section.key === place ? chosen : []
    const said = { title: sectionTitle(section), text: section.text, items, values: [] }
    return section.text === '' && items.length === 0 ? [] : [said]
  }
  const of = (section: Section) => [...(section.kind === 'vitals' ? values : []), ...words(section)]
  const placed = sections.some(({ kind }) => kind === 'vitals')
  const unplaced: NoteLine[] =
    place === null && chosen.length > 0
      ? [{ title: msg('Diagnósticos'), text: '', items: chosen, values: [] }]
      : []
  return [...sections.flatMap(of), ...(placed ? [] : values), ...unplaced]
}
