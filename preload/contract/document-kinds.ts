import type { PaperGroup } from './paper-layout.ts'

/** The papers that a consultation, or the reception, issues, and with which others each comes out of a printer. */
const GROUP_OF = {
  prescription: 'prescription',
  antimicrobial: 'kept',
  glp: 'kept',
  'special-control': 'kept',
  notification: 'prescription',
  leave: 'certificate',
  companion: 'certificate',
  health: 'certificate',
  attendance: 'certificate',
  exams: 'exams',
  referral: 'text',
  report: 'text',
  opinion: 'text',
  guidance: 'text',
  consent: 'text',
  summary: 'text',
} as const satisfies Readonly<Record<string, PaperGroup>>

export type DocumentKind = keyof typeof GROUP_OF
export const DOCUMENT_KINDS = Object.keys(GROUP_OF) as readonly DocumentKind[]

export const groupOfKind = (kind: DocumentKind): PaperGroup => GROUP_OF[kind]
