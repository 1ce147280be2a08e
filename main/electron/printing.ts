import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, session, type WebContents } from 'electron'
import type { PrintJob } from '../../preload/contract/papers.ts'
import type { PrintOutcome, SaveOutcome } from '../clinic/desktop.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { hardenSession, SAFE_PREFERENCES } from './hardening.ts'
import { NO_DIALOG_PREFERENCES } from './no-dialogs.ts'
import { STATION_LAWS, type StationLaw } from './station-law.ts'

const TIMEOUT_MS = 20_000

/** Draws one paper in a hidden, sandboxed window that is told nothing but the job, and hands it over as long as it is used. */
async function withPaper<T>(
  dist: string,
  job: PrintJob,
  use: (paper: WebContents) => Promise<T>,
): Promise<T> {
  const partition = session.fromPartition('print')
  hardenSession(partition, STATION_LAWS.kiosk)
  serveApp(partition, join(dist, 'renderer'), STATION_LAWS.kiosk)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...SAFE_PREFERENCES,
      ...NO_DIALOG_PREFERENCES,
      session: partition,
      preload: join(dist, 'preload/print-bridge.cjs'),
    },
  })
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  try {
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the paper was not ready in time')), TIMEOUT_MS)
      window.webContents.ipc.handleOnce('print:job', (): PrintJob => job)
      window.webContents.ipc.once('print:ready', () => {
        clearTimeout(timer)
        resolve()
      })
    })
    await Promise.all([ready, window.loadURL(`${APP_ORIGIN}/print`)])
    return await use(window.webContents)
  } finally {
    window.destroy()
  }
}

/** Prints a paper as a station may. */
export function printPaper(dist: string, job: PrintJob, law: StationLaw): Promise<PrintOutcome> {
  return withPaper(dist, job, async (paper) => {
    // Without one the system would offer to write a file, which is another deed.
    if ((await paper.getPrintersAsync()).length === 0) return 'no-printer'
    return new Promise<PrintOutcome>((resolve) => {
      paper.print({ silent: law.prints === 'silently', printBackground: true }, (done, why) => {
        resolve(done ? 'printed' : /cancell?ed/iu.test(why) ? 'left' : 'failed')
      })
    })
  })
}

/** Draws a paper as a PDF into a file, readable for this user alone. */
export async function writePaper(dist: string, path: string, job: PrintJob): Promise<SaveOutcome> {
  const options = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true } as const
  const pdf = await withPaper(dist, job, (paper) => paper.printToPDF(options))
  const kept = async () => {
    await writeFile(path, pdf, { mode: 0o600 })
    // The mode of a file that was there stays as it was.
    await chmod(path, 0o600)
  }
  return kept().then(
    () => 'saved' as const,
    () => 'folder-readonly' as const,
  )
}
