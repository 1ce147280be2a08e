import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beginDriven } from '../../build/runtime/app-folder.ts'
import type { ElectronCommand } from '../../build/runtime/launch.ts'

export interface StartCommand {
  readonly executable: string
  readonly args: readonly string[]
}

/** Lays a small program of a test out so that this machine's Electron can start it. */
export function layOutProgram(
  folder: string,
  command: ElectronCommand,
  write: (app: string) => void,
): StartCommand {
  const app = join(folder, command.official ? 'app' : 'electron/resources/app')
  mkdirSync(app, { recursive: true })
  write(app)
  beginDriven(app)
  if (command.official) return { executable: command.executable, args: [app] }
  // The trial runtime takes no path: the app must lie in its resources, so the runtime is laid out once more around it.
  const from = dirname(command.executable)
  const target = join(folder, 'electron')
  for (const name of readdirSync(from)) {
    if (name === 'resources') continue
    if (name === basename(command.executable)) copyFileSync(join(from, name), join(target, name))
    else symlinkSync(join(from, name), join(target, name))
  }
  return { executable: join(target, basename(command.executable)), args: [] }
}
