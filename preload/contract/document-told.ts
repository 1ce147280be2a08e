import type { z } from 'zod'
import { LONGEST_SUMMARY, TypedContent } from './document-content.ts'
import { isCounted } from './prescription-kinds.ts'

/** What a pharmacy keeps says how much in whole figures, which are printed in words too. */
function quantitiesTold(content: TypedContent, ctx: z.RefinementCtx): void {
  if (content.kind !== 'prescription') return
  for (const [at, { need, quantity }] of content.medicines.entries())
    if (need !== 'simple' && !isCounted(quantity))
      ctx.addIssue({ code: 'custom', path: ['medicines', at, 'quantity'], params: { issue: 'required' } })
}

/** A summary tells something, and no more than is read. */
function summaryTold(content: TypedContent, ctx: z.RefinementCtx): void {
  if (content.kind !== 'summary') return
  const { sections, diagnoses, inUse, next } = content.chosen
  const letters = sections.reduce((sum, { text }) => sum + text.length, 0)
  const isBlank = content.text === '' && ![sections, diagnoses, inUse, next].some((part) => part.length > 0)
  const issue = isBlank ? 'required' : letters > LONGEST_SUMMARY ? 'too-long' : null
  if (issue) ctx.addIssue({ code: 'custom', path: ['chosen'], params: { issue } })
}

/** A paper that says all that its kind has to say. */
export const ContentToIssue = TypedContent.superRefine(quantitiesTold).superRefine(summaryTold)
