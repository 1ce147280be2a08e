import { rulesOf } from '../../../db/repositories/document-rules.ts'
import {
  chooseSpecialWay,
  confirmHint,
  lastSpecialWay,
  listHints,
} from '../../../db/repositories/medicine-needs.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import type { Handle, HandlersOf } from '../context.ts'
import { knownNeed } from './needs.ts'
import { planned } from './plan.ts'
import { isDue } from './rules-due.rules.ts'

/** Prescriptions before they are issued: which paper each medicine needs, and how they are split. */
export const prescriptionHandlers = {
  'prescription.need': async (db, { name }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    return knownNeed(db, { name, accountId, today: ctx.today }, (instant) => ctx.dateOf(instant))
  },
  'prescription.plan': async (db, { medicines, text }, ctx) => {
    const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
    const { council } = (await findPractitioner(db, practitionerId)) ?? ctx.fail('not-found')
    const { papers, limits } = await planned(db, { council, today: ctx.today, medicines, text })
    return {
      papers: papers.map(({ content, rule, days }) => ({
        content,
        days,
        rule: { id: rule?.id ?? '', source: rule?.source ?? '' },
        mayIssue: rule?.mayIssue === 1,
        confirmed: rule !== undefined && !isDue(rule.checkedOn, ctx.today),
      })),
      limits,
    }
  },
} satisfies HandlersOf<'prescription.need' | 'prescription.plan'>

/** From when a doctor's paper of special control follows the rule of today. */
const ruleInForceFrom = async (db: Handle, today: string) =>
  (await rulesOf(db, { council: 'CRM', on: today })).get('special-control')?.inForceFrom ?? today

/** What the administration holds against its source, and chooses. */
export const prescriptionRuleHandlers = {
  'prescription.hints': async (db, _input, ctx) => ({
    hints: (await listHints(db)).map(({ needs: _needs, ...hint }) => ({
      ...hint,
      due: isDue(hint.checkedOn, ctx.today),
    })),
  }),
  'prescription.confirm-hint': async (tx, { substance }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const isThere = await confirmHint(tx, { substance, accountId, on: ctx.today })
    return isThere ? {} : ctx.fail('not-found')
  },
  'prescription.way': async (db, _input, ctx) => {
    const last = await lastSpecialWay(db)
    const ruleFrom = await ruleInForceFrom(db, ctx.today)
    if (!last) return { way: 'copy', confirmed: null, ruleFrom }
    const { way, confirmedOn: on, confirmedBy: by } = last
    return { way, confirmed: on !== null && by !== null ? { on, by } : null, ruleFrom }
  },
  'prescription.choose-way': async (tx, { way, confirmed }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const ruleFrom = await ruleInForceFrom(tx, ctx.today)
    const isPlausible = confirmed !== null && confirmed.on >= ruleFrom && confirmed.on <= ctx.today
    if (way === 'plain' && !isPlausible) return ctx.fail('reason-needed')
    await chooseSpecialWay(tx, { way, confirmed, accountId, at: ctx.now })
    return {}
  },
} satisfies HandlersOf<
  'prescription.hints' | 'prescription.confirm-hint' | 'prescription.way' | 'prescription.choose-way'
>
