import { formatCnpj } from '@brazilian-utils/brazilian-utils/format-cnpj'
import { formatCns } from '@brazilian-utils/brazilian-utils/format-cns'
import { formatCpf } from '@brazilian-utils/brazilian-utils/format-cpf'
import { formatPhone } from '@brazilian-utils/brazilian-utils/format-phone'

/** "123.456.789-09"; also half-typed ones. */
export const cpf = (value: string) => formatCpf(value)
/** "•••.•••.•••-09": its owner knows it, who stands behind does not read it. */
export const coveredCpf = (value: string) => `•••.•••.•••-${value.slice(-2)}`
/** "700 0000 0000 0000"; also half-typed ones. */
export const cns = (value: string) => formatCns(value)
/** "12.ABC.345/01DE-35"; letters are allowed since July 2026. */
export const cnpj = (value: string) => formatCnpj(value, { version: 2 })
/** Country codes of one and of two digits (ITU-T E.164); all others have three. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/u

/** "+595 981 123 456": a foreign number by threes, as its own country may not group it. */
function foreignPhone(value: string): string {
  const digits = value.slice(1)
  const code = COUNTRY.exec(digits)?.[0] ?? ''
  const groups = digits.slice(code.length).match(/\d{3}(?!\d?$)|\d+/gu) ?? []
  return `+${[code, ...groups].join(' ')}`
}

/** "0800 123 4567", "4004-1234": numbers without an area. */
function servicePhone(national: string): string | null {
  const free = /^([3589]0[03])(\d{3})(\d{4})$/u.exec(national)
  if (free) return `0${free.slice(1).join(' ')}`
  return /^[34]\d{7}$/u.test(national) ? `${national.slice(0, 4)}-${national.slice(4)}` : null
}

/** "(11) 98765-4321" from E.164 or digits, also half-typed ones; what stands beside a number ("+55…, filha") stays there. */
export function phone(value: string): string {
  const [number = '', ...beside] = value.split(',')
  const words = beside.length === 0 ? '' : `,${beside.join(',')}`
  if (/^\+(?!55)/u.test(number)) return `${foreignPhone(number)}${words}`
  const digits = number.startsWith('+55') ? number.slice(3) : number
  // What is no number of any phone is shown as it was kept.
  if (number.startsWith('+55') && digits.length > 11) return value
  const service = number.startsWith('+55') ? servicePhone(digits) : null
  return `${service ?? formatPhone(digits, { mask: 'auto' })}${words}`
}

/** Several of them, one a line. */
export const phoneLines = (value: string) => value.split('\n').map(phone).join('\n')

/** What signs in, as people read it: a CPF with its marks, the number of an account in two halves, an e-mail. */
export const signInText = (signInWith: string): string =>
  /^\d{11}$/u.test(signInWith) ? cpf(signInWith) : signInWith.replace(/^(\d{4})(\d{4})$/u, '$1 $2')

const graphemes = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' })

/** The first character of a word as people see it, with its marks and joined parts: never half of one. */
function firstCharacter(word: string): string {
  const [first] = graphemes.segment(word)
  return first?.segment ?? ''
}

/** "Maria S.", as little of a name as is needed to be recognised in a waiting room. */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/u)
  const first = parts[0] ?? ''
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return last ? `${first} ${firstCharacter(last)}.` : first
}

/** "Lívia", "Dr. Ivan": what a colleague is called, from the whole name. */
export const calledBy = (name: string): string => /^(?:dra?\.\s+)?\S+/iu.exec(name.trim())?.[0] ?? ''

/** "Caio": as many words of a name as tell it from the others, so that no whole name stands beside what it is about. */
export function nameAmong(name: string, others: readonly string[]): string {
  const words = name.trim().split(/\s+/u)
  const rivals = others.filter((other) => other !== name).map((other) => `${other.trim()} `)
  const count = words.findIndex((_, at) => {
    const begun = `${words.slice(0, at + 1).join(' ')} `
    return !rivals.some((rival) => rival.startsWith(begun))
  })
  return words.slice(0, count < 0 ? words.length : count + 1).join(' ')
}

/** "MS", for the square where a photo would stand. */
export function initials(name: string): string {
  const parts = name
    .trim()
    .split(/\s+/u)
    .filter((part) => !/^(d[aeo]s?|dra?\.)$/iu.test(part))
  const first = firstCharacter(parts[0] ?? '')
  const last = parts.length > 1 ? firstCharacter(parts.at(-1) ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
