import { msg } from '@lit/localize'
import type { NoteDiagnosis } from '../../preload/contract/note-diagnosis.ts'

/** "E11.9"; a category without subdivisions has no dot. */
export const dottedCode = (code: string): string => code.replace(/^(...)(?=.)/u, '$1.')

/** A diagnosis in one line: "I10 Hipertensão essencial". */
export const diagnosisInWords = ({ code, words }: Pick<NoteDiagnosis, 'code' | 'words'>): string =>
  code === null ? words : `${dottedCode(code)} ${words}`

export const roleInWords = (role: NoteDiagnosis['role']): string =>
  role === 'principal' ? msg('principal') : msg('secundário')

/** What the table says of a code: told beside it, never refused. */
export function restrictionInWords(restriction: 'female' | 'male' | null): string {
  if (restriction === 'female') return msg('na tabela, só do sexo feminino')
  return restriction === 'male' ? msg('na tabela, só do sexo masculino') : ''
}
