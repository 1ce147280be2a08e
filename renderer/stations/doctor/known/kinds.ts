import { msg } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'

export type Known = Output<'statement.list'>['statements'][number]
type Content = Known['content']
export type KnownKind = Exclude<Content['kind'], 'denial'>
export type ContentOf<K extends Content['kind']> = Extract<Content, { readonly kind: K }>
export type Deniable = ContentOf<'denial'>['of']

interface Kind {
  readonly kind: KnownKind
  /** The letter that opens its form, with Alt. */
  readonly key: string
  /** Stands above the last visits, others below them. */
  readonly first: boolean
}

/** What a cover tells, in its order. The letters are those of the words on the screen. */
export const KINDS: readonly Kind[] = [
  { kind: 'allergy', key: 'a', first: true },
  { kind: 'problem', key: 'p', first: true },
  { kind: 'medication', key: 'm', first: true },
  { kind: 'pregnancy', key: 'g', first: true },
  { kind: 'goal', key: 't', first: true },
  { kind: 'family-history', key: 'f', first: false },
  { kind: 'social-history', key: 's', first: false },
  { kind: 'surgical-history', key: 'c', first: false },
  { kind: 'gyn-history', key: 'o', first: false },
  { kind: 'immunization', key: 'v', first: false },
  { kind: 'directive', key: 'd', first: false },
]

const DENIED: readonly Deniable[] = ['allergy', 'problem', 'medication']
export const isDeniable = (kind: KnownKind): kind is Deniable => DENIED.some((one) => one === kind)

export const keyName = ({ key }: Kind) => `Alt+${key.toUpperCase()}`

export function kindTitle(kind: KnownKind): string {
  switch (kind) {
    case 'allergy':
      return msg('Alergias')
    case 'problem':
      return msg('Problemas ativos')
    case 'medication':
      return msg('Medicamentos em uso')
    case 'pregnancy':
      return msg('Gestação')
    case 'goal':
      return msg('Metas de tratamento')
    case 'family-history':
      return msg('Antecedentes familiares')
    case 'social-history':
      return msg('Social e hábitos')
    case 'surgical-history':
      return msg('Cirurgias')
    case 'gyn-history':
      return msg('Obstétricos e ginecológicos')
    case 'immunization':
      return msg('Vacinas')
    case 'directive':
      return msg('Diretivas de vontade')
  }
}

/** Not asked, and asked with nothing to tell, are two things. */
export function askedWords(of: Deniable, asked: 'not-asked' | 'denied'): string {
  switch (of) {
    case 'allergy':
      return asked === 'denied' ? msg('Nega alergias') : msg('Alergias: não perguntado')
    case 'problem':
      return asked === 'denied' ? msg('Nega problemas de saúde') : msg('Problemas: não perguntado')
    case 'medication':
      return asked === 'denied' ? msg('Nega uso de medicamentos') : msg('Medicamentos: não perguntado')
  }
}

/** What has come to its end stands behind a fold. */
export function pastTitle(kind: KnownKind, count: number): string {
  if (kind === 'problem') return msg('Resolvidos') + ` ${count}`
  if (kind === 'medication') return msg('Já usados') + ` ${count}`
  return kind === 'allergy' ? msg('Afastadas') + ` ${count}` : msg('Anteriores') + ` ${count}`
}

/** What somebody has or takes no more. */
export function isPast(content: Content, today: string): boolean {
  switch (content.kind) {
    case 'problem':
      return content.status === 'resolved'
    case 'allergy':
      return content.status === 'refuted'
    case 'medication':
      return content.stopped !== null || (content.until !== null && content.until < today)
    case 'pregnancy':
      return content.ended !== null
    default:
      return false
  }
}

/** Whether a kind can come to an end, and what ending it is called. */
export function endWord(kind: KnownKind): string {
  if (kind === 'problem') return msg('Resolvido')
  if (kind === 'allergy') return msg('Afastada')
  if (kind === 'medication') return msg('Parou')
  return kind === 'pregnancy' ? msg('Terminou') : ''
}
