import type { Reader, Writer } from '../handles.ts'

/** The clinic itself, by its reception, in the place of a council. */
export const CLINIC_ISSUES = 'CLINIC'
const ANY_COUNCIL = '*'

const selectRules = (db: Reader) =>
  db
    .selectFrom('document_rule as rule')
    .leftJoin('account', 'account.id', 'rule.checked_by')
    .select([
      'rule.id',
      'rule.kind',
      'rule.council',
      'rule.vias',
      'rule.fields',
      'rule.limits',
      'rule.bounds',
      'rule.source',
    ])
    .select(['rule.may_issue as mayIssue', 'rule.validity_days as validityDays'])
    .select(['rule.in_force_from as inForceFrom', 'rule.checked_on as checkedOn'])
    .select('account.display_name as checkedBy')
    .orderBy('rule.kind')
    .orderBy('rule.council')
    .orderBy('rule.number', 'desc')

export type DocumentRule = Awaited<ReturnType<ReturnType<typeof selectRules>['execute']>>[number]

/** Every rule, of each kind and council the newest first. */
export async function listRules(db: Reader): Promise<DocumentRule[]> {
  return selectRules(db).execute()
}

/** By kind, the rule that a council's papers follow on a day of the clinic: its own row, or that of every council. */
export async function rulesOf(
  db: Reader,
  { council, on }: { readonly council: string; readonly on: string },
): Promise<ReadonlyMap<string, DocumentRule>> {
  const rows = await selectRules(db)
    .where('rule.in_force_from', '<=', on)
    .where('rule.council', 'in', council === CLINIC_ISSUES ? [CLINIC_ISSUES] : [council, ANY_COUNCIL])
    .execute()
  const found = new Map<string, DocumentRule>()
  for (const row of [...rows].reverse()) {
    const known = found.get(row.kind)
    // What is the council's own stands above what every council has.
    if (!known || known.council === ANY_COUNCIL || row.council !== ANY_COUNCIL) found.set(row.kind, row)
  }
  return found
}

/** An administrator has held a rule against its source. False where there is none. */
export async function confirmRule(
  tx: Writer,
  { ruleId, accountId, on }: { readonly ruleId: string; readonly accountId: string; readonly on: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('document_rule')
    .set({ checked_on: on, checked_by: accountId })
    .where('id', '=', ruleId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
