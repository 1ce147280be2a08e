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

type Kind = keyof typeof GROUP_OF
export const DOCUMENT_KINDS = Object.keys(GROUP_OF) as readonly Kind[]

export const groupOfKind = (kind: Kind): PaperGroup => GROUP_OF[kind]
