import type { Migration } from '../migration.ts'

type Row = readonly [
  kind: string,
  council: string,
  mayIssue: 0 | 1,
  vias: number,
  validityDays: number | null,
  fields: readonly string[],
  limits: string | null,
  inForceFrom: string,
  source: string,
]

const CFM = 'Res. CFM 2.381/2024'
const IN_FORCE = '2024-07-02'
const LAW_5991 = 'Lei 5.991/1973, art. 35'
const SIMPLE = 'receita simples, sem abreviaturas'
const CID = 'CID só a pedido do paciente, por justa causa ou dever legal'

/**
 * As research found the law to be; an administrator confirms each. `*` is every council that has no row of its own, and
 * `CLINIC` the clinic itself, by its reception.
 */
const ROWS: readonly Row[] = [
  ['prescription', 'CRM', 1, 1, null, ['medicines', 'address'], SIMPLE, '1973-12-19', LAW_5991],
  [
    'prescription',
    'CRO',
    1,
    1,
    null,
    ['medicines', 'address'],
    `${SIMPLE}; uso odontológico`,
    '1973-12-19',
    `${LAW_5991}; Lei 5.081/1966, art. 6º`,
  ],
  ['prescription', '*', 0, 1, null, [], 'só médicos e dentistas', '1973-12-19', LAW_5991],
  ['leave', 'CRM', 1, 1, null, ['days', 'from'], CID, IN_FORCE, CFM],
  ['leave', 'CRO', 1, 1, null, ['days', 'from'], CID, IN_FORCE, `${CFM}; Lei 5.081/1966, art. 6º`],
  ['leave', '*', 0, 1, null, [], 'só médicos e dentistas', IN_FORCE, CFM],
  ['companion', 'CRM', 1, 1, null, ['companion', 'times'], null, IN_FORCE, CFM],
  ['companion', 'CRO', 1, 1, null, ['companion', 'times'], null, IN_FORCE, CFM],
  ['companion', '*', 0, 1, null, [], null, IN_FORCE, CFM],
  ['health', 'CRM', 1, 1, null, ['text'], CID, IN_FORCE, CFM],
  ['health', 'CRO', 1, 1, null, ['text'], CID, IN_FORCE, CFM],
  ['health', 'CRP', 1, 1, null, ['text'], CID, '2019-07-01', 'Res. CFP 6/2019'],
  ['health', '*', 0, 1, null, [], null, IN_FORCE, CFM],
  ['attendance', '*', 1, 1, null, ['times'], null, IN_FORCE, CFM],
  ['attendance', 'CLINIC', 1, 1, null, ['times'], 'nada clínico', IN_FORCE, CFM],
  ['exams', 'CRM', 1, 1, null, ['items'], null, IN_FORCE, CFM],
  ['exams', 'CRO', 1, 1, null, ['items'], null, IN_FORCE, CFM],
  ['exams', '*', 0, 1, null, [], null, IN_FORCE, CFM],
  ['referral', '*', 1, 1, null, ['to', 'reason'], null, IN_FORCE, CFM],
  ['report', '*', 1, 1, null, ['text'], null, IN_FORCE, CFM],
  ['opinion', 'CRM', 1, 1, null, ['text'], null, IN_FORCE, CFM],
  ['opinion', 'CRO', 1, 1, null, ['text'], null, IN_FORCE, CFM],
  ['opinion', 'CRP', 1, 1, null, ['text'], null, '2019-07-01', 'Res. CFP 6/2019'],
  ['opinion', '*', 0, 1, null, [], null, IN_FORCE, CFM],
  ['guidance', '*', 1, 1, null, ['text'], null, IN_FORCE, CFM],
]

const text = (value: string) => `'${value.replaceAll("'", "''")}'`
const orNull = (value: string | number | null) =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : text(value)

const inserted = ([kind, council, mayIssue, vias, days, fields, limits, from, source]: Row) =>
  `INSERT INTO document_rule (id, kind, council, number, may_issue, vias, validity_days, fields, limits, in_force_from, source)
    VALUES (${text(`${kind}/${council}/1`)}, ${text(kind)}, ${text(council)}, 1, ${mayIssue}, ${vias}, ${orNull(days)},
    ${text(JSON.stringify(fields))}, ${orNull(limits)}, ${text(from)}, ${text(source)})`

/** Which council may issue which paper, with the source of each rule. A rule never changes: a later one has a higher number. */
export const documentRules: Migration = {
  version: 350,
  name: 'document-rules',
  statements: [
    `CREATE TABLE document_rule (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
      council TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      may_issue INTEGER NOT NULL CHECK (may_issue IN (0, 1)),
      -- How many copies of the paper the law asks for.
      vias INTEGER NOT NULL CHECK (vias > 0),
      validity_days INTEGER CHECK (validity_days > 0),
      -- JSON: what the paper has to say beside what every paper says.
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      limits TEXT,
      in_force_from TEXT NOT NULL,
      source TEXT NOT NULL,
      -- Until an administrator has held it against its source, it is only what research found.
      checked_on TEXT,
      checked_by TEXT REFERENCES account (id),
      UNIQUE (kind, council, number),
      CHECK ((checked_on IS NULL) = (checked_by IS NULL))
    ) STRICT`,
    ...ROWS.map(inserted),
    `CREATE TRIGGER document_rule_same BEFORE UPDATE ON document_rule
      WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.council <> OLD.council OR NEW.number <> OLD.number
        OR NEW.may_issue <> OLD.may_issue OR NEW.vias <> OLD.vias OR NEW.validity_days IS NOT OLD.validity_days
        OR NEW.fields <> OLD.fields OR NEW.limits IS NOT OLD.limits OR NEW.in_force_from <> OLD.in_force_from
        OR NEW.source <> OLD.source OR NEW.checked_on IS NULL
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER document_rule_kept BEFORE DELETE ON document_rule
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
