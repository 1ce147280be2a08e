import { z } from 'zod'

/** What warns of a medicine: an allergy, the same medicine in use, or another one in use with a substance of it. */
export const MedicineAlert = z.strictObject({
  kind: z.enum(['allergy', 'in-use', 'duplicate']),
  /** The allergy or the medicine, as it was written. */
  of: z.string().max(200),
})

export type MedicineAlert = z.output<typeof MedicineAlert>

/** Whether two are one, whatever is said beside them. */
export const isSameAlert = (one: MedicineAlert, other: MedicineAlert): boolean =>
  one.kind === other.kind && one.of === other.of
