import { isValidCep } from '@brazilian-utils/brazilian-utils/is-valid-cep'
import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj'
import { isValidCns } from '@brazilian-utils/brazilian-utils/is-valid-cns'
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf'
import { z } from 'zod'
import { isBirthYear, UNKNOWN_BIRTH } from './birth-date.ts'
import { cleanLine, cleanNumber, cleanProse, nameIssue } from './clean-text.ts'
import type { FieldIssue } from './field-issue.ts'
import { readPhone, storedPhone } from './phone.ts'

const refuse = (issue: FieldIssue) => ({ params: { issue } })

/** Text as it came, of at most so many characters: asked before anything is computed from it, and nothing is if it is longer. */
export const typed = (max: number) => z.string().max(max, { abort: true })

export const Id = z.uuid()

/** One line of text, cleaned of what nobody can see. What is blank or invisible in it counts only so far. */
export const line = (max: number, min = 1) =>
  typed(max * 2 + 200)
    .transform(cleanLine)
    .pipe(z.string().min(min).max(max))

/** Several lines of text as typed; line ends become \n. */
export const prose = (max: number) =>
  typed(max * 2)
    .transform(cleanProse)
    .pipe(z.string().max(max))

export const PersonName = line(120, 2).superRefine((name, ctx) => {
  const issue = name.length < 2 ? null : nameIssue(name)
  if (issue) ctx.addIssue({ code: 'custom', params: { issue } })
})
/** What is looked for, as somebody types or pastes it. */
export const SearchText = typed(240).transform(cleanNumber).pipe(z.string().max(120))
export const Email = typed(500)
  .transform((text) => cleanLine(text).toLowerCase())
  .pipe(typed(254).check(z.email()))
export const UserName = typed(200)
  .transform((text) => cleanLine(text).toLowerCase())
  .pipe(
    z
      .string()
      .min(3)
      .max(40)
      .regex(/^[a-z][a-z0-9._-]*$/u),
  )

function isKnownZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const digits = (text: string) => text.replace(/\D/gu, '')

/** CPF kept as its 11 digits. */
export const Cpf = typed(60)
  .transform(cleanNumber)
  .pipe(typed(20))
  .superRefine((text, ctx) => {
    if (isValidCpf(text)) return
    const withZero = digits(text).padStart(11, '0')
    const issue = digits(text).length < 11 && isValidCpf(withZero) ? 'cpf-zero' : 'cpf'
    ctx.addIssue({ code: 'custom', ...refuse(issue) })
  })
  .transform(digits)

/** CNS, the number of the SUS card, kept as its 15 digits. */
export const Cns = typed(60)
  .transform(cleanNumber)
  .pipe(typed(24))
  .refine((text) => isValidCns(text), refuse('cns'))
  .transform(digits)

/** A passport of whatever country, kept as its letters and figures. */
export const Passport = typed(60)
  .transform((text) =>
    cleanNumber(text)
      .toUpperCase()
      .replace(/[\s.-]/gu, ''),
  )
  .pipe(z.string().regex(/^[A-Z0-9]{5,20}$/u))

/** CNPJ kept upper-case without its mask; letters are allowed since July 2026 (IN RFB 2.229/2024). */
export const Cnpj = typed(60)
  .transform(cleanNumber)
  .pipe(typed(24))
  .refine((text) => isValidCnpj(text, { version: 2 }), refuse('cnpj'))
  .transform((text) => text.replace(/[^0-9a-z]/giu, '').toUpperCase())

/** A phone with what stands beside its number, read: `readPhone`. */
export const PhoneWithRemark = typed(160).transform((text, ctx) => {
  const read = readPhone(text)
  if (typeof read !== 'string' && (read.remark?.length ?? 0) <= 80) return read
  ctx.addIssue({ code: 'custom', ...refuse(typeof read === 'string' ? read : 'too-long') })
  return z.NEVER
})

/**
 * A phone of a card that has one already. What stands there goes through as it stands, also where no phone has such a number:
 * only the clinic knows whether it does. `read`: what it is read as, null where that is nothing.
 */
export const StoredPhone = typed(160).transform((text, ctx) => {
  const stored = storedPhone(text)
  const { data: read = null, error } = PhoneWithRemark.safeParse(text)
  if (stored === null && error)
    for (const { path: _none, ...issue } of error.issues) ctx.addIssue({ ...issue })
  return { stored, read }
})

const MOST_PHONES = 6

/** Phones with their remarks, one a line. */
export const PhoneLines = typed(MOST_PHONES * 160).transform((text, ctx) => {
  const read = text
    .split(/\r\n?|\n|;/u)
    .filter((line) => line.trim() !== '')
    .map(readPhone)
  const wrong = read.find((one) => typeof one === 'string')
  if (wrong !== undefined || read.length > MOST_PHONES)
    ctx.addIssue({ code: 'custom', ...refuse(wrong ?? 'too-long') })
  return read.filter((one) => typeof one !== 'string')
})

/** A phone of any country kept as E.164, nothing beside it. */
export const Phone = PhoneWithRemark.transform(({ number, remark }, ctx) => {
  if (remark !== null) ctx.addIssue({ code: 'custom', ...refuse('phone-words') })
  return number
})

/** CEP kept as its 8 digits. No CEP begins with 000. */
export const PostalCode = typed(40)
  .transform(cleanNumber)
  .pipe(typed(12))
  .refine((text) => isValidCep(text) && !digits(text).startsWith('000'), refuse('postal-code'))
  .transform(digits)

export const LocalDate = z.iso
  .date({ abort: true })
  .refine((text) => text >= '1890-01-01' && text <= '2199-12-31', refuse('date'))
/** A birth date as far as it is known: whole, the year alone, or 'unknown'; never a date made up for either. */
export const BirthDate = typed(10).refine(
  (text) => text === UNKNOWN_BIRTH || LocalDate.safeParse(isBirthYear(text) ? `${text}-01-01` : text).success,
  refuse('date'),
)
/** A date that was counted on to: it may lie beyond the last one that can be asked for. */
export const CountedDate = z.iso.date()
/** Minutes since the clinic's midnight, 0 to 1440. */
export const Minute = z.int().min(0).max(1440)
/** Wall-clock time in the clinic's zone, "2026-11-23T14:30". */
export const LocalDateTime = typed(16)
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u)
  .refine((text) => LocalDate.safeParse(text.slice(0, 10)).success, refuse('date'))
/** UTC instant with milliseconds, as `Date.toISOString()` writes it. */
export const Instant = z.iso.datetime({ precision: 3 })
/** A zone of the IANA list that this system knows: an unknown one would stop every operation that asks for the time. */
export const TimeZone = typed(60)
  .regex(/^[A-Za-z_]+\/[A-Za-z_/]+$/u)
  .refine(isKnownZone, refuse('invalid'))
export const Language = z.enum(['pt-BR', 'en'])
export const Theme = z.enum(['system', 'light', 'dark', 'contrast'])
export const StateCode = z.enum([
  'AC',
  'AL',
  'AM',
  'AP',
  'BA',
  'CE',
  'DF',
  'ES',
  'GO',
  'MA',
  'MG',
  'MS',
  'MT',
  'PA',
  'PB',
  'PE',
  'PI',
  'PR',
  'RJ',
  'RN',
  'RO',
  'RR',
  'RS',
  'SC',
  'SE',
  'SP',
  'TO',
])

/** A password being set (ASVS 5.0 6.2.1, 6.2.5, 6.2.9): length only, no composition rule. */
/** Who somebody says he is: user name, e-mail or CPF as it is typed. */
export const Identifier = typed(300).transform(cleanLine).pipe(z.string().min(1).max(254))
export const NewPassword = z.string().min(10).max(256)
/** A password being checked: whatever was typed. */
export const TypedPassword = z.string().min(1).max(1024)

/** Bytes in base64 with a limit on what they decode to. */
export const base64 = (maxBytes: number) => typed(Math.ceil(maxBytes / 3) * 4).check(z.base64())

/** A code of CID-10 without its dot: "I10", "E119". */
export const Icd10Code = z
  .string()
  .max(4, { abort: true })
  .regex(/^[A-Z]\d{2}[0-9A-Z]?$/u)
