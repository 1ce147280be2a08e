import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CHECKS } from './check.ts'
import { runEndToEnd } from './e2e.ts'
import { endWith } from './end.ts'
import { runPackagedSmoke } from './packaged-smoke.ts'
import { runStep, runSteps } from './steps.ts'
import { add, NONE, readPlaywright, readVitest, slowest, unexplained, type Tally } from './tally.ts'

const project = resolve(import.meta.dirname, '../..')
const results = join(project, '.cache/results')

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`

/** Says when a part begins, and what came of it and when. */
async function phase(name: string, started: number, run: () => Promise<Tally>): Promise<Tally> {
  const began = performance.now()
  console.log(`\n=== ${name} (${seconds(started)} since the start)`)
  const tally = await run()
  console.log(
    `=== ${name}: ${String(tally.passed)} passed, ${String(tally.failed)} failed in ${seconds(began)}`,
  )
  return tally
}

/** A run that ended badly although its report counts no failure is one. */
const ended = (tally: Tally, well: boolean): Tally =>
  well || tally.failed > 0 ? tally : { ...tally, failed: tally.failed + 1 }

async function checks(): Promise<Tally> {
  return (await runSteps(CHECKS)) ? { ...NONE, passed: CHECKS.length } : { ...NONE, failed: 1 }
}

async function vitest(): Promise<Tally> {
  const args = ['run', '--config', 'build/vitest.config.ts']
  const code = await runStep({ name: 'vitest', command: 'node_modules/.bin/vitest', args })
  return ended(readVitest(join(results, 'vitest.json')), code === 0)
}

async function endToEnd(): Promise<Tally> {
  const code = await runEndToEnd([])
  return ended(readPlaywright(join(project, 'test-results/playwright.json')), code === 0)
}

async function packaged(): Promise<Tally> {
  return (await runPackagedSmoke()) ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }
}

/** Everything in the order of its cost; the last line says how many tests passed, failed and were skipped. */
async function main(): Promise<boolean> {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const started = performance.now()
  const parts = [
    await phase('1 of 4: types, lint, format', started, checks),
    await phase('2 of 4: vitest', started, vitest),
    await phase('3 of 4: Chromium and Electron', started, endToEnd),
    await phase('4 of 4: the packaged app', started, packaged),
  ]
  const total = parts.reduce(add, NONE)
  const complaints = unexplained(project, total)
  console.log(`\nThe slowest tests of ${seconds(started)}:`)
  for (const line of slowest(total, 10)) console.log(line)
  if (total.failures.length > 0) console.error('\nWhat failed:')
  for (const failure of total.failures) console.error(`  ${failure}`)
  for (const complaint of complaints) console.error(complaint)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
  return total.failed === 0 && complaints.length === 0
}

endWith(await main())
