/** What a signed note says, as it is stored. */
export interface NoteText {
  readonly encounterId: string
  readonly complaint: string
  readonly examination: string
  readonly assessment: string
  readonly plan: string
  readonly observations: readonly { readonly code: string; readonly value: number; readonly unit: string }[]
}

/** The words and values a seal covers, in an order that never changes: texts, then observations by code. */
export function noteBody({
  encounterId,
  complaint,
  examination,
  assessment,
  plan,
  observations,
}: NoteText): (string | number)[] {
  const values = [...observations]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap(({ code, value, unit }) => [code, value, unit])
  return [encounterId, complaint, examination, assessment, plan, ...values]
}
