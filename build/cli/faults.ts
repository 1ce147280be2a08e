import { runStep } from './steps.ts'

// The heavy suites whole: `npm test` runs a part of each. Figures are printed by the suites themselves.
const args = ['run', '--config', 'build/vitest.config.ts', 'tests/faults', ...process.argv.slice(2)]
const env = { ...process.env, FAULTS_SCALE: 'full' }
process.exitCode = await runStep({ name: 'faults', command: 'node_modules/.bin/vitest', args }, env)
