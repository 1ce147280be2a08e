import { msg, str } from '@lit/localize'
import { checkField } from '../../../data/check.ts'
import { contract } from '../../../data/schemas.ts'
import { parseTypedDate, parseTypedYear } from '../../../i18n/date-typed.ts'
import { issueSentence } from '../../../i18n/errors.ts'

const shape = contract['account.create'].input.shape

/** What is missing from a full name: two names at least, as on a document. */
export function checkName(text: string): string | undefined {
  if (text === '') return msg('Escreva o nome')
  if (!/\S\s+\S/u.test(text)) return msg('Falta o sobrenome')
  return checkField(shape.name, text) ? issueSentence('invalid') : undefined
}

/** A birth as it is kept, of the eight digits of a date or the four of a year; '' for what is neither. */
export const birthOf = (digits: string): string => parseTypedDate(digits) ?? parseTypedYear(digits) ?? ''

/** What is wrong with a birth typed as digits; undefined when it is in the calendar and not ahead. */
export function checkBirth(digits: string, today: string): string | undefined {
  const birth = birthOf(digits)
  if (birth === '') return issueSentence('date')
  return birth > today ? issueSentence('future-date') : undefined
}

/** What is wrong with a phone of ten or eleven digits. */
export const checkPhone = (digits: string): string | undefined =>
  checkField(shape.phone, digits) ? msg('Confira o DDD e o número') : undefined

/** What is missing from an e-mail address. */
export function checkEmail(text: string): string | undefined {
  if (text === '') return msg('Escreva o e-mail')
  if (!text.includes('@')) return msg('Falta o @')
  return checkField(shape.email, text) ? msg('Falta o final, como .com') : undefined
}

/** How many characters a new password still needs. */
export function checkNewPassword(text: string): string | undefined {
  const left = 10 - [...text].length
  if (left <= 0) return undefined
  return left === 1 ? msg('Falta 1 letra ou número') : msg(str`Faltam ${left} letras ou números`)
}
