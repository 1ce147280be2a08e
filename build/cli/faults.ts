import { runEndToEnd } from './e2e.ts'
import { runStep } from './steps.ts'

// The heavy suites whole: `npm test` runs a part of each. Figures are printed by the suites themselves.
process.env['FAULTS_SCALE'] = 'full'
const given = process.argv.slice(2)
const args = ['run', '--config', 'build/vitest.config.ts', 'tests/faults', ...given]
const suites = await runStep({ name: 'faults', command: 'node_modules/.bin/vitest', args })
// More arguments choose among the suites alone.
const reopening = given.length > 0 ? 0 : await runEndToEnd(['reopen.spec', '--project=electron'])
process.exitCode = suites || reopening
