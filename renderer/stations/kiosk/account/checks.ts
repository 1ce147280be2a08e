import { msg, str } from '@lit/localize'
import { isTooLongAgo, mayBeMinor, OLDEST } from '../../../../preload/contract/birth-date.ts'
import { checkField } from '../../../data/check.ts'
import { contract } from '../../../data/schemas.ts'
import { isNoDay, parseTypedDate, parseTypedYear } from '../../../i18n/date-typed.ts'
import { codeSentence, issueSentence } from '../../../i18n/errors.ts'

const shape = contract['account.create'].input.shape

/** What is missing from a full name: two names at least, as on a document. */
export function checkName(text: string): string | undefined {
  if (text === '') return msg('Escreva o nome')
  if (!/\S\s+\S/u.test(text)) return msg('Falta o sobrenome')
  return checkField(shape.name, text) ? issueSentence('invalid') : undefined
}

/** A birth as it is kept, of the eight digits of a date or the four of a year; '' for what is neither. */
export const birthOf = (digits: string): string => parseTypedDate(digits) ?? parseTypedYear(digits) ?? ''

/** What is wrong with a birth typed as digits; undefined when it is in the calendar, not ahead and not too long ago. */
export function checkBirth(digits: string, today: string): string | undefined {
  const birth = birthOf(digits)
  if (birth === '') return issueSentence('date')
  if (birth > today) return issueSentence('future-date')
  return isTooLongAgo(birth, today) ? msg(str`São mais de ${OLDEST} anos. Confira o ano.`) : undefined
}

/** The same of whoever makes an account of his own: that needs somebody of age. */
export const checkOwnBirth = (digits: string, today: string): string | undefined =>
  checkBirth(digits, today) ?? (mayBeMinor(birthOf(digits), today) ? codeSentence('adult-needed') : undefined)

/** Said of the first digits already when no date begins so. */
export const checkDay = (digits: string): string | undefined =>
  isNoDay(digits) ? issueSentence('date') : undefined

/** What is wrong with a phone of ten or eleven digits. */
export const checkPhone = (digits: string): string | undefined =>
  checkField(shape.phone, digits) ? msg('Confira o DDD e o número') : undefined

/** Asked of eight or nine digits, which are a number without its area. */
export const askArea = (digits: string): string | undefined =>
  digits.startsWith('9') && (digits.length === 8 || digits.length === 9)
    ? msg('Com o DDD? Faltam 2 números')
    : undefined

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
