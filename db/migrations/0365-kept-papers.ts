import type { Migration } from '../migration.ts'

type Row = readonly [
  kind: string,
  council: string,
  mayIssue: 0 | 1,
  vias: number,
  validityDays: number | null,
  limits: string | null,
  bounds: object | null,
  inForceFrom: string,
  source: string,
]

const DENTAL = 'uso odontológico'
const DOCTORS = 'só médicos'
const RDC_471 = 'RDC Anvisa 471/2021 e 1.000/2025'
const RDC_1000 = 'RDC Anvisa 1.000/2025'
const ORDER_344 = 'Portaria SVS/MS 344/1998; RDC Anvisa 873/2024 e 1.000/2025'
const RDC_1000_FROM = '2026-02-13'
const RETAINED =
  'a 2ª via fica na farmácia; nunca com itens da Portaria 344; vale 90 dias em uso contínuo, com a quantidade a cada 30 dias'
const SPECIAL =
  'até 3 substâncias e 5 ampolas; até 60 dias de tratamento, 180 para anticonvulsivantes e antiparkinsonianos; a 1ª via fica na farmácia'
const BESIDE =
  'acompanha a notificação numerada, preenchida à mão: uma substância em cada; A e B2 até 30 dias de tratamento, B até 60'
const SPECIAL_BOUNDS = { substances: 3, ampoules: 5, days: { special: 60, 'special-long': 180 } }
const BESIDE_BOUNDS = { medicines: 1, substances: 1, days: { a: 30, b: 60, b2: 30 } }

/** As research found the law to be; an administrator confirms each. */
const ROWS: readonly Row[] = [
  ['antimicrobial', 'CRM', 1, 2, 10, RETAINED, { continuousValidity: 90 }, RDC_1000_FROM, RDC_471],
  [
    'antimicrobial',
    'CRO',
    1,
    2,
    10,
    `${RETAINED}; ${DENTAL}`,
    { continuousValidity: 90 },
    RDC_1000_FROM,
    RDC_471,
  ],
  ['antimicrobial', '*', 0, 2, 10, 'só médicos e dentistas', null, RDC_1000_FROM, RDC_471],
  ['glp', 'CRM', 1, 2, 90, 'a 2ª via fica na farmácia', null, RDC_1000_FROM, RDC_1000],
  ['glp', '*', 0, 2, 90, DOCTORS, null, RDC_1000_FROM, RDC_1000],
  ['special-control', 'CRM', 1, 2, 30, SPECIAL, SPECIAL_BOUNDS, RDC_1000_FROM, ORDER_344],
  ['special-control', 'CRO', 1, 2, 30, `${SPECIAL}; ${DENTAL}`, SPECIAL_BOUNDS, RDC_1000_FROM, ORDER_344],
  ['special-control', '*', 0, 2, 30, 'só médicos e dentistas', null, RDC_1000_FROM, ORDER_344],
  ['notification', 'CRM', 1, 1, 30, BESIDE, BESIDE_BOUNDS, RDC_1000_FROM, ORDER_344],
  ['notification', '*', 0, 1, 30, DOCTORS, null, RDC_1000_FROM, ORDER_344],
]

const text = (value: string) => `'${value.replaceAll("'", "''")}'`
const orNull = (value: string | number | null) =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : text(value)

const inserted = ([kind, council, mayIssue, vias, days, limits, bounds, from, source]: Row) =>
  `INSERT INTO document_rule
    (id, kind, council, number, may_issue, vias, validity_days, fields, limits, bounds, in_force_from, source)
    VALUES (${text(`${kind}/${council}/1`)}, ${text(kind)}, ${text(council)}, 1, ${mayIssue}, ${vias}, ${orNull(days)},
    '["medicines","address"]', ${orNull(limits)}, ${orNull(bounds && JSON.stringify(bounds))}, ${text(from)}, ${text(source)})`

/** The papers that a pharmacy keeps, with limits that are counted; and why such a paper was printed once more. */
export const keptPapers: Migration = {
  version: 365,
  name: 'kept-papers',
  statements: [
    `DROP TRIGGER document_rule_same`,
    // JSON: the limits of the row as they are counted.
    `ALTER TABLE document_rule ADD COLUMN bounds TEXT CHECK (bounds IS NULL OR json_valid(bounds))`,
    ...ROWS.map(inserted),
    `CREATE TRIGGER document_rule_same BEFORE UPDATE ON document_rule
      WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.council <> OLD.council OR NEW.number <> OLD.number
        OR NEW.may_issue <> OLD.may_issue OR NEW.vias <> OLD.vias OR NEW.validity_days IS NOT OLD.validity_days
        OR NEW.fields <> OLD.fields OR NEW.limits IS NOT OLD.limits OR NEW.bounds IS NOT OLD.bounds
        OR NEW.in_force_from <> OLD.in_force_from OR NEW.source <> OLD.source OR NEW.checked_on IS NULL
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TABLE document_reprint (
      id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES document (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      reason TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX document_reprint_document ON document_reprint (document_id)`,
    `CREATE TRIGGER document_reprint_frozen BEFORE UPDATE ON document_reprint
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER document_reprint_kept BEFORE DELETE ON document_reprint
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
