import type { Migration } from '../migration.ts'

/** A summary of a visit may be issued by every council; as research found it, until an administrator confirms it. */
export const visitSummaries: Migration = {
  version: 450,
  name: 'visit-summaries',
  statements: [
    `INSERT INTO document_rule (id, kind, council, number, may_issue, vias, validity_days, fields, limits, in_force_from, source)
      VALUES ('summary/*/1', 'summary', '*', 1, 1, 1, NULL, '["chosen"]', 'só o que foi marcado, para o próprio paciente',
      '2019-04-30', 'Res. CFM 2.217/2018, art. 88')`,
  ],
}
