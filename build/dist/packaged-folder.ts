import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isRoot } from '../runtime/command.ts'
import type { ElectronRuntime } from '../runtime/electron.ts'
import { sharedFolder } from '../runtime/test-user.ts'
import { packageApp } from './package-app.ts'

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** A short text that changes with anything that goes into the package: by content, for a build renews every date. */
function fingerprint(project: string, runtime: ElectronRuntime): string {
  const hash = createHash('sha256').update(`${runtime.version}\0${runtime.sqliteBinary ?? ''}`)
  const recipes = ['package.json', 'package-lock.json', 'electron-builder.yml', 'build/runtime/app-folder.ts']
  const files = [...filesUnder(join(project, 'dist')), ...filesUnder(join(project, 'build/dist'))].sort()
  for (const file of [...recipes.map((name) => join(project, name)), ...files]) {
    if (!file.endsWith('.built')) hash.update(`\0${relative(project, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

const PROGRAM = 'linux-unpacked/medicalbooking'

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

/** Packages the built app into a folder for tests, or finds the one made of the same files; gives its program. Linux only. */
export async function packagedForTests(project: string, runtime: ElectronRuntime): Promise<string> {
  const base = packagesFolder(project)
  const name = `packaged-${fingerprint(project, runtime)}`
  const folder = join(base, name)
  if (existsSync(folder)) return join(folder, PROGRAM)
  mkdirSync(base, { recursive: true })
  forgetOldPackages(base, name)
  const unfinished = join(base, `packaged-making-${String(process.pid)}`)
  await packageApp(project, { runtime, unpacked: true, output: unfinished })
  renameSync(unfinished, folder)
  return join(folder, PROGRAM)
}
