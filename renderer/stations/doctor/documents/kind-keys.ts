import type { TypedKind } from '../../../../preload/contract/document-content.ts'

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
}
