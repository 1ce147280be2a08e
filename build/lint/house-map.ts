import { clinicParts } from './clinic-parts.ts'
import { CONTRACT, TEMPORAL, type Part } from './house-part.ts'

const LIT = ['lit', 'lit/*', '@lit/localize']
const PAGE = [...LIT, '@lit/context', '@carbon/icons/*', TEMPORAL]
/** What every repository stands on. */
const STORED = ['db', 'schema', 'statuses']
const LAYERS = ['page', 'style', 'i18n', 'data', 'elements'] as const
/** The layers up to one. */
const upTo = (layer: (typeof LAYERS)[number]) => LAYERS.slice(0, LAYERS.indexOf(layer) + 1)
const VIEW = [...upTo('elements'), 'router', ...CONTRACT]
const VISIT_WRITERS =
  'Visits are written in main/clinic/visit only: change-visit.ts tells the history and keeps the way back.'

const border: readonly Part[] = [
  // A visit's statuses and a birth date of which less is known are no operation's: they are words that elements know too.
  {
    name: 'statuses',
    files: ['preload/contract/{visit-status,birth-date,hues,paper-layout}.ts'],
    may: [],
    packages: [],
  },
  {
    name: 'contract',
    files: ['preload/contract/*.ts'],
    may: ['statuses'],
    packages: ['zod', '@brazilian-utils/*'],
  },
  { name: 'bridge', files: ['preload/*.ts'], may: CONTRACT, packages: ['electron'] },
]

const database: readonly Part[] = [
  {
    name: 'driver',
    files: ['db/driver.ts'],
    may: [],
    packages: ['better-sqlite3'],
    instead: 'Only db/ knows the driver.',
  },
  { name: 'files on disk', files: ['db/durable-files.ts'], may: ['db'], packages: ['node:*'] },
  {
    name: 'writers of visits',
    files: ['db/repositories/appointment-{event-writes,writes,statements}.ts'],
    may: [...STORED, 'repositories of visits'],
    packages: ['kysely'],
    instead: VISIT_WRITERS,
  },
  {
    name: 'repositories of visits',
    files: ['db/repositories/appointment*.ts'],
    may: [...STORED, 'writers of visits'],
    packages: ['kysely'],
  },
  {
    name: 'repositories',
    files: ['db/repositories/*.ts'],
    may: [...STORED, 'repositories of visits', 'contract'],
    packages: ['kysely', 'node:crypto'],
  },
  { name: 'schema', files: ['db/schema.ts', 'db/schema/*.ts'], may: ['statuses'], packages: ['kysely'] },
  { name: 'migrations', files: ['db/migrations/*.ts'], may: ['db'], packages: [] },
  {
    name: 'practice',
    files: ['db/demo/*.ts'],
    may: ['db', 'driver', 'schema', 'repositories', 'repositories of visits', 'statuses'],
    packages: ['kysely', TEMPORAL],
  },
  {
    name: 'db',
    files: ['db/*.ts'],
    may: ['driver', 'files on disk', 'migrations', 'repositories', 'schema', ...CONTRACT],
    packages: ['kysely', 'kysely/readonly', 'node:*', 'zod'],
    instead: 'SQL and the database stay in db/: pages ask the clinic, the clinic asks repositories.',
  },
]

const program: readonly Part[] = [
  {
    name: 'electron',
    files: ['main/electron/*.ts'],
    may: ['web', 'policy', 'clinic house', 'clinic ground', 'files on disk', ...CONTRACT],
    packages: ['electron', 'electron-log/node', 'electron-store', 'node:*', 'zod'],
    instead: 'Electron lives in main/electron, main/index.ts and preload only.',
  },
  { name: 'web', files: ['main/web/*.ts'], may: CONTRACT, packages: ['node:path'] },
  { name: 'policy', files: ['main/policy/*.ts'], may: CONTRACT, packages: ['node:fs', 'node:path', 'zod'] },
  {
    name: 'program',
    files: ['main/index.ts'],
    may: ['electron', 'policy', 'clinic house', ...CONTRACT],
    packages: ['electron', 'node:*'],
  },
]

/** style < i18n < data < elements < print < desk < stations; no station imports another. */
const renderer: readonly Part[] = [
  {
    name: 'page',
    files: ['renderer/{operation-error,settled}.ts', 'renderer/*.d.ts'],
    may: CONTRACT,
    packages: [],
  },
  { name: 'style', files: ['renderer/style/*'], may: ['page', 'contract'], packages: [...LIT, 'zod'] },
  {
    name: 'i18n',
    files: ['renderer/i18n/**'],
    may: [...upTo('style'), ...CONTRACT],
    packages: [...LIT, '@brazilian-utils/*', TEMPORAL, 'zod'],
  },
  {
    name: 'data',
    files: ['renderer/data/*.ts'],
    may: [...upTo('i18n'), ...CONTRACT],
    packages: [...LIT, '@lit/context', '@lit/task', 'zod'],
  },
  {
    name: 'elements',
    files: ['renderer/elements/**'],
    may: [...upTo('data'), 'statuses'],
    packages: [...LIT, '@carbon/icons/*'],
  },
  {
    name: 'print',
    files: ['renderer/print/**'],
    may: [...upTo('elements'), ...CONTRACT],
    packages: [...LIT, TEMPORAL, 'uqr'],
  },
  {
    name: 'router',
    files: ['renderer/{router,start}.ts'],
    may: upTo('elements'),
    packages: LIT,
    instead:
      'An address is known to desk/, first-start/ and the stations: below them an event says what is wished.',
  },
  { name: 'desk', files: ['renderer/desk/**'], may: [...VIEW, 'print'], packages: [...PAGE, 'ts-ics'] },
  {
    name: 'first start',
    files: ['renderer/first-start/*'],
    may: [...VIEW, 'desk', 'print'],
    packages: PAGE,
  },
  ...(['admin', 'doctor', 'panel', 'reception'] as const).map((station) => ({
    name: `station ${station}`,
    files: [`renderer/stations/${station}/**`],
    may: [...VIEW, 'desk', 'print'],
    packages: [...PAGE, '@brazilian-utils/*', 'zod'],
    instead: 'No station imports another: what two share is in desk/ or elements/.',
  })),
  {
    // A totem is no desk: it shares elements with them, and nothing above.
    name: 'station kiosk',
    files: ['renderer/stations/kiosk/**'],
    may: VIEW,
    packages: [...PAGE, 'zod'],
    instead: 'No station imports another: what two share is in desk/ or elements/.',
  },
]

export const HOUSE: readonly Part[] = [...border, ...database, ...clinicParts, ...program, ...renderer]

/** Where a file belongs that stands in no part, by how its path begins. */
export const BELONGS: readonly (readonly [string, string])[] = [
  [
    'main/clinic/',
    'An area is one word: its folder, a line in build/lint/clinic-areas.ts and preload/contract/<word>.ts. A file beside the areas is named in build/lint/clinic-parts.ts.',
  ],
  [
    'main/',
    'What needs Electron goes to main/electron/, what both transports serve to main/web/, what a PC is told by its administrator to main/policy/.',
  ],
  [
    'db/',
    'A table has its repository in db/repositories/, its type in db/schema/, its change in db/migrations/.',
  ],
  ['preload/', 'The contract is preload/contract/<word>.ts; beside it stand the bridges alone.'],
  [
    'renderer/',
    'A view goes to stations/<station>/, what stations share to desk/, what knows no operation to elements/, words to i18n/, paper to print/.',
  ],
]

/** Everything that may write SQL as text; elsewhere a statement is built by Kysely. */
export const RAW_SQL: readonly string[] = [
  'db/migrations/*.ts',
  'db/{backup,connect-with-key,dialect,expected-schema,folder-lock,integrity,leftovers,migrate}.ts',
  'db/{open,page-check,read-contents,rekey,restore,restore-check,schema-text,trust-state}.ts',
  'db/{backups-around,work-since}.ts',
  'db/demo/insert-rows.ts',
  'db/repositories/account-{claims,patients}.ts',
  'db/repositories/appointment-{lines,sets,statements}.ts',
  'db/repositories/{audit,claim-candidates,found-by,kiosk-accounts,patient-search,practitioners}.ts',
  'db/repositories/{reports,standing-visits,taken,terms,visits-ahead}.ts',
  'main/clinic/health/disk.ts',
]
