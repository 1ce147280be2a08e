/** What was typed, read as a value; null for nothing typed, undefined for what cannot be read. */
export type Read<T> = T | null | undefined

/** "36,5" or "36.5"; nothing but digits and one separator. */
export function readNumber(typed: string): Read<number> {
  const text = typed.trim().replace(/\s*(kg|cm|m|°c|c|bpm|irpm|%)$/iu, '')
  if (text === '') return null
  return /^\d{1,3}([.,]\d{1,2})?$/u.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** "120/80", "120x80" or, as people say it, "12x8" and "14,8x9,2" in cm of mercury. */
export function readPressure(typed: string): Read<{ readonly systolic: number; readonly diastolic: number }> {
  const text = typed.trim()
  if (text === '') return null
  const parts = /^(\d{1,3}(?:[.,]\d)?)\s*(?:\/|x|por)\s*(\d{1,3}(?:[.,]\d)?)$/iu.exec(text)
  if (!parts) return undefined
  const [high = 0, low = 0] = parts.slice(1).map((part) => Number(part.replace(',', '.')))
  const scale = high < 30 ? 10 : 1
  const [systolic, diastolic] = [Math.round(high * scale), Math.round(low * scale)]
  return systolic > diastolic && systolic >= 30 && systolic <= 300 && diastolic >= 10
    ? { systolic, diastolic }
    : undefined
}

/** Height in centimetres from "1,72", "1.72", "172" or "172 cm". */
export function readHeight(typed: string): Read<number> {
  const value = readNumber(typed)
  if (typeof value !== 'number') return value
  const centimetres = value < 3 ? Math.round(value * 100) : value
  return centimetres >= 20 && centimetres <= 260 ? centimetres : undefined
}

/** Body mass index in kg/m², to one decimal. */
export function bodyMassIndex(weight: number | null, height: number | null): number | null {
  if (weight === null || height === null || height < 50) return null
  return Math.round((weight / (height / 100) ** 2) * 10) / 10
}
