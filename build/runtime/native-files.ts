import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where the built app keeps its native files; the bundle loads these two and looks nowhere else. */
export const NATIVE_FOLDER = 'dist/main/native'

/** A system in the words of Node: `linux`, `x64`. */
export interface System {
  readonly platform: string
  readonly arch: string
}

/** Electron's Linux is glibc's. */
function sources({ platform, arch }: System): Readonly<Record<'bcrypt' | 'better_sqlite3', string>> {
  const system = `${platform}-${arch}`
  return {
    bcrypt: `node_modules/bcrypt/prebuilds/${system}/bcrypt${platform === 'linux' ? '.glibc' : ''}.node`,
    better_sqlite3: `node_modules/better-sqlite3/prebuilds/${system}.node`,
  }
}

/** Lays a system's native files beside the bundle of an app; `sqliteBinary` where the driver is not the package's own. */
export function layNativeFiles(project: string, app: string, system: System, sqliteBinary?: string): void {
  const from = sources(system)
  const folder = join(app, NATIVE_FOLDER)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(project, from.bcrypt), join(folder, 'bcrypt.node'))
  copyFileSync(sqliteBinary ?? join(project, from.better_sqlite3), join(folder, 'better_sqlite3.node'))
}
