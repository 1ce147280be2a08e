import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stageApp } from '../runtime/app-folder.ts'
import { NATIVE_FOLDER, type System } from '../runtime/native-files.ts'

/** Where the app lies before it is packaged; electron-builder.yml names it too. */
export const STAGED = '.cache/dist/app'

/** What the archive says it is; the tests' copy of it says `testing` instead, and differs in nothing else. */
export const BUILD_KIND = '{"kind":"shipped"}'

/** The SHA-256 of each native file of an app, by its path in the app with forward slashes. */
export function nativeHashes(app: string): Readonly<Record<string, string>> {
  const entries = readdirSync(join(app, NATIVE_FOLDER)).map((name) => [
    `${NATIVE_FOLDER}/${name}`,
    createHash('sha256')
      .update(readFileSync(join(app, NATIVE_FOLDER, name)))
      .digest('hex'),
  ])
  return Object.fromEntries(entries)
}

export interface StageOptions extends System {
  /** The SQLite driver when it is not the package's own: the trial runtime's. */
  readonly sqliteBinary?: string
}

/**
 * Lays out exactly what is packaged: the built app, the native files of one system, their hashes, which the app checks at
 * its start, and what kind of build it is.
 */
export function stageForPackaging(project: string, { sqliteBinary, ...system }: StageOptions): string {
  const target = join(project, STAGED)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  stageApp(project, target, system, sqliteBinary)
  writeFileSync(join(target, 'dist/main/native-files.json'), JSON.stringify(nativeHashes(target)))
  writeFileSync(join(target, 'dist/main/build.json'), BUILD_KIND)
  return target
}
