import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ElectronRuntime } from './electron.ts'
import { copyTree, linkTree } from './link-tree.ts'
import { layNativeFiles, type System } from './native-files.ts'

const STAGED_KEPT = 3
/** The trial runtime is for this one alone. */
const TRIAL_SYSTEM = { platform: 'linux', arch: 'x64' } as const

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/** What an unpackaged app requires first. */
export const DRIVEN_START = join(import.meta.dirname, 'driven-start.cjs')

/** Has the app in a folder begin with `DRIVEN_START`. */
export function beginDriven(folder: string): void {
  const manifest: { main: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const app = `require(${JSON.stringify(`./${manifest.main}`)})\n`
  writeFileSync(join(folder, 'start.cjs'), `${readFileSync(DRIVEN_START, 'utf8')}\n${app}`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, main: 'start.cjs' }))
}

/** A short text that changes when a file of the built app, its manifest, its start or the SQLite driver changes. */
export function appFingerprint(project: string, sqliteBinary: string): string {
  const hash = createHash('sha256').update(sqliteBinary).update(readFileSync(DRIVEN_START))
  for (const file of [join(project, 'package.json'), ...filesUnder(join(project, 'dist')).sort()]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`\0${relative(project, file)}\0${String(size)}\0${String(mtimeMs)}`)
  }
  return hash.digest('hex').slice(0, 16)
}

function stagedManifest(project: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null) throw new Error('package.json is not an object')
  const fields: Record<string, unknown> = { ...manifest }
  // No "type": the bundles are CommonJS, whatever their names end with.
  const kept = ['name', 'productName', 'version', 'description', 'license', 'main'] as const
  return `${JSON.stringify(Object.fromEntries(kept.map((name) => [name, fields[name]])), null, 2)}\n`
}

/** Lays the built app out in a folder of its own, with the native files of one system and the SQLite driver given. */
export function stageApp(project: string, target: string, system: System, sqliteBinary?: string): void {
  copyTree(join(project, 'dist'), join(target, 'dist'))
  chmodSync(target, 0o755)
  writeFileSync(join(target, 'package.json'), stagedManifest(project))
  layNativeFiles(project, target, system, sqliteBinary)
}

function putInPlace(temporary: string, target: string): void {
  try {
    renameSync(temporary, target)
  } catch (error) {
    // Several starts at once prepare the same folder; the first one wins.
    if (!existsSync(target)) throw error
    rmSync(temporary, { recursive: true, force: true })
  }
}

function forgetOldStages(folder: string, current: string): void {
  const stages = readdirSync(folder).filter((name) => name.startsWith('app-') && name !== current)
  const byAge = stages.sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs)
  // The newest are left: an app started from one of them may still be running.
  for (const name of byAge.slice(STAGED_KEPT)) rmSync(join(folder, name), { recursive: true, force: true })
}

function prepareRuntime(runtime: ElectronRuntime, folder: string): string {
  const target = join(folder, `electron-${runtime.version}`)
  if (existsSync(target)) return target
  const temporary = mkdtempSync(`${target}-`)
  linkTree(join(runtime.resources, '..'), temporary)
  putInPlace(temporary, target)
  return target
}

/**
 * Prepares `<project>/.cache/runtime` with the trial runtime around the built app, anew only where something changed,
 * and gives the executable, which is started without a path.
 */
export function prepareTrialApp(
  project: string,
  runtime: ElectronRuntime & { sqliteBinary: string },
): string {
  const folder = join(project, '.cache/runtime')
  mkdirSync(folder, { recursive: true })
  const prepared = prepareRuntime(runtime, folder)
  const stage = `app-${appFingerprint(project, runtime.sqliteBinary)}`
  if (!existsSync(join(folder, stage))) {
    const temporary = mkdtempSync(join(folder, 'staging-'))
    stageApp(project, temporary, TRIAL_SYSTEM, runtime.sqliteBinary)
    beginDriven(temporary)
    putInPlace(temporary, join(folder, stage))
  }
  const link = join(prepared, 'resources/app')
  const replacement = `${link}-${String(process.pid)}`
  symlinkSync(join('../..', stage), replacement)
  // Renaming over the old link is atomic: a start at the same moment sees the old app or the new one.
  renameSync(replacement, link)
  forgetOldStages(folder, stage)
  return join(prepared, 'electron')
}
