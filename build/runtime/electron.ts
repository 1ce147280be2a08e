import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SystemNeed } from './apt.ts'
import { cacheFolder, mirrorSetting, readFailure, stillFailed, writeFailure } from './cache.ts'
import { announce } from './command.ts'
import { hasDisplay } from './display.ts'
import {
  downloadOfficial,
  electronPackage,
  executableIn,
  resourcesOf,
  versionIn,
} from './official-runtime.ts'
import type { ElectronPackage } from './official-runtime.ts'
import { cachedSqlite, sqliteForApi8 } from './sqlite-api8.ts'
import { ensureSystem } from './system.ts'
import { TRIAL_VERSION, trialRuntime, trialRuntimeFits } from './trial-runtime.ts'

/** An Electron that can be started; `sqliteBinary` is the driver to put in place when the runtime is the trial one. */
export type ElectronRuntime = {
  executable: string
  version: string
  official: boolean
  sqliteBinary?: string
  resources: string
}

/** What is known before choosing: the folder named by the environment, what is installed, and the last failure. */
export type Situation = {
  override: string | undefined
  installed: boolean
  downloadFailedLately: boolean
  trialFits: boolean
}

/** The next thing to try, in the order: named folder, installed, download, trial runtime, and then nothing. */
export function nextRuntime(situation: Situation): 'override' | 'installed' | 'download' | 'trial' | 'none' {
  if (situation.override !== undefined && situation.override !== '') return 'override'
  if (situation.installed) return 'installed'
  if (!situation.downloadFailedLately) return 'download'
  return situation.trialFits ? 'trial' : 'none'
}

const OVERRIDE = 'ELECTRON_OVERRIDE_DIST_PATH'
const CURE =
  'Set ELECTRON_MIRROR to a reachable mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function officialIn(folder: string, wanted: string, variable?: string): ElectronRuntime {
  const executable = executableIn(folder, process.platform)
  const version = versionIn(folder)
  if (!existsSync(executable) || version === undefined) {
    throw new Error(`${variable ?? 'The npm package'} names ${folder}, where no Electron is unpacked`)
  }
  if (version.split('.')[0] !== wanted.split('.')[0]) {
    throw new Error(`${folder} holds Electron ${version}, but this app needs ${wanted}`)
  }
  return { executable, version, official: true, resources: resourcesOf(executable, process.platform) }
}

async function trialIn(cache: string, project: string, why: string): Promise<ElectronRuntime> {
  announce(`${why}: using the trial runtime, Electron ${TRIAL_VERSION}, for practice and trial clinics only.`)
  const folder = await trialRuntime(cache, project).catch((error: unknown) => {
    throw new Error(`${why}, nor the trial runtime (${reasonOf(error)}). ${CURE}`, { cause: error })
  })
  const executable = join(folder, 'electron')
  if ((await cachedSqlite(cache, project)) === undefined) {
    // The first start asks for everything at once, so that a person has one command to run, not three.
    const display: SystemNeed[] = hasDisplay(process.platform, process.env) ? [] : ['display']
    await ensureSystem(['electron', 'fonts', 'compiler', ...display], executable)
  }
  const sqliteBinary = await sqliteForApi8(cache, project)
  const resources = resourcesOf(executable, process.platform)
  return { executable, version: TRIAL_VERSION, official: false, sqliteBinary, resources }
}

async function tryDownload(
  found: ElectronPackage,
  cache: string,
  mirror: string,
): Promise<string | undefined> {
  try {
    await downloadOfficial(found)
    return undefined
  } catch (error) {
    const reason = reasonOf(error)
    writeFailure(cache, { version: found.version, mirror, at: Date.now(), reason })
    return reason
  }
}

/**
 * Finds or fetches an Electron: the folder in ELECTRON_OVERRIDE_DIST_PATH, the official one of the npm package (its
 * download is not retried for a day after a failure), else the trial runtime on Linux x64. Throws one clear sentence.
 */
export async function resolveElectron(
  project = resolve(import.meta.dirname, '../..'),
): Promise<ElectronRuntime> {
  const found = electronPackage(project)
  const cache = cacheFolder()
  const mirror = mirrorSetting()
  const override = process.env[OVERRIDE]
  const dist = join(found.folder, 'dist')
  const failure = readFailure(cache)
  const situation: Situation = {
    override,
    installed: versionIn(dist) === found.version && existsSync(executableIn(dist, process.platform)),
    downloadFailedLately: stillFailed(failure, found.version, mirror, Date.now()),
    trialFits: trialRuntimeFits(process.platform, process.arch),
  }
  let reason = failure?.reason ?? ''
  let next = nextRuntime(situation)
  if (next === 'download') {
    const failed = await tryDownload(found, cache, mirror)
    reason = failed ?? ''
    next = nextRuntime({ ...situation, installed: failed === undefined, downloadFailedLately: true })
  }
  if (next === 'override') return officialIn(resolve(override ?? ''), found.version, OVERRIDE)
  if (next === 'installed') return officialIn(dist, found.version)
  const why = `Electron ${found.version} could not be downloaded (${reason})`
  if (next === 'none') throw new Error(`${why}. ${CURE}`)
  return await trialIn(cache, project, why)
}
