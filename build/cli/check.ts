import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runSteps, type Step } from './steps.ts'

const bin = (name: string, ...args: string[]): Step => ({ name, command: `node_modules/.bin/${name}`, args })
const node = (name: string, ...args: string[]): Step => ({ name, command: process.execPath, args })

/** ESLint keeps what it found by its own configuration alone: a changed rule or map of ours is another cache. */
function ruleCache(): string {
  const folder = join(import.meta.dirname, '../lint')
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)))
  return `.cache/eslint-${hash.digest('hex').slice(0, 12)}`
}

/** Types, borders and lint, format, dead code, translations, schema and surface: everything that needs no clinic. The longest first. */
export const CHECKS: readonly Step[] = [
  // Each further checker of a project works out the contract's types again: four took more than twice the processor's time.
  bin('tsc', '-b', 'build/tsconfig.json', '--checkers', '1'),
  bin('eslint', '--config', 'build/eslint.typed.config.ts', 'main', 'db', 'preload', '--max-warnings', '0'),
  bin(
    'eslint',
    '--config',
    'build/eslint.config.ts',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    ruleCache(),
  ),
  bin('prettier', '--check', '.', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn'),
  bin('knip', '--config', 'build/knip.json'),
  node('translations complete', 'build/cli/check-i18n.ts'),
  node('schema.sql fresh', 'db/dump-schema.ts', '--check'),
  node('surface.json fresh', 'build/cli/golden.ts', '--check'),
]

if (import.meta.main && !(await runSteps(CHECKS))) process.exitCode = 1
