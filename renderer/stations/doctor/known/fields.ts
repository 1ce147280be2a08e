import { msg } from '@lit/localize'
import type { MedicineAlert } from '../../../../preload/contract/medicine-alert.ts'
import type { FieldTable, TextKind } from '../../../data/form-fields.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { numberOf } from '../../../data/form-values.ts'
import { isDate, parseTypedDate } from '../../../i18n/date-typed.ts'
import { dottedCode } from '../../../i18n/diagnosis-words.ts'
import { keptPosology, posologyReadBack } from '../../../i18n/medicine-words.ts'
import { isAfter, parsePartialDate, typedPartialDate } from '../../../i18n/partial-date.ts'
import { despiteOf, isWarned } from './despite.ts'
import type { Known, KnownKind } from './kinds.ts'

type Content = Known['content']

/** What a form is opened for. */
export type Deed = 'new' | 'change' | 'join' | 'end' | 'mistake'

/** What a form is about: a kind, and what stood when it was opened. */
export interface FormTask {
  readonly deed: Deed
  readonly kind: KnownKind
  /** The versions that it takes the place of; the first one's words stand in the form. */
  readonly versions: readonly Known[]
  readonly today: string
  /** What warns of the medicine that stands in the form. */
  readonly warnings?: readonly MedicineAlert[]
  /** What the allergy that stands in the form will warn of. */
  readonly told?: string
}

const line = (label: string, max: number, more: Partial<TextKind> = {}): TextKind => ({
  ...{ kind: 'text', label, max },
  ...more,
})

const ABOUT = 'content.'
const DESPITE = 'content.despite.reason'
const nameIn = (typed: RawAt) => typed<string | undefined>('content.name')?.trim() ?? ''
/** As far as somebody remembers: a year is enough. */
const partial = (label: string): TextKind => line(label, 10, { example: '03/2019', show: typedPartialDate })

const stoppedFields = (): FieldTable => ({
  'content.stopped.on': partial(msg('Parou em')),
  'content.stopped.why': line(msg('Por que parou'), 200),
})
const endedFields = (): FieldTable => ({
  'content.ended.on': partial(msg('Terminou em')),
  'content.ended.how': line(msg('Como terminou'), 200),
})

function problemFields(deed: Deed): FieldTable {
  return {
    'content.words': line(msg('Problema'), 200),
    'content.code': line(msg('CID-10, se souber'), 6, { example: 'I10', show: dottedCode }),
    'content.since': partial(msg('Desde')),
    'content.status': {
      kind: 'choice',
      label: msg('Situação'),
      // What is entered now is there now.
      when: deed !== 'new',
      options: [
        { value: 'active', label: msg('ativo') },
        { value: 'latent', label: msg('latente') },
        { value: 'resolved', label: msg('resolvido') },
      ],
    },
  }
}

function allergyFields({ deed, told = '' }: FormTask): FieldTable {
  return {
    'content.substance': line(msg('A que'), 200, { help: told }),
    'content.reaction': line(msg('Reação'), 200),
    'content.criticality': {
      kind: 'choice',
      label: msg('Gravidade'),
      options: [
        { value: 'high', label: msg('Grave') },
        { value: 'low', label: msg('Não grave') },
        { value: 'unknown', label: msg('Não se sabe') },
      ],
    },
    'content.status': {
      kind: 'choice',
      label: msg('Situação'),
      when: deed !== 'new',
      options: [
        { value: 'active', label: msg('tem') },
        { value: 'refuted', label: msg('afastada') },
      ],
    },
  }
}

const medicationFields = (asked: FormTask, typed: RawAt, before: Content | undefined): FieldTable => ({
  'content.name': line(msg('Medicamento'), 200),
  [DESPITE]: line(msg('Por que mesmo assim'), 300, {
    when: isWarned(asked, nameIn(typed)),
  }),
  'content.posology': line(msg('Como usa'), 300, { help: posologyReadBack(typed('content.posology')) }),
  'content.continuous': { kind: 'check', label: msg('Uso contínuo') },
  'content.until': {
    kind: 'date',
    label: msg('Usa até'),
    when: typed<unknown>('content.continuous') !== true,
  },
  ...(before?.kind === 'medication' && before.stopped ? stoppedFields() : {}),
})

// A number that is left out is not nought; what it means is read where the content is made.
const count = (label: string) => ({ kind: 'number', label, blank: () => 0 }) as const

const pregnancyFields = (before: Content | undefined): FieldTable => ({
  'content.lastPeriod': { kind: 'date', label: msg('DUM') },
  'content.ultrasound.on': { kind: 'date', label: msg('Ultrassom de') },
  'content.ultrasound.weeks': count(msg('Semanas no ultrassom')),
  'content.ultrasound.days': count(msg('e dias')),
  'content.gravida': count(msg('Gestações (G)')),
  'content.para': count(msg('Partos (P)')),
  'content.abortions': count(msg('Abortos (A)')),
  ...(before?.kind === 'pregnancy' && before.ended ? endedFields() : {}),
})

const immunizationFields = (): FieldTable => ({
  'content.vaccine': line(msg('Vacina'), 200),
  'content.dose': line(msg('Dose'), 60),
  'content.on': partial(msg('Quando')),
  'content.lot': line(msg('Lote'), 60),
  'content.source': {
    kind: 'choice',
    label: msg('Como se sabe'),
    options: [
      { value: 'seen', label: msg('visto na carteira') },
      { value: 'told', label: msg('relatado') },
    ],
  },
})

function wholeFields(asked: FormTask, typed: RawAt): FieldTable {
  const { kind, deed, versions } = asked
  const before = versions[0]?.content
  switch (kind) {
    case 'problem':
      return problemFields(deed)
    case 'allergy':
      return allergyFields(asked)
    case 'medication':
      return medicationFields(asked, typed, before)
    case 'pregnancy':
      return pregnancyFields(before)
    case 'immunization':
      return immunizationFields()
    case 'goal':
      return { 'content.words': line(msg('Meta'), 200) }
    case 'directive':
      return {
        'content.words': line(msg('O que a pessoa quer'), 2000, { rows: 3 }),
        'content.representative': line(msg('Quem a representa'), 200),
      }
    default:
      return {
        'content.words': line(msg('O que é'), 2000, { rows: 3 }),
        'content.when': partial(msg('Quando')),
      }
  }
}

/** What is asked for a deed, by the path in the input. */
export function knownFields(asked: FormTask, typed: RawAt): FieldTable {
  if (asked.deed === 'mistake') return {}
  if (asked.deed !== 'end') return wholeFields(asked, typed)
  if (asked.kind === 'medication') return stoppedFields()
  return asked.kind === 'pregnancy' ? endedFields() : {}
}

/** Paths of dates of which the year may be all that is known. */
const PARTIAL = ['since', 'when', 'on', 'stopped.on', 'ended.on'].map((path) => ABOUT + path)
const PAST = [...PARTIAL, 'content.lastPeriod', 'content.ultrasound.on']

/** What no schema says: a date that people write in some other way, one that has not come, a warning that nobody answered. */
export function wrongWords(asked: FormTask, typed: RawAt): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const reason = knownFields(asked, typed)[DESPITE]
  if (reason?.when === true && typed(DESPITE).trim() === '')
    found[DESPITE] = msg('Há um aviso. Diga por que mesmo assim: o motivo fica no histórico.')
  for (const path of PAST.filter((one) => one in knownFields(asked, typed))) {
    const raw = typed(path).trim()
    const read = PARTIAL.includes(path) ? parsePartialDate(raw) : dayOf(raw)
    if (raw !== '' && read === undefined && PARTIAL.includes(path))
      found[path] = msg('Escreva como 2019, 03/2019 ou 12/03/2019.')
    if (read && isAfter(read, asked.today)) found[path] = msg('Esta data ainda não chegou.')
  }
  return found
}

const dayOf = (raw: string) => (isDate(raw) ? raw : parseTypedDate(raw))

/** What stands in the fields, read as the contract wants it; what cannot be read is left as it is, for the contract to refuse. */
function reading(typed: RawAt) {
  const raw = (path: string) => typed<string | undefined>(ABOUT + path)?.trim() ?? ''
  const text = (path: string) => raw(path) || null
  const partialAt = (path: string) => parsePartialDate(raw(path)) ?? text(path)
  const day = (path: string) => dayOf(raw(path)) ?? text(path)
  const number = (path: string) => numberOf(raw(path)) ?? null
  return { raw, text, partial: partialAt, day, number }
}

type FieldReader = ReturnType<typeof reading>

function stopped({ text, partial: at }: FieldReader) {
  return at('stopped.on') || text('stopped.why')
    ? { on: at('stopped.on') ?? '', why: text('stopped.why') ?? '' }
    : null
}

function ended({ text, partial: at }: FieldReader) {
  return at('ended.on') || text('ended.how')
    ? { on: at('ended.on') ?? '', how: text('ended.how') ?? '' }
    : null
}

function pregnancyOf(read: FieldReader) {
  const { day, number } = read
  const on = day('ultrasound.on')
  const weeks = number('ultrasound.weeks')
  const scanned = on !== null || weeks !== null
  return {
    lastPeriod: day('lastPeriod'),
    ultrasound: scanned ? { on: on ?? '', weeks: weeks ?? NaN, days: number('ultrasound.days') ?? 0 } : null,
    ...{ gravida: number('gravida'), para: number('para'), abortions: number('abortions') },
    ended: ended(read),
  }
}

function wholeOf(asked: FormTask, typed: RawAt): object {
  const { kind, deed } = asked
  const read = reading(typed)
  const { raw, text, partial: at, day } = read
  switch (kind) {
    case 'problem': {
      const code = raw('code').toUpperCase().replace(/[.\s]/gu, '') || null
      const status = deed === 'new' ? 'active' : raw('status')
      return { words: raw('words'), code, since: at('since'), status }
    }
    case 'allergy': {
      const status = deed === 'new' ? 'active' : raw('status')
      return {
        substance: raw('substance'),
        reaction: text('reaction'),
        criticality: raw('criticality'),
        status,
      }
    }
    case 'medication': {
      const continuous = typed<unknown>('content.continuous') === true
      const until = continuous ? null : day('until')
      const posology = text('posology') === null ? null : keptPosology(raw('posology'))
      const taken = { name: raw('name'), posology, continuous, until, stopped: stopped(read) }
      return { ...taken, ...despiteOf(asked, raw('name'), raw('despite.reason')) }
    }
    case 'pregnancy':
      return pregnancyOf(read)
    case 'immunization':
      return {
        ...{ vaccine: raw('vaccine'), dose: text('dose'), on: at('on') },
        ...{ lot: text('lot'), source: raw('source') },
      }
    case 'goal':
      return { words: raw('words') }
    case 'directive':
      return { words: raw('words'), representative: text('representative') }
    default:
      return { words: raw('words'), when: at('when') }
  }
}

function endOf(kind: KnownKind, typed: RawAt): object {
  if (kind === 'problem') return { status: 'resolved' }
  if (kind === 'allergy') return { status: 'refuted' }
  return kind === 'medication' ? { stopped: stopped(reading(typed)) } : { ended: ended(reading(typed)) }
}

/** What is to be known once the form is sent. */
export function knownContent(asked: FormTask, typed: RawAt): Content {
  const { deed, kind, versions } = asked
  const before = versions[0]?.content
  if (deed === 'mistake' && before) return before
  if (deed === 'end') return { ...before, ...endOf(kind, typed) } as Content
  return { kind, ...wholeOf(asked, typed) } as Content
}
