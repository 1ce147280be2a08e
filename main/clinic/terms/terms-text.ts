import { createHash } from 'node:crypto'
import { patientTerms } from './patient-terms.ts'
import { staffTerms } from './staff-terms.ts'

export interface TermsText {
  readonly kind: 'terms' | 'privacy'
  readonly language: 'pt-BR' | 'en'
  /** Who is asked: at the kiosk or at a desk. */
  readonly audience: 'patients' | 'staff'
  /** One name for one text, whoever it is for. */
  readonly version: string
  readonly publishedOn: string
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}

/** The texts people accept. */
export const TERMS: readonly TermsText[] = [...patientTerms, ...staffTerms]

/** SHA-256 of a text as accepted: title and sections in order. */
export function termsHash({ title, sections }: Pick<TermsText, 'title' | 'sections'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, ...sections.map(({ heading, text }) => [heading, text])]))
    .digest('hex')
}
