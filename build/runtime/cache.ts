import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The folder of this user where downloaded and built runtimes are kept; honours XDG_CACHE_HOME. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env['XDG_CACHE_HOME']
  // The XDG rules say a relative path is to be ignored.
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'medicalbooking')
}

/** A download that failed: which version, from where (empty: the default place), when (ms since the epoch) and why. */
export type FailedDownload = { version: string; mirror: string; at: number; reason: string }

const REMEMBERED_FOR_MS = 24 * 60 * 60 * 1000

/** The environment's say on where Electron is downloaded from, as one comparable string; empty for the default. */
export function mirrorSetting(env: NodeJS.ProcessEnv = process.env): string {
  return Object.keys(env)
    .filter((name) => /^(npm_config_)?electron_(mirror|custom_?dir|custom_?filename)$/iu.test(name))
    .sort()
    .map((name) => `${name}=${env[name] ?? ''}`)
    .join('\n')
}

/** Whether a remembered failure still says not to try this download again at the given time. */
export function stillFailed(
  failure: FailedDownload | undefined,
  version: string,
  mirror: string,
  now: number,
): boolean {
  if (failure === undefined || failure.version !== version || failure.mirror !== mirror) return false
  // A stamp from the future means the clock was set back: do not trust it.
  return failure.at <= now && now - failure.at < REMEMBERED_FOR_MS
}

function isFailedDownload(value: unknown): value is FailedDownload {
  if (typeof value !== 'object' || value === null) return false
  const fields: Record<string, unknown> = { ...value }
  return (
    typeof fields['version'] === 'string' &&
    typeof fields['mirror'] === 'string' &&
    typeof fields['at'] === 'number' &&
    typeof fields['reason'] === 'string'
  )
}

/** Reads the stamp of the last failed download; undefined when there is none or it cannot be read. */
export function readFailure(folder: string): FailedDownload | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'electron-download-failed.json'), 'utf8'))
    return isFailedDownload(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Remembers a failed download, so that the next start does not wait for the same time-out. */
export function writeFailure(folder: string, failure: FailedDownload): void {
  const file = join(folder, 'electron-download-failed.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(failure, null, 2)}\n`)
}
