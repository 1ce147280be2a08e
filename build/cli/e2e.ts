import { join, resolve } from 'node:path'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { ensureChromium } from '../runtime/chromium.ts'
import { ensureSystem } from '../runtime/system.ts'
import { asUnprivileged } from '../runtime/unprivileged.ts'

const project = resolve(import.meta.dirname, '../..')

/** Builds if needed and runs the end-to-end specs as an account without privileges; more arguments go to Playwright. */
export async function runEndToEnd(args: readonly string[]): Promise<number> {
  await buildIfStale(project, async () => (await import('../vite/build-all.ts')).buildAll())
  await ensureChromium()
  await ensureSystem(['trace'])
  const cli = join(project, 'node_modules/@playwright/test/cli.js')
  const config = join(project, 'build/playwright.config.ts')
  return asUnprivileged(process.execPath, [cli, 'test', '--config', config, ...args], {
    writable: ['test-results'],
  })
}

if (import.meta.main) process.exitCode = await runEndToEnd(process.argv.slice(2))
