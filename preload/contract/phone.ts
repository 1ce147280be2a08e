import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone'
import { isValidServicePhone } from '@brazilian-utils/brazilian-utils/is-valid-service-phone'
import { cleanNumber } from './clean-text.ts'
import type { FieldIssue } from './field-issue.ts'

export interface ReadPhone {
  /** E.164: "+5511987654321". */
  readonly number: string
  /** What stood beside the number: "filha", "ramal 12". */
  readonly remark: string | null
}

/** Whether a country has such a number; `number` is E.164. */
export type KnowsNumbers = (number: string) => boolean

/** A number with its remark as one text that reads back the same: "+5511987654321, filha". */
export const phoneText = ({ number, remark }: ReadPhone): string =>
  remark === null ? number : `${number}, ${remark}`

/** A number as a card keeps it, with what stands beside it, whether or not a phone can have it; null for what is none. */
export function storedPhone(text: string): ReadPhone | null {
  const [, number = '', remark = null] = /^(\+55\d{1,20})(?:, (.+))?$/u.exec(text) ?? []
  return number === '' ? null : { number, remark }
}

/** Whether a message can go to a number: a Brazilian mobile phone, 11 digits, the third a 9; of abroad any, nobody here knows which are. */
export const takesMessages = (number: string): boolean => /^\+(?:55\d{2}9\d{8}|(?!55)\d{7,15})$/u.test(number)

let knows: KnowsNumbers = () => true

/**
 * Who knows the numbers of all countries says so here. The clinic does, in whose thread the world's numbering plans lie; a page
 * lets foreign numbers by and is told by the clinic.
 */
export function setKnownNumbers(one: KnowsNumbers): void {
  knows = one
}

const NUMBER = /(?:\+\s*)?[(\d][\d\s().\-/–—]*\d\)?/u

/** The number and what stands before or behind it, without the brackets and marks around that. */
function inParts(text: string): { readonly typed: string; readonly remark: string | null } | null {
  const found = NUMBER.exec(text)
  if (!found) return null
  const [typed] = found
  const beside = [text.slice(0, found.index), text.slice(found.index + typed.length)]
    .map((part) => part.replace(/^[\s()[\]:;,.\-–—/]+|[\s()[\]:;,\-–—/]+$/gu, ''))
    .filter((part) => part !== '')
  return { typed, remark: beside.length === 0 ? null : beside.join(', ') }
}

/** What is wrong with a Brazilian number that is none, by what is most often missing from it. */
function wrongInBrazil(national: string): FieldIssue {
  if (national.length === 8 || (national.length === 9 && national.startsWith('9'))) return 'phone-area'
  if (national.length === 10 && /^\d\d[6-9]/u.test(national)) return 'phone-nine'
  const known = (number: string) => isValidPhone(number, { version: 2 })
  if (/^\d{10,11}$/u.test(national) && !known(`11${national.slice(2)}`)) return 'phone'
  if (national.length === 10 || national.length === 11) return 'phone-area-unknown'
  return national.length > 11 ? 'phone-country' : 'phone'
}

/** Without what is dialled before it in Brazil: 0, the operator's two digits, or 55 without its plus. */
const withoutTrunk = (digits: string) =>
  digits.replace(/^0+(?:\d\d)?(?=[1-9]\d{9,10}$)/u, '').replace(/^55(?=\d{10,11}$)/u, '')

function inBrazil(typed: string): string | FieldIssue {
  const digits = typed.replace(/\D/gu, '')
  // 0800 and its kin, 4004: they have no area.
  if (digits.length >= 8 && isValidServicePhone(digits)) return `+55${digits.replace(/^0/u, '')}`
  if (isValidServicePhone(`0${digits}`) && digits.length === 10 && /^[3589]00|^303/u.test(digits))
    return `+55${digits}`
  const national = withoutTrunk(digits)
  return isValidPhone(national, { version: 2 }) ? `+55${national}` : wrongInBrazil(national)
}

/** A typed number in E.164, or why it is none. */
function toE164(typed: string): string | FieldIssue {
  const digits = typed.replace(/\D/gu, '')
  const abroad = /^\s*\+/u.test(typed) ? digits : /^00[1-9]\d{6}/u.test(digits) ? digits.slice(2) : null
  if (abroad === null) return digits.length > 17 ? 'phone-two' : inBrazil(typed)
  if (abroad.startsWith('55')) return inBrazil(abroad.slice(2))
  if (digits.length > 17) return 'phone-two'
  const number = `+${abroad}`
  return /^\+[1-9]\d{6,14}$/u.test(number) && knows(number) ? number : 'phone-foreign'
}

/**
 * Reads a phone as people write it: with or without the area's brackets, 0 and operator, 0055, +55, another country's code, a
 * word before or behind. Gives the issue that helps where it is none.
 */
export function readPhone(text: string): ReadPhone | FieldIssue {
  // "(0xx11)" is how the operator's place was once written.
  const parts = inParts(cleanNumber(text).replace(/\b0\s?xx\s?/iu, ''))
  if (!parts) return 'phone'
  if ((parts.remark?.match(/\d/gu) ?? []).length >= 8) return 'phone-two'
  const number = toE164(parts.typed)
  return number.startsWith('+') ? { number, remark: parts.remark } : (number as FieldIssue)
}
