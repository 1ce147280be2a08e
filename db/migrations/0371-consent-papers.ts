import type { Migration } from '../migration.ts'

/** A form of consent may be issued by every council; as research found it, until an administrator confirms it. */
export const consentPapers: Migration = {
  version: 371,
  name: 'consent-papers',
  statements: [
    `INSERT INTO document_rule (id, kind, council, number, may_issue, vias, validity_days, fields, limits, in_force_from, source)
      VALUES ('consent/*/1', 'consent', '*', 1, 1, 1, NULL, '["title","text"]', 'assinado pelo paciente ou responsável',
      '2016-01-21', 'Recomendação CFM 1/2016')`,
  ],
}
