import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronCommand } from '../../build/runtime/launch.ts'
import { layOutProgram, type StartCommand } from '../helpers/electron-program.ts'

/** An Electron program that leaves everything as Electron delivers it: what the proof must catch. */
const MAIN = `
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 600, height: 400 })
  await window.loadFile(require('node:path').join(__dirname, 'page.html'))
})
`
const PAGE = `<!doctype html><meta charset="utf-8"><title>defaults</title><textarea autofocus></textarea>`

/** Lays that program out so that this machine's Electron can start it. */
export function unhardenedApp(folder: string, command: ElectronCommand): StartCommand {
  return layOutProgram(folder, command, (app) => {
    writeFileSync(join(app, 'package.json'), '{"name":"defaults","version":"1.0.0","main":"main.cjs"}')
    writeFileSync(join(app, 'main.cjs'), MAIN)
    writeFileSync(join(app, 'page.html'), PAGE)
  })
}
