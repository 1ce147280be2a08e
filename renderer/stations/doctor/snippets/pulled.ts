import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { date } from '../../../i18n/format.ts'
import { diagnosisLines, sectionTitle } from '../../../i18n/note-lines.ts'
import { measuredInWords } from '../../../i18n/vitals-words.ts'
import { isPast, type Known } from '../known/kinds.ts'
import { knownLine } from '../known/words.ts'

/** What can be called by "/": a text that somebody wrote for it, or one made of what is known of this patient. */
export interface CalledText {
  readonly shortcut: string
  readonly text: string
  /** Whose it is or what it is made of, beside its name in the list. */
  readonly label: string
  /** Where it comes from, said under the text until somebody touched it; null of what was written to be called. */
  readonly from: string | null
}

interface Chart {
  readonly known: Output<'statement.list'> | undefined
  readonly cover: Output<'record.cover'> | undefined
  readonly last: Output<'record.timeline'>['notes'][number] | undefined
  readonly today: string
}

/** What stands now of one kind, one a line. What is secret is not pulled into a note that others may read; values are but numbers. */
function linesOf(kind: Known['content']['kind'], { known, today }: Chart): string {
  return (known?.statements ?? [])
    .filter(({ content, secrecy }) => content.kind === kind && secrecy === 'open' && !isPast(content, today))
    .map(({ content }) => knownLine(content, today))
    .join('\n')
}

function lastTexts(last: Chart['last']): readonly CalledText[] {
  if (last?.secrecy !== 'open' || last.guardianHidden) return []
  const from = msg(str`Trazido da nota de ${date(last.date)}, ${last.authorName}`)
  const plan = last.sections.find(({ key }) => key === 'plan')
  return [
    { shortcut: msg('conduta'), text: plan?.text ?? '', label: plan ? sectionTitle(plan) : '', from },
    {
      shortcut: msg('diagnosticos'),
      text: diagnosisLines(last.diagnoses).join('\n'),
      label: msg('Última nota'),
      from,
    },
  ]
}

/** What is known of a patient, to be called into a note: never by itself, and said to come from elsewhere. */
export function pulledTexts(chart: Chart): readonly CalledText[] {
  const from = msg('Trazido do que se sabe hoje')
  const label = msg('Do prontuário')
  const values = measuredInWords(chart.cover?.lastVitals ?? []).map(
    (one) => `${one.label} ${one.value} (${date(one.on)})`,
  )
  const known = [
    { shortcut: msg('medicamentos'), text: linesOf('medication', chart) },
    { shortcut: msg('problemas'), text: linesOf('problem', chart) },
    { shortcut: msg('alergias'), text: linesOf('allergy', chart) },
    { shortcut: msg('medidas'), text: values.join('\n') },
  ].map((one) => ({ ...one, label, from }))
  return [...known, ...lastTexts(chart.last)].filter(({ text }) => text !== '')
}
