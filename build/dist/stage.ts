import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { RUNTIME_PACKAGES, stageApp } from '../runtime/app-folder.ts'

/** Where the app lies before it is packaged; electron-builder.yml names it too. */
export const STAGED = '.cache/dist/app'

function nativeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return nativeFiles(path)
    return entry.name.endsWith('.node') ? [path] : []
  })
}

/** The SHA-256 of each native file under an app's node_modules, by its path in the app with forward slashes. */
export function nativeHashes(app: string): Readonly<Record<string, string>> {
  const entries = nativeFiles(join(app, 'node_modules')).map((file) => [
    relative(app, file).split(sep).join('/'),
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  ])
  return Object.fromEntries(entries)
}

function versionOf(project: string, name: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return manifest.version
}

/** Which operating system and processor a package is for, in the words of the native packages: `win32-x64`. */
export interface StageOptions {
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** The SQLite driver when it is not the package's own: the trial runtime's. */
  readonly sqliteBinary?: string
}

/**
 * Lays out exactly what is packaged: the built app, the native packages with the binaries of one system and neither
 * sources nor those of others, and the hashes that the app checks at its start.
 */
export function stageForPackaging(project: string, options: StageOptions): string {
  const target = join(project, STAGED)
  const platform = `${options.platform}-${options.arch}`
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const driver = join(project, 'node_modules/better-sqlite3/prebuilds', `${platform}.node`)
  stageApp(project, options.sqliteBinary ?? driver, target, platform)
  // Electron's Linux is glibc's.
  rmSync(join(target, 'node_modules/bcrypt/prebuilds', platform, 'bcrypt.musl.node'), { force: true })
  const file = join(target, 'package.json')
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
  manifest['dependencies'] = Object.fromEntries(
    RUNTIME_PACKAGES.map((name) => [name, versionOf(project, name)]),
  )
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
  writeFileSync(join(target, 'dist/main/native-files.json'), JSON.stringify(nativeHashes(target)))
  return target
}
