import { msg, str } from '@lit/localize'
import { parseTypedDate, parseTypedYear, typedDate } from './date-typed.ts'
import { date } from './format.ts'

const MONTH = /^(0?[1-9]|1[0-2])\D(\d{4})$/u

/**
 * A date as far as somebody remembers it, of what was typed: "2019", "3/2019" or "12/03/2019" as "2019", "2019-03" and
 * "2019-03-12"; undefined for what is none.
 */
export function parsePartialDate(typed: string): string | undefined {
  const text = typed.trim()
  const month = MONTH.exec(text)
  const year = parseTypedYear(month?.[2] ?? text)
  if (month) return year === undefined ? undefined : `${year}-${(month[1] ?? '').padStart(2, '0')}`
  return /^\d{4}$/u.test(text) ? year : parseTypedDate(text)
}

/** The same as people type it: "03/2019". */
export const typedPartialDate = (iso: string): string => typedDate(iso)

/** "2019", "03/2019" or "12/03/2019", in a sentence. */
export const partialDateInWords = (iso: string): string => (iso.length === 10 ? date(iso) : typedDate(iso))

/** "desde 2019"; nothing where nobody knows. */
export const sinceInWords = (iso: string | null): string =>
  iso === null ? '' : msg(str`desde ${partialDateInWords(iso)}`)

/** Whether it lies wholly after a day. */
export const isAfter = (iso: string, day: string): boolean => iso > day.slice(0, iso.length)
