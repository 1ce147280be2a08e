import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CHECKS } from './check.ts'
import { runEndToEnd } from './e2e.ts'
import { runPackagedSmoke } from './packaged-smoke.ts'
import { runStep, runSteps } from './steps.ts'
import { add, NONE, readPlaywright, readVitest, unexplained, type Tally } from './tally.ts'

const project = resolve(import.meta.dirname, '../..')
const results = join(project, '.cache/results')

/** Everything in the order of its cost; the last line says how many tests passed, failed and were skipped. */
async function main(): Promise<boolean> {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const checked = await runSteps(CHECKS)
  const vitest = ['run', '--config', 'build/vitest.config.ts']
  const unit = await runStep({ name: 'vitest', command: 'node_modules/.bin/vitest', args: vitest })
  const endToEnd = await runEndToEnd([])
  const packaged = await runPackagedSmoke()
  const parts: Tally[] = [
    { ...NONE, ...(checked ? { passed: CHECKS.length } : { failed: 1 }) },
    readVitest(join(results, 'vitest.json')),
    readPlaywright(join(project, 'test-results/playwright.json')),
    { ...NONE, ...(packaged ? { passed: 1 } : { failed: 1 }) },
  ]
  const total = parts.reduce(add, NONE)
  const complaints = unexplained(project, total)
  for (const complaint of complaints) console.error(complaint)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
  return checked && unit === 0 && endToEnd === 0 && packaged && total.failed === 0 && complaints.length === 0
}

if (!(await main())) process.exitCode = 1
