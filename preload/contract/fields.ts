import { isValidCep } from '@brazilian-utils/brazilian-utils/is-valid-cep'
import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj'
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf'
import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone'
import { z } from 'zod'

/** Why a field was refused; the renderer has one sentence for each. */
export const FIELD_ISSUES = [
  'required',
  'too-short',
  'too-long',
  'invalid',
  'cpf',
  'cnpj',
  'phone',
  'postal-code',
  'email',
  'date',
  'future-date',
  'password-common',
  'password-personal',
  'taken',
  'mismatch',
] as const
export type FieldIssue = (typeof FIELD_ISSUES)[number]

const refuse = (issue: FieldIssue) => ({ params: { issue } })
const CONTROL = /[\u0000-\u001f\u007f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u
const CONTROL_BUT_LINES = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** Half a character cannot be stored; replaced here, it is the same in what is sealed and in what is kept. */
const whole = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd').normalize('NFC')

export const Id = z.uuid()

/** One line of text, NFC, no control or direction characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((text) => whole(text).replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((text) => !CONTROL.test(text), refuse('invalid')),
    )

/** Several lines of text as typed; line ends become \n. */
export const prose = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => whole(text).replace(/\r\n?/gu, '\n').replace(/\t/gu, '  '))
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !CONTROL_BUT_LINES.test(text), refuse('invalid')),
    )

export const PersonName = line(120, 2)
export const Email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254))
export const UserName = z
  .string()
  .transform((text) => text.trim().toLowerCase())
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
export const Cpf = z
  .string()
  .max(20)
  .refine((text) => isValidCpf(text), refuse('cpf'))
  .transform(digits)

/** CNPJ kept upper-case without its mask; letters are allowed since July 2026 (IN RFB 2.229/2024). */
export const Cnpj = z
  .string()
  .max(24)
  .refine((text) => isValidCnpj(text, { version: 2 }), refuse('cnpj'))
  .transform((text) => text.replace(/[^0-9a-z]/giu, '').toUpperCase())

/** Brazilian phone kept as E.164 (+55 and DDD). */
export const Phone = z
  .string()
  .max(30)
  .refine(
    (text) => isValidPhone(text.replace(/^\s*\+?55(?=\D*\d{2}\D*9?\d{4}\D*\d{4}\s*$)/u, ''), { version: 2 }),
    refuse('phone'),
  )
  .transform((text) => {
    const number = digits(text)
    return `+55${number.length > 11 ? number.slice(2) : number}`
  })

/** CEP kept as its 8 digits. No CEP begins with 000. */
export const PostalCode = z
  .string()
  .max(12)
  .refine((text) => isValidCep(text) && !digits(text).startsWith('000'), refuse('postal-code'))
  .transform(digits)

export const LocalDate = z.iso
  .date()
  .refine((text) => text >= '1890-01-01' && text <= '2199-12-31', refuse('date'))
/** A date that was counted on to: it may lie beyond the last one that can be asked for. */
export const CountedDate = z.iso.date()
/** Minutes since the clinic's midnight, 0 to 1440. */
export const Minute = z.int().min(0).max(1440)
/** Wall-clock time in the clinic's zone, "2026-11-23T14:30". */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u)
  .refine((text) => LocalDate.safeParse(text.slice(0, 10)).success, refuse('date'))
/** UTC instant with milliseconds, as `Date.toISOString()` writes it. */
export const Instant = z.iso.datetime({ precision: 3 })
/** A zone of the IANA list that this system knows: an unknown one would stop every operation that asks for the time. */
export const TimeZone = z
  .string()
  .max(60)
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
export const NewPassword = z.string().min(10).max(256)
/** A password being checked: whatever was typed. */
export const TypedPassword = z.string().min(1).max(1024)

/** Bytes in base64 with a limit on what they decode to. */
export const base64 = (maxBytes: number) => z.base64().max(Math.ceil(maxBytes / 3) * 4)

/** The closed issue behind one zod issue. */
export function issueOf(issue: z.core.$ZodIssue): FieldIssue {
  if (issue.code === 'custom') {
    const named: unknown = issue.params?.['issue']
    return FIELD_ISSUES.find((known) => known === named) ?? 'invalid'
  }
  if (issue.code === 'too_small') return issue.input === '' || issue.minimum === 1 ? 'required' : 'too-short'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_type') return 'required'
  if (issue.code === 'invalid_format')
    return issue.format === 'email' ? 'email' : issue.format === 'date' ? 'date' : 'invalid'
  return 'invalid'
}
