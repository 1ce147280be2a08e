import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ElectronCommand } from '../../build/runtime/launch.ts'

/** An Electron program that leaves everything as Electron delivers it: what the proof must catch. */
const MAIN = `
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 600, height: 400 })
  await window.loadFile(require('node:path').join(__dirname, 'page.html'))
})
`
const PAGE = `<!doctype html><meta charset="utf-8"><title>defaults</title><textarea autofocus></textarea>`

export interface StartCommand {
  readonly executable: string
  readonly args: readonly string[]
}

/** Lays that program out so that this machine's Electron can start it. */
export function unhardenedApp(folder: string, command: ElectronCommand): StartCommand {
  const app = join(folder, command.official ? 'app' : 'electron/resources/app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{"name":"defaults","version":"1.0.0","main":"main.cjs"}')
  writeFileSync(join(app, 'main.cjs'), MAIN)
  writeFileSync(join(app, 'page.html'), PAGE)
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
