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

/** What is no value stands in the examination, word for word, and no longer in the field. */
export function takenOver(
  content: DraftContent,
  template: NoteTemplate,
  field: VitalField,
): Pick<DraftContent, 'texts' | 'vitals'> {
  const line = `${vitalLabel(field)}: ${content.vitals[field].trim()}`
  const place = template.sections.find(({ kind }) => kind === 'vitals')
  const section = place ?? { key: 'examination', title: msg('Exame físico') }
  const before = content.texts.find(({ key }) => key === section.key)?.text ?? ''
  const text = before.trim() === '' ? line : `${before.trimEnd()}\n${line}`
  return {
    ...written(content, template, section, text),
    vitals: { ...content.vitals, [field]: '' },
  }
}
