import { z } from 'zod'
import { PAPER_GROUPS, POINTS, SHEETS } from './paper-layout.ts'

export const PaperGroupField = z.enum(PAPER_GROUPS)

export const PaperWayField = z.strictObject({
  sheet: z.enum(SHEETS).nullable(),
  points: z.literal(POINTS),
  printer: z.string().min(1).max(300).nullable(),
  silent: z.boolean(),
})
