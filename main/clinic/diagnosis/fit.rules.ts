import type { NoteDiagnosis } from '../../../preload/contract/note-diagnosis.ts'
import type { DiagnosisIndex } from './index.rules.ts'

/** Whether a code has subdivisions in the table: they are chosen, not it. */
const isDivided = ({ entries }: DiagnosisIndex, code: string) =>
  code.length === 3 && entries.some((one) => one.code.length === 4 && one.code.startsWith(code))

/**
 * Whether diagnoses can be sealed as they stand: one principal at most, none with an asterisk, no category with subdivisions.
 * What another version of the table had and this one has not is as it was chosen.
 */
export function diagnosesFit(index: DiagnosisIndex, diagnoses: readonly NoteDiagnosis[]): boolean {
  const principal = diagnoses.filter(({ role }) => role === 'principal')
  const asterisk = principal.some(({ code }) => index.entries[index.places.get(code ?? '') ?? -1]?.asterisk)
  const divided = diagnoses.some(({ code }) => code !== null && isDivided(index, code))
  return principal.length < 2 && !asterisk && !divided
}

/** A diagnosis as it is kept: own words are of no table. */
export const asKept = (one: NoteDiagnosis): NoteDiagnosis => ({
  ...one,
  table: one.code === null ? null : one.table,
})
