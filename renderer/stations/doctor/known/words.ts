import { msg, str } from '@lit/localize'
import { dottedCode } from '../../../i18n/diagnosis-words.ts'
import { date } from '../../../i18n/format.ts'
import { warningInWords } from '../../../i18n/medicine-words.ts'
import { partialDateInWords, sinceInWords } from '../../../i18n/partial-date.ts'
import { gestationOf } from './gestation.ts'
import { askedWords, type ContentOf, type Known } from './kinds.ts'

/** A version as it is read: what it is, its code, whether it is grave, and lines about it. */
interface KnownWords {
  readonly title: string
  readonly code: string
  readonly grave: boolean
  readonly lines: readonly string[]
}

type GestationalAge = NonNullable<ReturnType<typeof gestationOf>>['used']

/** Weeks after which nobody is pregnant any more, and an end was not written down. */
const LONGEST_WEEKS = 44

function datingWords({ by, due, weeks, days }: GestationalAge): string {
  const source = by === 'last-period' ? msg('pela DUM') : msg('pelo ultrassom')
  if (weeks >= LONGEST_WEEKS) return msg(str`DPP ${date(due)} ${source}, já passou`)
  return days === 0
    ? msg(str`${weeks} semanas ${source}, DPP ${date(due)}`)
    : msg(str`${weeks} semanas e ${days} d ${source}, DPP ${date(due)}`)
}

function pregnancyWords(content: ContentOf<'pregnancy'>, today: string): KnownWords {
  const { lastPeriod, ultrasound, gravida, para, abortions, ended } = content
  const now = ended ? null : gestationOf(content, today)
  const counts = [
    gravida !== null && `G${gravida}`,
    para !== null && `P${para}`,
    abortions !== null && `A${abortions}`,
  ].filter((one) => one !== false)
  const title = ended
    ? msg(str`Terminou em ${partialDateInWords(ended.on)}: ${ended.how}`)
    : now
      ? datingWords(now.used)
      : msg('Gestação em curso')
  return {
    title,
    ...{ code: '', grave: false },
    lines: [
      now?.other ? msg(str`${datingWords(now.other)} (${now.apart} d de diferença)`) : '',
      lastPeriod ? `${msg('DUM')} ${date(lastPeriod)}` : '',
      ultrasound
        ? msg(str`Ultrassom de ${date(ultrasound.on)}: ${ultrasound.weeks} semanas e ${ultrasound.days} d`)
        : '',
      counts.join(' '),
    ],
  }
}

function medicationLines({
  posology,
  continuous,
  until,
  stopped,
  despite,
}: ContentOf<'medication'>): string[] {
  const span = stopped
    ? msg(str`parou em ${partialDateInWords(stopped.on)}: ${stopped.why}`)
    : until
      ? msg(str`até ${date(until)}`)
      : continuous
        ? msg('uso contínuo')
        : ''
  const why = despite
    ? msg(str`apesar do aviso (${despite.warnings.map(warningInWords).join('; ')}): ${despite.reason}`)
    : ''
  return [posology ?? '', span, why]
}

const plain = (title: string, lines: readonly string[] = []): KnownWords => ({
  ...{ title, lines, code: '', grave: false },
})

function wordsOf(content: Known['content'], today: string): KnownWords {
  switch (content.kind) {
    case 'problem': {
      const status = { active: '', latent: msg('latente'), resolved: msg('resolvido') }[content.status]
      const words = plain(content.words, [sinceInWords(content.since), status])
      return { ...words, code: dottedCode(content.code ?? '') }
    }
    case 'allergy':
      return {
        ...plain(content.substance, [
          content.reaction ?? '',
          content.status === 'refuted' ? msg('afastada') : '',
        ]),
        grave: content.criticality === 'high' && content.status === 'active',
      }
    case 'medication':
      return plain(content.name, medicationLines(content))
    case 'pregnancy':
      return pregnancyWords(content, today)
    case 'immunization': {
      const { vaccine, dose, on, lot, source } = content
      const seen = source === 'seen' ? msg('visto na carteira') : msg('relatado')
      const given = [dose ?? '', on ? partialDateInWords(on) : '', lot ? msg(str`lote ${lot}`) : '', seen]
      return plain(vaccine, [given.filter(Boolean).join(', ')])
    }
    case 'goal':
      return plain(content.words)
    case 'directive':
      return plain(content.words, [
        content.representative ? msg(str`Representante: ${content.representative}`) : '',
      ])
    case 'denial':
      return plain(askedWords(content.of, 'denied'))
    default:
      return plain(content.words, [content.when ? partialDateInWords(content.when) : ''])
  }
}

/** What a version says, in words. */
export function knownWords(content: Known['content'], today: string): KnownWords {
  const words = wordsOf(content, today)
  return { ...words, lines: words.lines.filter(Boolean) }
}

/** The same in one line. */
export function knownLine(content: Known['content'], today: string): string {
  const { code, title, lines, grave } = knownWords(content, today)
  return [[code, title].filter(Boolean).join(' '), grave ? msg('Grave') : '', ...lines]
    .filter(Boolean)
    .join(', ')
}
