import type { Migration } from '../migration.ts'

type Row = readonly [substances: string, needs: readonly string[], list: string, source: string]

const C1 = ['special', 'special-long'] as const
const SUMMARY = 'resumo das listas da Portaria 344/1998; confira a lista vigente da Anvisa'

/** Checked by hand, for the commonest; whoever prescribes says what a medicine needs. */
const ROWS: readonly Row[] = [
  [
    'amitriptilina, bupropiona, citalopram, escitalopram, fluoxetina, sertralina, venlafaxina, pregabalina, quetiapina, topiramato',
    C1,
    'lista C1',
    SUMMARY,
  ],
  ['alprazolam, bromazepam, clonazepam, diazepam', ['b'], 'lista B1', SUMMARY],
  ['metilfenidato', ['a'], 'lista A3', SUMMARY],
  ['isotretinoina', ['retinoid'], 'lista C2, por via oral', SUMMARY],
  [
    'amoxicilina, ampicilina, azitromicina, cefalexina, cefadroxila, cefuroxima, ciprofloxacino, claritromicina, clindamicina, doxiciclina, levofloxacino, metronidazol, nitrofurantoina, norfloxacino, sulfametoxazol',
    ['antimicrobial'],
    'antimicrobiano',
    'RDC Anvisa 471/2021; confira a lista vigente da Anvisa',
  ],
  [
    'semaglutida, liraglutida, dulaglutida, tirzepatida',
    ['glp'],
    'análogo de GLP-1',
    'RDC Anvisa 1.000/2025; confira a norma vigente da Anvisa',
  ],
]

const text = (value: string) => `'${value.replaceAll("'", "''")}'`

const inserted = ([substances, needs, list, source]: Row) =>
  substances.split(', ').map(
    (substance) =>
      `INSERT INTO medicine_hint (substance, needs, list, source)
          VALUES (${text(substance)}, ${text(JSON.stringify(needs))}, ${text(list)}, ${text(source)})`,
  )

/**
 * Which paper each doctor said a medicine needs, what is published of the commonest substances, and how prescriptions under
 * special control leave the clinic.
 */
export const medicineNeeds: Migration = {
  version: 366,
  name: 'medicine-needs',
  statements: [
    `CREATE TABLE medicine_need (
      account_id TEXT NOT NULL REFERENCES account (id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
      need TEXT NOT NULL CHECK (length(need) BETWEEN 1 AND 40),
      since TEXT NOT NULL,
      PRIMARY KEY (account_id, name)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX medicine_need_name ON medicine_need (name, since)`,
    `CREATE TABLE medicine_hint (
      substance TEXT PRIMARY KEY,
      needs TEXT NOT NULL CHECK (json_valid(needs)),
      list TEXT NOT NULL,
      source TEXT NOT NULL,
      checked_on TEXT,
      checked_by TEXT REFERENCES account (id),
      CHECK ((checked_on IS NULL) = (checked_by IS NULL))
    ) STRICT, WITHOUT ROWID`,
    ...ROWS.flatMap(inserted),
    `CREATE TABLE special_way (
      number INTEGER PRIMARY KEY,
      way TEXT NOT NULL CHECK (way IN ('copy', 'plain')),
      -- When, and who at the health surveillance said that plain paper may be used here.
      confirmed_on TEXT,
      confirmed_by TEXT,
      account_id TEXT NOT NULL REFERENCES account (id),
      at TEXT NOT NULL,
      CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL)),
      CHECK (way = 'copy' OR confirmed_on IS NOT NULL)
    ) STRICT`,
    `CREATE TRIGGER special_way_frozen BEFORE UPDATE ON special_way
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
    `CREATE TRIGGER special_way_kept BEFORE DELETE ON special_way
      BEGIN SELECT raise(ABORT, 'append-only'); END`,
  ],
}
