import { msg } from '@lit/localize'
import type { DraftContent } from '../../../preload/contract/draft.ts'
import { withText, type FilledSection } from '../../../preload/contract/note-sections.ts'
import type { NoteTemplate } from '../../../preload/contract/template.ts'
import type { VitalField } from '../../../preload/contract/vital-signs.ts'
import { vitalLabel } from '../../i18n/vitals-words.ts'

/** The words of one section written anew; what has no section in the template keeps the title it came with. */
export function written(
  { texts }: DraftContent,
  { sections }: NoteTemplate,
  { key, title }: Pick<FilledSection, 'key' | 'title'>,
  text: string,
): Pick<DraftContent, 'texts'> {
  const own = sections.some((section) => section.key === key)
  const known = texts.find((one) => one.key === key)
  return { texts: withText(texts, { key, title: own ? title : (known?.title ?? title), text }) }
}

/** A value that could not be read: a field of the form, or the place of a further one. */
export type ValueAt = VitalField | number

/** What is no number stands as a value in its own words. */
export function keptInWords(
  { vitals, measures }: DraftContent,
  at: ValueAt,
): Pick<DraftContent, 'vitals' | 'measures'> {
  if (typeof at === 'number')
    return {
      vitals,
      measures: measures.map((one, place) => (place === at ? { ...one, inWords: true } : one)),
    }
  const words = {
    field: at,
    text: vitals[at].trim(),
    source: 'office',
    when: '',
    position: '',
    inWords: true,
  } as const
  return { vitals: { ...vitals, [at]: '' }, measures: [...measures, words] }
}

/** What is no value stands in the examination, word for word, and no longer in the field. */
export function takenOver(
  content: DraftContent,
  template: NoteTemplate,
  at: ValueAt,
): Pick<DraftContent, 'texts' | 'vitals' | 'measures'> {
  const further = typeof at === 'number' ? content.measures[at] : undefined
  const said = typeof at === 'number' ? (further?.text ?? '') : content.vitals[at]
  const field = typeof at === 'number' ? (further?.field ?? 'pressure') : at
  const line = `${vitalLabel(field)}: ${said.trim()}`
  const place = template.sections.find(({ kind }) => kind === 'vitals')
  const section = place ?? { key: 'examination', title: msg('Exame físico') }
  const before = content.texts.find(({ key }) => key === section.key)?.text ?? ''
  const text = before.trim() === '' ? line : `${before.trimEnd()}\n${line}`
  return {
    ...written(content, template, section, text),
    vitals: typeof at === 'number' ? content.vitals : { ...content.vitals, [at]: '' },
    measures: content.measures.filter((_, place) => place !== at),
  }
}
