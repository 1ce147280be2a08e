/**
 * "12/05/1984" while it is being typed: slashes put in by themselves, and whoever types one after a single digit means the
 * whole number ("1/2/2026").
 */
export function maskDate(typed: string): string {
  const digits = typed
    .replace(/^\s*(\d)\D/u, '0$1/')
    .replace(/^\s*(\d{2})\D+(\d)\D/u, '$1/0$2/')
    .replace(/\D/gu, '')
    .slice(0, 8)
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('/')
}

/** Whether a text is a date as it is stored, "1984-05-12". */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text)

/** ISO date of "12/05/1984" or "12051984"; undefined when incomplete or not in the calendar. */
export function parseTypedDate(typed: string): string | undefined {
  const digits = typed.replace(/\D/gu, '')
  if (digits.length !== 8) return undefined
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (month < 1 || month > 12 || day < 1 || day > last || year < 1890) return undefined
  return `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`
}

/** The year behind "1984", or behind "19/84" as the mask leaves it; undefined for what is none. */
export function parseTypedYear(typed: string): string | undefined {
  const digits = typed.replace(/\D/gu, '')
  return /^(?:189|19\d|2[01]\d)\d$/u.test(digits) ? digits : undefined
}

/** "12/05/1984" of an ISO date; the order of typing is the same in both languages. */
export const typedDate = (iso: string) => iso.split('-').reverse().join('/')
