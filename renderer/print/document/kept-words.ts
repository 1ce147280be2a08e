import type { ContentOf } from '../../../preload/contract/document-content.ts'
import type { KeptKind, MedicineNeed } from '../../../preload/contract/prescription-kinds.ts'

export type KeptContent = ContentOf<KeptKind>

/** What a numbered form is called. */
const FORMS: Partial<Record<MedicineNeed, string>> = {
  a: 'Notificação de receita A',
  b: 'Notificação de receita B',
  b2: 'Notificação de receita B2',
  retinoid: 'Notificação de receita especial para retinoides',
  thalidomide: 'Notificação de receita de talidomida',
}

export const formOf = ({ medicines }: KeptContent): string =>
  FORMS[medicines[0]?.need ?? 'simple'] ?? 'Notificação de receita'

const WITH_PHARMACY = 'fica na farmácia'
const WITH_PATIENT = 'paciente'

/** Who keeps each copy. Of what is retained the pharmacy keeps the second one, of special control the first. */
const KEEPERS: Readonly<Record<KeptKind, readonly [string, string]>> = {
  antimicrobial: [WITH_PATIENT, WITH_PHARMACY],
  glp: [WITH_PATIENT, WITH_PHARMACY],
  'special-control': [WITH_PHARMACY, WITH_PATIENT],
  notification: [WITH_PATIENT, WITH_PATIENT],
}

/** What is said of one copy at its head: "2ª via: fica na farmácia". Copies count from 0. */
export function viaWords(content: KeptContent, via: number): string {
  if (content.kind === 'notification') return `Acompanha a ${formOf(content)}`
  if (content.way === 'copy') return 'Lista para copiar no formulário'
  return `${via + 1}ª via: ${KEEPERS[content.kind][via === 0 ? 0 : 1]}`
}
