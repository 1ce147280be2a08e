import type { AfterPackContext, Configuration } from 'electron-builder'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronRuntime } from '../runtime/electron.ts'
import { fuseWire } from './fuses.ts'
import { stageForPackaging } from './stage.ts'

export interface PackageOptions {
  readonly runtime: ElectronRuntime
  /** An unpacked folder instead of the installers of electron-builder.yml. */
  readonly unpacked: boolean
  /** Where the result goes; the release folder when not given. */
  readonly output?: string
}

/** What electron-builder.yml cannot know: the Electron of this machine and the fuses that its binary has. */
export function machineConfig(project: string, { runtime, output }: PackageOptions): Configuration {
  const yml = readFileSync(join(project, 'electron-builder.yml'), 'utf8')
  const wire = fuseWire(yml, runtime.official)
  const folder =
    process.platform === 'darwin' ? join(runtime.resources, '../../..') : dirname(runtime.executable)
  return {
    electronVersion: runtime.version,
    electronDist: folder,
    electronFuses: null,
    afterPack: async (context: AfterPackContext) => {
      await context.packager.addElectronFuses(context, wire)
    },
    ...(output === undefined ? {} : { directories: { output } }),
  }
}

/** Stages the built app and packages it for this system; gives the files or folders made. */
export async function packageApp(project: string, options: PackageOptions): Promise<string[]> {
  const { runtime, unpacked } = options
  stageForPackaging(project, {
    platform: process.platform,
    arch: process.arch,
    ...(runtime.sqliteBinary === undefined ? {} : { sqliteBinary: runtime.sqliteBinary }),
  })
  const { build } = await import('electron-builder')
  return await build({
    projectDir: project,
    config: machineConfig(project, options),
    dir: unpacked,
    publish: 'never',
  })
}
