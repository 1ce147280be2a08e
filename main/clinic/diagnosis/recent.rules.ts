/** Used that often by one doctor, more are not at hand. */
const MOST = 24

/** The codes in texts, each once in the order it first appears, without dots: "I10 Hipertensão essencial; E11.9" gives I10 and E119. */
export function codesWritten(texts: readonly string[]): readonly string[] {
  const codes = new Set<string>()
  for (const text of texts)
    for (const [, category = '', rest = ''] of text.matchAll(/\b([A-Z]\d{2})(?:\.?([0-9A-Z]))?\b/gu))
      codes.add(`${category}${rest}`)
  return [...codes].slice(0, MOST)
}
