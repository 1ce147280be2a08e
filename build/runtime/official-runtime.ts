import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { announce, runOrThrow } from './command.ts'

const STALLED_AFTER_MS = 10_000

/** Where the installed `electron` npm package lies, and which Electron it stands for. */
export type ElectronPackage = { folder: string; version: string }

/** Finds the `electron` npm package of a project; throws when `npm ci` has not been run. */
export function electronPackage(project: string): ElectronPackage {
  const folder = join(project, 'node_modules/electron')
  if (!existsSync(join(folder, 'package.json')))
    throw new Error('Electron is not installed: run npm ci first')
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error(`${folder} is not complete: run npm ci`)
  }
  return { folder, version: String(manifest.version) }
}

/** The path of the executable inside an unpacked Electron. */
export function executableIn(runtime: string, platform: string): string {
  if (platform === 'darwin') return join(runtime, 'Electron.app/Contents/MacOS/Electron')
  return join(runtime, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** The resources folder that belongs to an executable. */
export function resourcesOf(executable: string, platform: string): string {
  return platform === 'darwin'
    ? join(dirname(executable), '../Resources')
    : join(dirname(executable), 'resources')
}

/** The version an unpacked official Electron says it is, or undefined when there is none. */
export function versionIn(runtime: string): string | undefined {
  const file = join(runtime, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/u, '') : undefined
}

type DownloadArtifact = (details: Readonly<Record<string, unknown>>) => Promise<string>

async function loadDownloader(folder: string): Promise<DownloadArtifact> {
  // Resolved from the electron package, whose own dependency the downloader is.
  const file = createRequire(join(folder, 'package.json')).resolve('@electron/get')
  const module: { downloadArtifact: DownloadArtifact } = await import(pathToFileURL(file).href)
  return module.downloadArtifact
}

function readableReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

async function downloadArchive({ folder, version }: ElectronPackage): Promise<void> {
  const downloadArtifact = await loadDownloader(folder)
  const checksums: unknown = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'))
  const stalled = new AbortController()
  const giveUp = (): void => stalled.abort(new Error(`no answer within ${String(STALLED_AFTER_MS / 1000)} s`))
  let timer = setTimeout(giveUp, STALLED_AFTER_MS)
  // A slow line that still moves is not given up; only silence is.
  const getProgressCallback = async (): Promise<void> => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, STALLED_AFTER_MS)
    await Promise.resolve()
  }
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloadOptions: { signal: stalled.signal, getProgressCallback },
    })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Downloads the pinned official Electron (mirrors and the download cache of `@electron/get` are respected, checksums
 * checked) into the npm package. Throws with a readable reason; gives up after ten seconds of silence.
 */
export async function downloadOfficial(found: ElectronPackage): Promise<void> {
  announce(`Fetching Electron ${found.version}, once…`)
  try {
    await downloadArchive(found)
    // The package's own script unpacks the archive that is now in the download cache.
    await runOrThrow(process.execPath, [join(found.folder, 'install.js')])
  } catch (error) {
    throw new Error(readableReason(error), { cause: error })
  }
}
