/** What `mb-diagnosis` carries; in own words it has neither code nor table. */
export interface ChosenDiagnosis {
  /** Without its dot. */
  readonly code: string | null
  readonly words: string
  readonly table: string | null
}

/** "E11.9"; a category without subdivisions has no dot. */
export const dottedCode = (code: string) => code.replace(/^(...)(?=.)/u, '$1.')

/** A diagnosis as it stands in a text: "I10 Hipertensão essencial". */
export const diagnosisInText = ({ code, words }: ChosenDiagnosis) =>
  code === null ? words : `${dottedCode(code)} ${words}`

/** The words as they go between two parts of a text: on a line of their own, unless they follow a blank; and where the caret is then. */
export function lineFor(before: string, words: string, after: string) {
  const start = before === '' || /\s$/u.test(before) ? words : `\n${words}`
  const end = after === '' || /^\s/u.test(after) ? '' : '\n'
  return { text: `${start}${end}`, caret: start.length }
}
