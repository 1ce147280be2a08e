import { listStatementVersions } from '../../../db/repositories/statements.ts'
import type { ContentOf } from '../../../preload/contract/document-content.ts'
import { isSameAlert } from '../../../preload/contract/medicine-alert.ts'
import type { Handle } from '../context.ts'
import { knownVersion } from '../statement/content.ts'
import { medicineFacts } from '../statement/medicine-facts.ts'
import { warningsFrom } from '../substance/warnings.rules.ts'

interface Prescription {
  readonly patientId: string
  readonly today: string
  readonly medicines: ContentOf<'prescription'>['medicines']
}

/**
 * Whether what warns of each medicine is answered by a reason: allergies, and what stands before it on the same paper. What is in
 * use is what a prescription renews: it warns where the medicine is chosen, and asks for nothing.
 */
export async function isPrescribedKnowingly(
  db: Handle,
  { patientId, today, medicines }: Prescription,
): Promise<boolean> {
  const versions = (await listStatementVersions(db, patientId)).map(knownVersion)
  const { allergies } = medicineFacts(versions, today, [])
  return medicines.every(({ name, despite }, at) => {
    const before = medicines.slice(0, at).map((one) => one.name)
    const warnings = warningsFrom({ allergies, inUse: before })(name)
    const answered = despite?.warnings ?? []
    return warnings.every((warning) => answered.some((one) => isSameAlert(one, warning)))
  })
}
