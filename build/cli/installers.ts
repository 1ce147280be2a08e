import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Release } from '../dist/facts.ts'
import { makeDeb } from '../dist/linux/deb.ts'
import { inOverlay } from '../dist/linux/overlay-world.ts'
import { makeRpm } from '../dist/linux/rpm.ts'
import { packagedForTests } from '../dist/packaged-folder.ts'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { announce, isRoot } from '../runtime/command.ts'
import { resolveElectron } from '../runtime/electron.ts'
import { ensureSystem } from '../runtime/system.ts'
import { endWith } from './end.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const STORIES = join(PROJECT, 'tests/installers')

/** Installs the packages for real, in worlds that leave the machine as it is; true when they kept their promises. */
async function installers(): Promise<boolean> {
  if (process.platform !== 'linux' || !isRoot()) {
    announce(
      'Packages are installed for a test only on Linux and as root: in a world of their own, laid over this machine.',
    )
    return true
  }
  await buildIfStale(PROJECT, async () => (await import('../vite/build-all.ts')).buildAll())
  const runtime = await resolveElectron(PROJECT)
  await ensureSystem(['electron', 'display', 'fonts', 'packaging'], runtime.executable)
  const { shipped } = await packagedForTests(PROJECT, runtime)
  const packages = mkdtempSync(join(tmpdir(), 'mb-packages-'))
  chmodSync(packages, 0o755)
  try {
    const made = async (make: typeof makeDeb) => {
      const files: string[] = []
      for (const version of ['0.1.0', '0.2.0']) {
        const release: Release = { version, date: '2026-11-30', arch: process.arch, fast: true }
        const work = mkdtempSync(join(packages, 'making-'))
        files.push(await make(join(shipped, '..'), work, packages, release))
        rmSync(work, { recursive: true })
      }
      return files
    }
    const tell = async (story: string, words: readonly string[], namespaces = true) => {
      const command = [process.execPath, join(STORIES, story), ...words]
      return (await inOverlay(command, { project: PROJECT, packages, namespaces })) === 0
    }
    const debs = await made(makeDeb)
    return (
      (await tell('deb-story.ts', [...debs, 'with'])) &&
      (await tell('deb-story.ts', [...debs, 'without'], false)) &&
      (await tell('apt-story.ts', debs)) &&
      (await tell('rpm-story.ts', await made(makeRpm)))
    )
  } finally {
    rmSync(packages, { recursive: true, force: true })
  }
}

endWith(await installers())
