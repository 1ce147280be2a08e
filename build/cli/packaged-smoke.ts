import { join, resolve } from 'node:path'
import { packagedForTests } from '../dist/packaged-folder.ts'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { announce, isRoot } from '../runtime/command.ts'
import { resolveElectron } from '../runtime/electron.ts'
import { sandboxMessage, sandboxWorks } from '../runtime/sandbox.ts'
import { ensureSystem } from '../runtime/system.ts'
import { TEST_USER } from '../runtime/test-user.ts'
import { asUnprivileged } from '../runtime/unprivileged.ts'
import { endWith } from './end.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Packages the app with its fuses flipped and drives that package as a normal user; true when it kept its promises. */
export async function runPackagedSmoke(): Promise<boolean> {
  if (process.platform !== 'linux') {
    announce('The packaged app is driven on Linux only.')
    return true
  }
  await buildIfStale(PROJECT, async () => (await import('../vite/build-all.ts')).buildAll())
  const runtime = await resolveElectron(PROJECT)
  await ensureSystem(['electron', 'display', 'fonts'], runtime.executable)
  const { shipped, testing } = await packagedForTests(PROJECT, runtime)
  for (const program of [shipped, testing]) {
    if (await sandboxWorks(program, isRoot() ? TEST_USER : undefined)) continue
    announce(sandboxMessage(program))
    return false
  }
  const cli = join(PROJECT, 'node_modules/@playwright/test/cli.js')
  const config = join(PROJECT, 'tests/packaged/playwright.config.ts')
  const env = {
    MEDICALBOOKING_PACKAGED: shipped,
    MEDICALBOOKING_PACKAGED_TESTING: testing,
    MEDICALBOOKING_PACKAGED_OFFICIAL: String(runtime.official),
  }
  const code = await asUnprivileged(process.execPath, [cli, 'test', '--config', config], {
    env,
    writable: ['test-results'],
  })
  return code === 0
}

if (import.meta.main) endWith(await runPackagedSmoke())
