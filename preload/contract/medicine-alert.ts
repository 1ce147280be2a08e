import { z } from 'zod'
import { line } from './fields.ts'

/** What warns of a medicine: an allergy, the same medicine in use, or another one in use with a substance of it. */
export const MedicineAlert = z.strictObject({
  kind: z.enum(['allergy', 'in-use', 'duplicate']),
  /** The allergy or the medicine, as it was written. */
  of: z.string().max(200),
})

export type MedicineAlert = z.output<typeof MedicineAlert>

/** What warned of a medicine when it was chosen, and why it was chosen all the same. */
export const Despite = z.strictObject({ warnings: z.array(MedicineAlert).min(1).max(20), reason: line(300) })
export type Despite = z.output<typeof Despite>

/** Whether two are one, whatever is said beside them. */
export const isSameAlert = (one: MedicineAlert, other: MedicineAlert): boolean =>
  one.kind === other.kind && one.of === other.of
