import type { DocumentContent } from '../../../preload/contract/document-content.ts'
import { fold } from '../../../preload/contract/fold.ts'

/** A diagnosis as a note says it: a code, or words alone. */
export interface NamedDiagnosis {
  readonly code: string | null
  readonly words: string
}

/** Words that many diagnoses have and that name none, longer ones with their other endings. */
const COMMON = [
  ...['doenca', 'transtorno', 'sindrome', 'outros', 'outras', 'outra', 'especificada', 'aguda', 'agudo'],
  ...['cronica', 'cronico', 'localizada', 'primaria', 'secundaria', 'origem', 'natureza', 'presenca'],
  ...['devido', 'complicacoes', 'complicacao', 'mencao', 'exceto', 'exame', 'pessoa', 'servicos', 'saude'],
  ...['medica', 'medico', 'normal', 'geral', 'atendimento', 'consulta', 'tratamento', 'trabalho'],
  ...['superior', 'inferior', 'membro', 'moderado', 'grave', 'leve', 'baixa', 'baixo', 'alta', 'alto'],
  ...['entre', 'sobre', 'quando', 'pelos', 'pelas', 'contato', 'episodio', 'humana', 'atividade'],
  ...['com', 'sem', 'por', 'nao', 'que', 'dos', 'das', 'nos', 'nas', 'aos', 'uma', 'uns', 'seu', 'sua'],
  ...['ele', 'ela', 'sob', 'nem', 'dia', 'dias', 'mes', 'uso', 'via', 'vias', 'pos', 'pre', 'para', 'pelo'],
  ...['pela', 'como', 'mais', 'tipo', 'esta', 'este', 'fase', 'lado', 'area', 'parte'],
]
/** Shorter words are not looked for: "de", "em", "ao". */
const TELLING_LETTERS = 3
/** So many letters at the beginning, and what differs after them is an ending: depress-ivo, depress-ão. */
const STEM_LETTERS = 6
/** A shorter word stands whole at the beginning of the other: asm-a, asma-tico. */
const WHOLE_LETTERS = 4
const ENDING_LETTERS = 5
const CODE = /\b[a-z]\d{2}(?:[.\s]?\d)?\b|\bcids?(?:1[01])?\b/u

const wordsOf = (text: string) => fold(text).split(/[^a-z0-9]+/u)

/** Whether two words differ by their endings alone. */
function isAkin(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  if (long.length - same > ENDING_LETTERS) return false
  return same >= STEM_LETTERS || (same === short.length && same >= WHOLE_LETTERS) || one === other
}

/** A short common word has its plural alone: "para" is not the beginning of "paralisia", nor "este" of "estenose". */
const isCommon = (word: string) =>
  COMMON.some((common) =>
    common.length >= STEM_LETTERS ? isAkin(common, word) : word === common || word === `${common}s`,
  )

const isTelling = (word: string) => word.length >= TELLING_LETTERS && !/^\d+$/u.test(word) && !isCommon(word)

/**
 * Whether words for somebody else may name a diagnosis: a code of CID-10 whatever it is, the word CID, or a telling word of a
 * diagnosis of the note, whatever its ending. It asks rather once too often.
 */
export function namesDiagnosis(text: string, diagnoses: readonly NamedDiagnosis[]): boolean {
  if (CODE.test(fold(text))) return true
  const said = wordsOf(text)
  const telling = diagnoses.flatMap(({ words }) => wordsOf(words).filter(isTelling))
  return telling.some((word) => said.some((one) => isAkin(one, word)))
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
