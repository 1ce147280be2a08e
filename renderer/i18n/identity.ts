import { formatCnpj } from '@brazilian-utils/brazilian-utils/format-cnpj'
import { formatCpf } from '@brazilian-utils/brazilian-utils/format-cpf'
import { formatPhone } from '@brazilian-utils/brazilian-utils/format-phone'

/** "123.456.789-09"; also half-typed ones. */
export const cpf = (value: string) => formatCpf(value)
/** "12.ABC.345/01DE-35"; letters are allowed since July 2026. */
export const cnpj = (value: string) => formatCnpj(value, { version: 2 })
/** "(11) 98765-4321" from E.164 or digits; also half-typed ones. */
export function phone(value: string): string {
  const digits = value.startsWith('+55') ? value.slice(3) : value
  return formatPhone(digits, { mask: 'auto' })
}

/** What signs in, as people read it: a CPF with its marks, the number of an account in two halves, an e-mail. */
export const signInText = (signInWith: string): string =>
  /^\d{11}$/u.test(signInWith) ? cpf(signInWith) : signInWith.replace(/^(\d{4})(\d{4})$/u, '$1 $2')

/** "Maria S.", as little of a name as is needed to be recognised in a waiting room. */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/u)
  const first = parts[0] ?? ''
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return last ? `${first} ${last.charAt(0)}.` : first
}

/** "Lívia", "Dr. Ivan": what a colleague is called, from the whole name. */
export const calledBy = (name: string): string => /^(?:dra?\.\s+)?\S+/iu.exec(name.trim())?.[0] ?? ''

/** "MS", for the square where a photo would stand. */
export function initials(name: string): string {
  const parts = name
    .trim()
    .split(/\s+/u)
    .filter((part) => !/^(d[aeo]s?|dra?\.)$/iu.test(part))
  const first = parts[0]?.charAt(0) ?? ''
  const last = parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
