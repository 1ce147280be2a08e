import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isRoot } from '../runtime/command.ts'
import type { ElectronRuntime } from '../runtime/electron.ts'
import { linkTree } from '../runtime/link-tree.ts'
import { sharedFolder } from '../runtime/test-user.ts'
import { packageApp } from './package-app.ts'
import { BUILD_KIND } from './stage.ts'

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** A short text that changes with anything that goes into the package: by content, for a build renews every date. */
function fingerprint(project: string, runtime: ElectronRuntime): string {
  const hash = createHash('sha256').update(`${runtime.version}\0${runtime.sqliteBinary ?? ''}`)
  const recipes = [
    'package.json',
    'package-lock.json',
    'electron-builder.yml',
    'build/runtime/app-folder.ts',
    'build/runtime/native-files.ts',
  ]
  const files = [...filesUnder(join(project, 'dist')), ...filesUnder(join(project, 'build/dist'))].sort()
  for (const file of [...recipes.map((name) => join(project, name)), ...files]) {
    if (!file.endsWith('.built')) hash.update(`\0${relative(project, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

const PROGRAM = 'linux-unpacked/medicalbooking'
const TESTING_PROGRAM = 'linux-testing/medicalbooking'

/** The packages under a folder of this checkout that are not the wanted one: there is room for one. */
export function forgetOldPackages(base: string, wanted: string): void {
  for (const name of readdirSync(base)) {
    if (name.startsWith('packaged-') && name !== wanted)
      rmSync(join(base, name), { recursive: true, force: true })
  }
}

/** Where the packages of this checkout's tests lie; root's must be readable for the test account. */
export function packagesFolder(project: string): string {
  return isRoot() ? sharedFolder(project) : join(project, '.cache')
}

/**
 * The package a second time, of the same files, with one word of its archive exchanged: it takes the switches by which a
 * test drives it. Only where Electron does not check the archive (Linux) can there be such a copy.
 */
export function layTestingCopy(shipped: string, testing: string): void {
  linkTree(shipped, testing)
  const archive = join(testing, 'resources/app.asar')
  const text = readFileSync(archive, 'latin1')
  const at = text.indexOf(BUILD_KIND)
  if (at < 0 || text.includes(BUILD_KIND, at + 1)) throw new Error('the archive does not say once what it is')
  // A file of its own: what was laid out is a link to the shipped one.
  rmSync(archive)
  const other = BUILD_KIND.replace('shipped', 'testing')
  writeFileSync(archive, text.slice(0, at) + other + text.slice(at + other.length), 'latin1')
}

/** The programs that the tests of the packaged app look at. */
export interface PackagedPrograms {
  readonly shipped: string
  readonly testing: string
}

/** Packages the built app into a folder for tests, or finds the one made of the same files. Linux only. */
export async function packagedForTests(project: string, runtime: ElectronRuntime): Promise<PackagedPrograms> {
  const base = packagesFolder(project)
  const name = `packaged-${fingerprint(project, runtime)}`
  const folder = join(base, name)
  const programs = { shipped: join(folder, PROGRAM), testing: join(folder, TESTING_PROGRAM) }
  if (existsSync(folder)) return programs
  mkdirSync(base, { recursive: true })
  forgetOldPackages(base, name)
  const unfinished = join(base, `packaged-making-${String(process.pid)}`)
  await packageApp(project, { runtime, unpacked: true, output: unfinished })
  layTestingCopy(dirname(join(unfinished, PROGRAM)), dirname(join(unfinished, TESTING_PROGRAM)))
  renameSync(unfinished, folder)
  return programs
}
