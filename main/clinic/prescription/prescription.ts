import {
  chooseSpecialWay,
  confirmHint,
  lastSpecialWay,
  listHints,
} from '../../../db/repositories/medicine-needs.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import type { HandlersOf } from '../context.ts'
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
      papers: papers.map(({ content, rule }) => ({
        content,
        rule: { id: rule?.id ?? '', source: rule?.source ?? '' },
        mayIssue: rule?.mayIssue === 1,
        confirmed: rule !== undefined && !isDue(rule.checkedOn, ctx.today),
      })),
      limits,
    }
  },
} satisfies HandlersOf<'prescription.need' | 'prescription.plan'>

/** What the administration holds against its source, and chooses. */
export const prescriptionRuleHandlers = {
  'prescription.hints': async (db) => ({
    hints: (await listHints(db)).map(({ needs: _needs, ...hint }) => hint),
  }),
  'prescription.confirm-hint': async (tx, { substance }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const isThere = await confirmHint(tx, { substance, accountId, on: ctx.today })
    return isThere ? {} : ctx.fail('not-found')
  },
  'prescription.way': async (db) => {
    const last = await lastSpecialWay(db)
    if (!last) return { way: 'copy', confirmed: null }
    const { way, confirmedOn: on, confirmedBy: by } = last
    return { way, confirmed: on !== null && by !== null ? { on, by } : null }
  },
  'prescription.choose-way': async (tx, { way, confirmed }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (way === 'plain' && (confirmed === null || confirmed.on > ctx.today)) return ctx.fail('reason-needed')
    await chooseSpecialWay(tx, { way, confirmed, accountId, at: ctx.now })
    return {}
  },
} satisfies HandlersOf<
  'prescription.hints' | 'prescription.confirm-hint' | 'prescription.way' | 'prescription.choose-way'
>
