import { copyFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeChecksums } from '../dist/checksums.ts'
import { FACTS, type Release } from '../dist/facts.ts'
import { makeLinuxPackages } from '../dist/linux/packages.ts'
import { packageApp } from '../dist/package-app.ts'
import { writeSbom } from '../dist/sbom.ts'
import { signFile } from '../dist/sign.ts'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { announce } from '../runtime/command.ts'
import { resolveElectron } from '../runtime/electron.ts'
import { NOTICES_FILE } from '../vite/shipped-packages.ts'
import { endWith } from './end.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const OUTPUT = join(PROJECT, 'release')
const NOT_OFFICIAL =
  'Packages are made with the official Electron only, and it could not be had here: set ELECTRON_MIRROR to a reachable mirror, or use `npm run dist -- --trial` for packages to test with.'

interface Wish {
  /** An unpacked folder alone. */
  readonly dir: boolean
  /** With the trial runtime, where no other is to be had: for tests only. */
  readonly trial: boolean
  /** Quickly packed, for tests. */
  readonly fast: boolean
  /** File of the Ed25519 key that the list of checksums is signed with; it never lies in the project. */
  readonly sign?: string | undefined
}

function releaseHere(fast: boolean): Release {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }
  return { version, date: new Date().toISOString().slice(0, 10), arch: process.arch, fast }
}

/** The notices of what is bundled lie in the app too; beside it they can be read before it is installed. */
function copyNotices(): string {
  const file = join(OUTPUT, `${FACTS.title}-${NOTICES_FILE}`)
  copyFileSync(join(PROJECT, 'dist', NOTICES_FILE), file)
  return file
}

/** Builds the packages of this system, or an unpacked folder. */
async function dist({ dir, trial, fast, sign }: Wish): Promise<void> {
  await buildIfStale(PROJECT, async () => (await import('../vite/build-all.ts')).buildAll())
  const runtime = await resolveElectron(PROJECT)
  if (!runtime.official) {
    if (!trial) throw new Error(NOT_OFFICIAL)
    announce(`Made with the trial runtime (Electron ${runtime.version}): for tests only, never for a clinic.`)
  }
  const isLinux = process.platform === 'linux'
  const made = await packageApp(PROJECT, { runtime, unpacked: dir || isLinux })
  if (dir) return announce(OUTPUT)
  const unpacked = join(OUTPUT, 'linux-unpacked')
  const packages = isLinux ? await makeLinuxPackages(unpacked, OUTPUT, releaseHere(fast)) : made
  const release = releaseHere(fast)
  const files = [...packages, writeSbom(PROJECT, OUTPUT, release, runtime.version), copyNotices()]
  const list = await writeChecksums(OUTPUT, files)
  for (const path of [...files, list]) announce(path)
  if (sign === undefined) announce('The checksums are not signed: give the file of a key with --sign.')
  else announce(signFile(list, sign))
}

try {
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({ options: { dir: flag, trial: flag, fast: flag, sign: { type: 'string' } } })
  await dist(values)
} catch (error) {
  announce(error instanceof Error ? error.message : String(error))
  endWith(false)
}
