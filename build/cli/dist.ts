import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packageApp } from '../dist/package-app.ts'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { announce } from '../runtime/command.ts'
import { resolveElectron } from '../runtime/electron.ts'
import { endWith } from './end.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const NOT_OFFICIAL =
  'Installers are made with the official Electron only, and it could not be had here: set ELECTRON_MIRROR to a reachable mirror, or use `npm run dist -- --dir` for an unpacked folder to test with.'

/** Builds the installers of this system, or with `--dir` an unpacked folder. */
async function dist(unpacked: boolean): Promise<void> {
  await buildIfStale(PROJECT, async () => (await import('../vite/build-all.ts')).buildAll())
  const runtime = await resolveElectron(PROJECT)
  if (!runtime.official) {
    if (!unpacked) throw new Error(NOT_OFFICIAL)
    announce(`Made with the trial runtime (Electron ${runtime.version}): for tests only, never for a clinic.`)
  }
  const made = await packageApp(PROJECT, { runtime, unpacked })
  // Of an unpacked folder electron-builder gives no name.
  for (const path of made.length > 0 ? made : [join(PROJECT, 'release')]) announce(path)
}

try {
  const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false } } })
  await dist(values.dir)
} catch (error) {
  announce(error instanceof Error ? error.message : String(error))
  endWith(false)
}
