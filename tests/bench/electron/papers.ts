import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'
import { APP_ORIGIN, registerAppScheme, serveApp } from '../../../main/electron/app-protocol.ts'
import { writePaper } from '../../../main/electron/printing.ts'
import { STATION_LAWS } from '../../../main/electron/station-law.ts'
import { USUAL_LAYOUT } from '../../../preload/contract/paper-layout.ts'
import type { PrintJob } from '../../../preload/contract/papers.ts'
import { PAPER_SAMPLES } from '../../helpers/paper-samples.ts'

// A program of the bench alone: a paper from the key to its file, beside the same paper that stands drawn already.
const dist = process.env['BENCH_DIST'] ?? ''
const target = process.env['BENCH_DATA'] ?? ''
const ROUNDS = 15
const OPTIONS = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true } as const

async function micros(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) * 1000
}

/** A window in which the paper stands, as the hidden one that the product opens for each. */
async function drawn(job: PrintJob): Promise<BrowserWindow> {
  const partition = session.fromPartition('bench')
  serveApp(partition, join(dist, 'renderer'), STATION_LAWS.kiosk)
  const preload = join(dist, 'preload/print-bridge.cjs')
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, session: partition, preload },
  })
  const ready = new Promise<void>((resolve) => {
    window.webContents.ipc.handleOnce('print:job', (): PrintJob => job)
    window.webContents.ipc.once('print:ready', () => resolve())
  })
  await Promise.all([ready, window.loadURL(`${APP_ORIGIN}/print`)])
  return window
}

async function measured(name: string) {
  const data = PAPER_SAMPLES[name]
  if (!data) throw new Error(`no paper ${name}`)
  const job: PrintJob = { template: 'document', data, language: 'pt-BR', layout: USUAL_LAYOUT }
  const window = await drawn(job)
  const bare = () => micros(() => window.webContents.printToPDF(OPTIONS))
  const ours = () => micros(() => writePaper(dist, 'bench', target, job))
  await bare()
  await ours()
  const rounds: { ours: number; yardstick: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % 2 === 0) rounds.push({ ours: await ours(), yardstick: await bare() })
    else {
      const yardstick = await bare()
      rounds.push({ yardstick, ours: await ours() })
    }
  }
  window.destroy()
  return rounds
}

registerAppScheme()
Object.assign(globalThis, { measured })
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true } })
  await window.loadFile(join(__dirname, 'page.html'))
})
