import { msg } from '@lit/localize'
import type { PaperData } from '../../preload/contract/papers.ts'
import { dottedCode } from '../i18n/diagnosis-words.ts'
import { date } from '../i18n/format.ts'
import { partialDateInWords, sinceInWords } from '../i18n/partial-date.ts'

type Known = PaperData['record-copy']['known'][number]

/** What is known beyond one visit as a copy says it: what it is, and in one line what is said of it. */
export function copiedKnown(content: Known): readonly [title: string, parts: readonly string[]] {
  switch (content.kind) {
    case 'allergy':
      return [
        msg('Alergia'),
        [
          content.substance,
          content.reaction ?? '',
          content.criticality === 'high' ? msg('Grave') : '',
          content.status === 'refuted' ? msg('afastada') : '',
        ],
      ]
    case 'problem': {
      const status = { active: '', latent: msg('latente'), resolved: msg('resolvido') }[content.status]
      return [
        msg('Problema'),
        [dottedCode(content.code ?? ''), content.words, sinceInWords(content.since), status],
      ]
    }
    case 'medication': {
      const { name, posology, continuous, until, stopped } = content
      const span = until ? `${msg('até')} ${date(until)}` : continuous ? msg('uso contínuo') : ''
      const end = stopped ? `${msg('parou em')} ${partialDateInWords(stopped.on)}: ${stopped.why}` : ''
      return [msg('Medicamento'), [name, posology ?? '', stopped ? end : span]]
    }
    case 'immunization': {
      const { vaccine, dose, on, lot } = content
      return [msg('Vacina'), [vaccine, dose ?? '', on ? partialDateInWords(on) : '', lot ?? '']]
    }
    case 'pregnancy': {
      const { lastPeriod, ultrasound, gravida, para, abortions, ended } = content
      const counts = [`G${String(gravida ?? '?')}`, `P${String(para ?? '?')}`, `A${String(abortions ?? '?')}`]
      const scan = ultrasound
        ? `${msg('Ultrassom')} ${date(ultrasound.on)}: ${String(ultrasound.weeks)}s ${String(ultrasound.days)}d`
        : ''
      const end = ended ? `${partialDateInWords(ended.on)}: ${ended.how}` : ''
      const period = lastPeriod ? `${msg('DUM')} ${date(lastPeriod)}` : ''
      return [msg('Gestação'), [counts.join(' '), period, scan, end]]
    }
    case 'denial':
      return [
        { problem: msg('Problemas'), allergy: msg('Alergias'), medication: msg('Medicamentos') }[content.of],
        [msg('Nega')],
      ]
    case 'goal':
      return [msg('Meta'), [content.words]]
    case 'directive':
      return [msg('Diretivas'), [content.words, content.representative ?? '']]
    default:
      return [msg('Antecedentes'), [content.words, content.when ? partialDateInWords(content.when) : '']]
  }
}
