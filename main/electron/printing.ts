import { join } from 'node:path'
import { BrowserWindow, session } from 'electron'
import type { PrintJob } from '../clinic/desktop.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { hardenSession, SAFE_PREFERENCES } from './hardening.ts'
import { STATION_LAWS } from './station-law.ts'

const TIMEOUT_MS = 20_000

/** Makes a PDF of one paper in a hidden, sandboxed window that is told nothing but the job. */
export async function printToPdf(dist: string, job: PrintJob): Promise<Uint8Array> {
  const partition = session.fromPartition('print')
  hardenSession(partition, { dialogs: false })
  serveApp(partition, join(dist, 'renderer'), STATION_LAWS.kiosk)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...SAFE_PREFERENCES,
      session: partition,
      preload: join(dist, 'preload/print-bridge.cjs'),
    },
  })
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  try {
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the paper was not ready in time')), TIMEOUT_MS)
      window.webContents.ipc.handleOnce('print:job', () => job)
      window.webContents.ipc.once('print:ready', () => {
        clearTimeout(timer)
        resolve()
      })
    })
    await Promise.all([ready, window.loadURL(`${APP_ORIGIN}/print`)])
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
    })
  } finally {
    window.destroy()
  }
}
