import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import type { ElectronCommand } from '../../../build/runtime/launch.ts'
import { mainConfig } from '../../../build/vite/main.config.ts'
import { layOutProgram, type StartCommand } from '../../helpers/electron-program.ts'

const PROJECT = resolve(import.meta.dirname, '../../..')
const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('bench', { ask: (channel, payload) => ipcRenderer.invoke(channel, payload) })
`
export const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><h1>bench</h1>'

/** Where the built product lies for this machine's Electron. */
export const distOf = (command: ElectronCommand): string =>
  command.official ? join(PROJECT, 'dist') : join(dirname(command.executable), 'resources/app/dist')

/** Builds a program of the bench, whose main process is a file beside this one, and lays it out to be started. */
export async function benchProgram(
  folder: string,
  command: ElectronCommand,
  entry: 'main.ts' | 'papers.ts',
): Promise<StartCommand> {
  const out = join(folder, 'built')
  const config = mainConfig()
  const input = { main: join(import.meta.dirname, entry) }
  const rolldownOptions = { ...config.build?.rolldownOptions, input }
  await build({ ...config, build: { ...config.build, outDir: out, rolldownOptions } })
  return layOutProgram(join(folder, 'bench'), command, (app) => {
    writeFileSync(join(app, 'package.json'), '{"name":"bench","version":"1.0.0","main":"main.cjs"}')
    symlinkSync(join(out, 'main.cjs'), join(app, 'main.cjs'))
    writeFileSync(join(out, 'preload.cjs'), PRELOAD)
    writeFileSync(join(out, 'page.html'), PAGE)
  })
}
