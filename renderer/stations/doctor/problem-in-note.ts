import type { NoteDiagnosis } from '../../../preload/contract/note-diagnosis.ts'
import { call } from '../../data/client.ts'
import { withDiagnosis } from './diagnosis-rows.ts'
import type { ContentOf } from './known/kinds.ts'
import type { Cover } from './patient-cover.ts'

export type Problem = ContentOf<'problem'>

/** The diagnoses of a note with a problem of the cover among them, in its own words. */
export async function withProblem(
  rows: readonly NoteDiagnosis[],
  { code, words, table }: Problem,
  cover: Pick<Cover, 'sexAtBirth'> | undefined,
): Promise<readonly NoteDiagnosis[]> {
  const asked = { sexAtBirth: cover?.sexAtBirth ?? null }
  const facts = code === null ? [] : await call('diagnosis.facts', { codes: [code], ...asked })
  return withDiagnosis(rows, { code, words, table: table ?? null }, facts[0]?.canBePrincipal !== false)
}
