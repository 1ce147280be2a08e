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

/** The last day that the contract takes. */
export const LAST_DAY = '2199-12-31'

const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/u

/**
 * What stands in the field after a letter was typed or taken out, or something pasted. Slashes come by themselves only while
 * somebody writes on at the end: in the middle nothing moves under his hands. `before`: what stood there.
 */
export function typedNext(raw: string, { before, atEnd }: { before: string; atEnd: boolean }): string {
  const pasted = ISO.test(raw) ? parseTypedDate(raw) : undefined
  if (pasted !== undefined) return typedDate(pasted)
  return atEnd && raw.length > before.length ? maskDate(raw) : raw
}

function inCalendar(day: number, month: number, year: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (month < 1 || month > 12 || day < 1 || day > last || year < 1890) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year)}-${two(month)}-${two(day)}`
}

/** Day, month and year as they stand apart in a text, or together: "01021950". */
function partsOf(typed: string): readonly string[] {
  const parts = typed.match(/\d+/gu) ?? []
  if (parts.length === 3) return parts
  const digits = parts.join('')
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
}

/**
 * ISO date of "12/05/1984", "1-2-1950", "12051984" or of ISO itself; undefined when incomplete or not in the calendar. `latest`:
 * a year of two digits is taken too, and is the last one whose date is not after that day.
 */
export function parseTypedDate(typed: string, latest?: string): string | undefined {
  const iso = ISO.exec(typed)
  if (iso) return inCalendar(Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const [day = '', month = '', year = ''] = partsOf(typed)
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month)) return undefined
  const inYear = (whole: number) => inCalendar(Number(day), Number(month), whole)
  if (year.length === 4) return inYear(Number(year))
  if (year.length !== 2 || latest === undefined) return undefined
  const here = inYear(2000 + Number(year))
  return here !== undefined && here <= latest ? here : inYear(1900 + Number(year))
}

/** Whether no year makes a date of the digits of a day and a month, however few stand there yet: "43", "311". */
export function isNoDay(digits: string): boolean {
  const day = digits.slice(0, 2)
  const month = digits.slice(2, 4)
  // 2000 was a leap year.
  if (month.length === 2) return inCalendar(Number(day), Number(month), 2000) === undefined
  return Number(day) > (day.length === 2 ? 31 : 3) || day === '00' || Number(month) > 1
}

/** The year behind "1984", or behind "19/84" as the mask leaves it; undefined for what is none. */
export function parseTypedYear(typed: string): string | undefined {
  const digits = typed.replace(/\D/gu, '')
  return /^(?:189|19\d|2[01]\d)\d$/u.test(digits) ? digits : undefined
}

/** "12/05/1984" of an ISO date; the order of typing is the same in both languages. */
export const typedDate = (iso: string) => iso.split('-').reverse().join('/')
