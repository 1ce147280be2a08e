import { z } from 'zod'
import { confirmRule, listRules, type DocumentRule } from '../../../db/repositories/document-rules.ts'
import { DocumentKind } from '../../../preload/contract/document-content.ts'
import type { HandlersOf } from '../context.ts'
import { isDue } from '../prescription/rules-due.rules.ts'

const RuleFields = z.array(z.string())

const shownRule = (rule: DocumentRule, today: string) => {
  const { id: ruleId, council, vias, validityDays, limits, inForceFrom, source, checkedOn, checkedBy } = rule
  return {
    ...{ ruleId, council, vias, validityDays, limits, inForceFrom, source, checkedOn, checkedBy },
    kind: DocumentKind.parse(rule.kind),
    mayIssue: rule.mayIssue === 1,
    fields: RuleFields.parse(JSON.parse(rule.fields)),
    due: isDue(checkedOn, today),
  }
}

/** Which council may issue which paper, and who held each rule against its source. */
export const documentRuleHandlers = {
  'document.rules': async (db, _input, ctx) => ({
    rules: (await listRules(db)).map((rule) => shownRule(rule, ctx.today)),
  }),
  'document.confirm-rule': async (tx, { ruleId }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const isThere = await confirmRule(tx, { ruleId, accountId, on: ctx.today })
    return isThere ? {} : ctx.fail('not-found')
  },
} satisfies HandlersOf<'document.rules' | 'document.confirm-rule'>
