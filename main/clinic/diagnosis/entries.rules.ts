import type { DiagnosisEntry } from './index.rules.ts'

/** A row of an official table, categories included. */
export interface OfficialCode {
  readonly code: string
  readonly words: string
  readonly sex: 'female' | 'male' | null
  readonly asterisk: boolean
}

export interface OfficialTable {
  readonly version: string
  readonly codes: readonly OfficialCode[]
}

/**
 * What can be chosen: the leaves of the official table in its words, with what people say for them; and of the starter set
 * what that table does not know. A code that has subdivisions there is none to choose, whatever the starter set says.
 */
export function choosable(
  starter: readonly DiagnosisEntry[],
  official: OfficialTable | undefined,
): readonly DiagnosisEntry[] {
  if (!official) return starter
  const { version: table, codes } = official
  const divided = new Set(codes.flatMap(({ code }) => (code.length === 4 ? [code.slice(0, 3)] : [])))
  const known = new Map(starter.map((entry) => [entry.code, entry]))
  const there = new Set(codes.map(({ code }) => code))
  const leaves = codes.filter(({ code }) => !divided.has(code))
  const entries = leaves.map(({ code, words, sex, asterisk }) => {
    const own = known.get(code)
    const synonyms = own ? [own.words, ...own.synonyms].filter((one) => one !== words) : []
    return { code, words, synonyms, sex, asterisk, table }
  })
  return [...entries, ...starter.filter(({ code }) => !there.has(code) && !divided.has(code))]
}
