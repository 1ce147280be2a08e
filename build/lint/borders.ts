/** Who may import whom: the laws of the architecture as patterns for no-restricted-imports, one block a folder. */
interface Border {
  readonly name: string
  readonly files: readonly string[]
  readonly ignores?: readonly string[]
  readonly patterns: readonly { readonly regex: string; readonly message: string }[]
  /** What else may not be written there. */
  readonly syntax?: readonly { readonly selector: string; readonly message: string }[]
}

const ELECTRON = {
  regex: '^electron$|^electron/',
  message: 'Electron lives in main/electron, main/index.ts and preload only.',
}
const RENDERER = {
  regex: '(^|/)renderer/',
  message: 'The clinic knows no page: the renderer asks, the clinic decides.',
}
const MAIN = { regex: '(^|/)main/', message: 'Ask the clinic through the contract, never import it.' }
const DB = { regex: '(^|/)db/', message: 'SQL and the database stay in db/; pages ask the clinic.' }
const KYSELY = { regex: '^kysely', message: 'SQL only in db/.' }
const DRIVER = { regex: '^better-sqlite3$', message: 'Only db/driver.ts knows the driver.' }
const NODE = { regex: '^node:', message: 'Pages have no Node.' }
const VISIT_WRITERS = {
  regex: '(^|/)appointment((-event)?-writes|-statements)\\.ts$',
  message:
    'Visits are written in main/clinic/visit only: change-visit.ts tells the history and keeps the way back.',
}
const TO_A_VISIT =
  'A visit and its history are written in appointment-writes.ts and appointment-event-writes.ts.'
const VISIT_TABLES = [
  {
    selector:
      'CallExpression[callee.property.name=/^(insertInto|replaceInto|updateTable|deleteFrom|mergeInto)$/] > Literal[value=/^appointment(_event)?( as .*)?$/]',
    message: TO_A_VISIT,
  },
  {
    selector:
      'TemplateElement[value.raw=/(insert|replace) into \\W?appointment(_event)?\\W|update \\W?appointment(_event)?\\W|delete from \\W?appointment(_event)?\\W/i]',
    message: TO_A_VISIT,
  },
]
const CONTRACT_ONLY = {
  regex: '(^|/)(main|renderer|db)/',
  message: 'The contract imports nothing of either side.',
}

export const borders: readonly Border[] = [
  {
    name: 'contract',
    files: ['preload/contract/**/*.ts'],
    patterns: [ELECTRON, CONTRACT_ONLY, NODE, KYSELY],
  },
  { name: 'preload', files: ['preload/*.ts'], patterns: [CONTRACT_ONLY, NODE, KYSELY] },
  { name: 'renderer', files: ['renderer/**/*.ts'], patterns: [ELECTRON, MAIN, DB, KYSELY, NODE] },
  {
    name: 'db',
    files: ['db/**/*.ts'],
    ignores: ['db/driver.ts'],
    patterns: [ELECTRON, RENDERER, MAIN, DRIVER],
  },
  {
    name: 'repositories',
    files: ['db/repositories/*.ts'],
    ignores: ['db/repositories/appointment*.ts'],
    patterns: [ELECTRON, RENDERER, MAIN, DRIVER, VISIT_WRITERS],
    syntax: VISIT_TABLES,
  },
  {
    name: 'repositories of visits',
    files: ['db/repositories/appointment*.ts'],
    ignores: ['db/repositories/appointment-*writes.ts', 'db/repositories/appointment-statements.ts'],
    patterns: [ELECTRON, RENDERER, MAIN, DRIVER],
    syntax: VISIT_TABLES,
  },
  { name: 'driver', files: ['db/driver.ts'], patterns: [ELECTRON, RENDERER, MAIN] },
  {
    name: 'clinic',
    files: ['main/clinic/**/*.ts'],
    ignores: ['main/clinic/**/*.rules.ts', 'main/clinic/context.ts', 'main/clinic/visit/*.ts'],
    patterns: [ELECTRON, RENDERER, KYSELY, DRIVER, VISIT_WRITERS],
    syntax: VISIT_TABLES,
  },
  {
    name: 'visit',
    files: ['main/clinic/visit/*.ts'],
    ignores: ['main/clinic/**/*.rules.ts'],
    patterns: [ELECTRON, RENDERER, KYSELY, DRIVER],
  },
  {
    name: 'context',
    files: ['main/clinic/context.ts'],
    patterns: [ELECTRON, RENDERER, DRIVER, VISIT_WRITERS],
  },
  {
    name: 'rules',
    files: ['main/clinic/**/*.rules.ts'],
    patterns: [
      ELECTRON,
      RENDERER,
      KYSELY,
      DB,
      DRIVER,
      { regex: '^node:', message: 'Rules are pure: they read no clock, no file, no chance.' },
    ],
  },
  { name: 'web', files: ['main/web/**/*.ts'], patterns: [ELECTRON, RENDERER, DB, KYSELY] },
]
