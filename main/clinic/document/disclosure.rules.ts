import type { DocumentContent } from '../../../preload/contract/document-content.ts'
import { fold } from '../../../preload/contract/fold.ts'

/** A diagnosis as a note says it: a code, or words alone. */
export interface NamedDiagnosis {
  readonly code: string | null
  readonly words: string
}

/** Words that many diagnoses have and that name none. */
const COMMON = new Set(
  [
    ...['doenca', 'doencas', 'transtorno', 'transtornos', 'sindrome', 'outros', 'outras', 'especificada'],
    ...['especificado', 'especificadas', 'especificados', 'aguda', 'agudo', 'agudas', 'agudos', 'cronica'],
    ...['cronico', 'localizada', 'localizado', 'primaria', 'primario', 'secundaria', 'secundario', 'origem'],
    ...['natureza', 'presenca', 'devido', 'devida', 'complicacoes', 'complicacao', 'mencao', 'exceto'],
    ...['exame', 'exames', 'pessoa', 'pessoas', 'servicos', 'saude', 'medica', 'medico', 'normal', 'geral'],
    ...['atendimento', 'consulta', 'tratamento', 'trabalho', 'superior', 'inferior', 'superiores', 'membro'],
  ].map(fold),
)
/** Shorter words are not looked for by themselves. */
const TELLING_LETTERS = 5
const CODE = /\b[a-z]\d{2}(?:[.\s]?\d)?\b/u

const wordsOf = (text: string) => fold(text).split(/[^a-z0-9]+/u)

/**
 * Whether words for somebody else may name a diagnosis: a code of CID-10 whatever it is, or a telling word of a diagnosis of the
 * note. It asks rather once too often.
 */
export function namesDiagnosis(text: string, diagnoses: readonly NamedDiagnosis[]): boolean {
  if (CODE.test(fold(text))) return true
  const said = new Set(wordsOf(text))
  return diagnoses.some(({ words }) =>
    wordsOf(words).some((word) => word.length >= TELLING_LETTERS && !COMMON.has(word) && said.has(word)),
  )
}

type Certificate = Extract<DocumentContent, { disclosure: unknown }>

/** Everything of a certificate that whoever is handed it reads in the doctor's own words. */
const ownWords = (content: Certificate): string =>
  [content.text, content.purpose, content.kind === 'leave' ? (content.retroactive ?? '') : ''].join('\n')

/** Whether a certificate tells a diagnosis, by its code or in words (CFM 2.381/2024: only as the patient wants, or by law). */
export const tellsDiagnosis = (content: Certificate, diagnoses: readonly NamedDiagnosis[]): boolean =>
  content.cid.length > 0 || namesDiagnosis(ownWords(content), diagnoses)

/** A reason fits when it is there, and the law is named where it is a duty. */
export const disclosureFits = ({ disclosure }: Certificate): boolean =>
  disclosure !== null && (disclosure.basis !== 'duty' || disclosure.words !== null)
