import { runEndToEnd } from './e2e.ts'
import { runStep } from './steps.ts'

// The whole figures, cases drawn anew, and every spec in both launchers: `npm test` runs a part. What is named runs alone.
process.env['FAULTS_SCALE'] = 'full'
const named = process.argv.slice(2)
const args = ['run', '--config', 'build/vitest.config.ts', ...(named.length > 0 ? named : ['tests'])]
const heavy = await runStep({ name: 'faults', command: 'node_modules/.bin/vitest', args })
const specs = named.length > 0 ? 0 : await runEndToEnd([])
process.exitCode = heavy === 0 ? specs : heavy
