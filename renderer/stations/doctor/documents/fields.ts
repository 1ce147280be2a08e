import { msg, str } from '@lit/localize'
import {
  LONGEST_SUMMARY,
  type Cid,
  type ContentOf,
  type Disclosure,
  type DocumentContent,
  type PrescribedMedicine,
  type SummaryParts,
  type TypedContent,
  type TypedKind,
} from '../../../../preload/contract/document-content.ts'
import type { Output } from '../../../../preload/contract/index.ts'
import { isKept } from '../../../../preload/contract/prescription-kinds.ts'
import { minutesOf, timeText } from '../../../i18n/time-typed.ts'
import { firstPlace } from './exam-kinds.ts'
import { holesIn } from './preset-text.ts'

export type Frame = Output<'document.list'>['frame']
type Item = ContentOf<'exams'>['items'][number]

/** One letter a kind, while nobody types. */
export const KIND_KEYS: Readonly<Record<TypedKind, string>> = {
  prescription: 'R',
  leave: 'A',
  companion: 'H',
  health: 'S',
  attendance: 'C',
  exams: 'E',
  referral: 'N',
  report: 'L',
  opinion: 'P',
  guidance: 'O',
  consent: 'T',
  summary: 'U',
}

const NOTHING_CHOSEN: SummaryParts = { sections: [], diagnoses: [], inUse: [], next: [] }

/** A paper while it is being typed: every kind takes of it what it says. */
export interface Fields {
  readonly kind: TypedKind
  readonly days: string
  readonly from: string
  readonly purpose: string
  readonly withTimes: boolean
  readonly arrived: string
  readonly left: string
  readonly text: string
  readonly retroactive: string
  /** Codes of the note's diagnoses that go onto the paper. */
  readonly codes: readonly string[]
  readonly basis: Disclosure['basis'] | null
  readonly basisWords: string
  readonly companion: string
  readonly companionId: string
  readonly items: readonly Item[]
  /** One paper for each place where exams are made. */
  readonly parted: boolean
  readonly medicines: readonly PrescribedMedicine[]
  readonly indication: string
  readonly preparation: string
  readonly priority: ContentOf<'exams'>['priority']
  readonly to: string
  readonly reason: string
  readonly summary: string
  /** What of the visit its summary tells. */
  readonly chosen: SummaryParts
  /** What a preset left to be filled: while one stands there, nothing is issued. */
  readonly holes: readonly string[]
}

/** A new paper of a kind: its day is the visit's, its times are the clinic's. */
export function newFields(kind: TypedKind, { shown, times }: Frame): Fields {
  return {
    kind,
    ...{ days: '', from: shown.visitDate ?? shown.at.slice(0, 10), withTimes: false },
    purpose: kind === 'leave' ? 'trabalho' : '',
    arrived: times ? timeText(times.from) : '',
    left: typeof times?.to === 'number' ? timeText(times.to) : '',
    ...{ text: '', retroactive: '', codes: [], basis: null, basisWords: '' },
    ...{
      companion: '',
      companionId: '',
      items: [],
      parted: false,
      medicines: [],
      indication: '',
      preparation: '',
    },
    ...{ priority: 'routine', to: '', reason: '', summary: '', chosen: NOTHING_CHOSEN, holes: [] },
  }
}

/** What is wanted of a paper of before: the same words about today, or the same paper with something put right. */
export type Again = 'repeated' | 'put-right'

/** The same out of a paper that was issued. Its day, its hours and why it may tell a diagnosis were of that visit alone. */
export function fieldsOf(content: DocumentContent, frame: Frame, again: Again): Fields {
  // What was split off a prescription is a prescription again.
  const typed = isKept(content.kind) ? 'prescription' : content.kind
  const blank = newFields(typed, frame)
  const times = 'times' in content ? content.times : null
  const { kind: _kind, ...rest } = content
  const said = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => key in blank && value !== null),
  ) as Partial<Fields>
  const fields = {
    ...{ ...blank, ...said, withTimes: times !== null },
    days: content.kind === 'leave' ? String(content.days) : '',
  }
  // What a paper changed in the list of medicines in use was of its own moment.
  const medicines = fields.medicines.map(({ instead: _instead, ...medicine }) => medicine)
  const { from, chosen } = blank
  if (again === 'repeated') return { ...fields, medicines, from, chosen, retroactive: '' }
  return {
    ...{ ...fields, medicines },
    ...(times && { arrived: timeText(times.from), left: times.to === null ? '' : timeText(times.to) }),
    codes: 'cid' in content ? content.cid.map(({ code }) => code) : [],
    basis: 'disclosure' in content ? (content.disclosure?.basis ?? null) : null,
    basisWords: 'disclosure' in content ? (content.disclosure?.words ?? '') : '',
  }
}

const orNull = (words: string) => (words.trim() === '' ? null : words.trim())

/** What has to be said first, in one sentence. */
export interface Gap {
  readonly missing: string
}

function timesOf({ arrived, left }: Fields) {
  const from = minutesOf(arrived)
  const to = left.trim() === '' ? null : minutesOf(left)
  return from === undefined || to === undefined ? null : { from, to }
}

function leaveOf(fields: Fields, told: Pick<ContentOf<'leave'>, 'cid' | 'disclosure'>): TypedContent | Gap {
  const { days: typed, from, purpose, withTimes, text, retroactive } = fields
  const days = Number(typed)
  const times = withTimes ? timesOf(fields) : null
  if (!Number.isInteger(days) || days < 1 || days > 365)
    return { missing: msg('Diga quantos dias, de 1 a 365.') }
  if (from === '') return { missing: msg('Diga a partir de quando.') }
  if (purpose.trim() === '') return { missing: msg('Diga para que fim.') }
  if (withTimes && !times) return { missing: msg('Confira as horas.') }
  return {
    kind: 'leave',
    days,
    from,
    purpose: purpose.trim(),
    times,
    text,
    retroactive: orNull(retroactive),
    ...told,
  }
}

function summaryOf({ chosen, text }: Fields): TypedContent | Gap {
  const isBlank = text.trim() === '' && Object.values(chosen).every((part) => part.length === 0)
  const letters = chosen.sections.reduce((sum, section) => sum + section.text.length, 0)
  if (isBlank) return { missing: msg('Marque o que vai no resumo.') }
  return letters > LONGEST_SUMMARY
    ? { missing: msg('É texto demais para um resumo: desmarque uma parte.') }
    : { kind: 'summary', chosen, text }
}

function saidIn(fields: Fields, diagnoses: readonly Cid[]): TypedContent | Gap {
  const { kind, purpose, text, basis, basisWords, items, indication, preparation, priority } = fields
  const cid = diagnoses.filter(({ code }) => fields.codes.includes(code))
  const told = { cid, disclosure: basis && { basis, words: orNull(basisWords) } }
  const times = timesOf(fields)
  switch (kind) {
    case 'prescription':
      if (fields.medicines.length === 0) return { missing: msg('Acrescente um medicamento.') }
      return { kind, medicines: [...fields.medicines], text }
    case 'leave':
      return leaveOf(fields, told)
    case 'companion':
      if (fields.companion.trim().length < 2) return { missing: msg('Diga o nome do acompanhante.') }
      if (!times) return { missing: msg('Diga a hora da chegada.') }
      return { kind, companion: fields.companion, companionId: orNull(fields.companionId), times }
    case 'attendance':
      return times ? { kind, times } : { missing: msg('Diga a hora da chegada.') }
    case 'health':
      if (orNull(purpose) === null) return { missing: msg('Diga para que fim.') }
      return orNull(text)
        ? { kind, purpose: purpose.trim(), text, ...told }
        : { missing: msg('Escreva o texto.') }
    case 'exams':
      if (items.length === 0) return { missing: msg('Escolha os exames.') }
      return {
        kind,
        items: [...(fields.parted ? firstPlace(items).first : items)],
        indication,
        preparation,
        priority,
        cid,
      }
    case 'referral':
      if (orNull(fields.to) === null) return { missing: msg('Diga para quem encaminha.') }
      if (orNull(fields.reason) === null) return { missing: msg('Diga o motivo.') }
      return { kind, to: fields.to.trim(), reason: fields.reason, summary: fields.summary, priority, cid }
    case 'report':
    case 'opinion':
      return orNull(text) ? { kind, purpose: orNull(purpose), text } : { missing: msg('Escreva o texto.') }
    case 'consent':
      if (orNull(purpose) === null) return { missing: msg('Diga para qual procedimento.') }
      return orNull(text)
        ? { kind, purpose: purpose.trim(), text }
        : { missing: msg('Escreva o texto, ou comece por um modelo.') }
    case 'summary':
      return summaryOf(fields)
    case 'guidance':
      return orNull(text) ? { kind, text } : { missing: msg('Escreva o texto.') }
  }
}

/** What is typed as the paper's content, or what is missing of it. The clinic decides; this only says it sooner. */
export function contentOf(fields: Fields, diagnoses: readonly Cid[]): TypedContent | Gap {
  const open = fields.holes.filter((hole) => fields.text.includes(hole) || fields.reason.includes(hole))
  return open.length > 0
    ? { missing: msg(str`Preencha ou tire do texto: ${open.join(', ')}`) }
    : saidIn(fields, diagnoses)
}

/** What stands between brackets in its text, whoever typed it: most often something that is still to be filled in. */
export const bracketsIn = ({ text, reason }: Fields): string => holesIn(`${text}\n${reason}`).join(', ')

/** What is left to be issued of a paper after it was; null where it was the last. */
export function leftOf(fields: Fields): Fields | null {
  const { rest } = firstPlace(fields.items)
  return fields.kind === 'exams' && fields.parted && rest.length > 0 ? { ...fields, items: rest } : null
}
