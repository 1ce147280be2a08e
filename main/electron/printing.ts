import { BrowserWindow, session, type WebContents } from 'electron'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperWay } from '../../preload/contract/paper-layout.ts'
import type { PrintJob } from '../../preload/contract/papers.ts'
import type { Printer, PrintOutcome, SaveOutcome } from '../clinic/desktop.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { hardenSession, SAFE_PREFERENCES } from './hardening.ts'
import { NO_DIALOG_PREFERENCES } from './no-dialogs.ts'
import { STATION_LAWS } from './station-law.ts'

const TIMEOUT_MS = 20_000

/** Papers that are drawn or wait in a dialog of the system, by the window they were asked from. */
const underWay = new Map<BrowserWindow, string>()

/** Throws away the papers of a window: what a dialog that still stands open says then reaches nothing that could be printed. */
export function dropPapers(windowId: string): void {
  for (const [paper, askedFrom] of underWay) if (askedFrom === windowId) paper.destroy()
}

/**
 * Draws one paper in a hidden, sandboxed window that is told nothing but the job, and hands it over as long as it is used.
 * Null: it was thrown away meanwhile.
 */
async function withPaper<T>(
  dist: string,
  askedFrom: string,
  job: PrintJob,
  use: (paper: WebContents) => Promise<T>,
): Promise<T | null> {
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
  underWay.set(window, askedFrom)
  const dropped = new Promise<null>((resolve) => window.once('closed', () => resolve(null)))
  const drawn = async () => {
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the paper was not ready in time')), TIMEOUT_MS)
      window.webContents.ipc.handleOnce('print:job', (): PrintJob => job)
      window.webContents.ipc.once('print:ready', () => {
        clearTimeout(timer)
        resolve()
      })
    })
    await Promise.all([ready, window.loadURL(`${APP_ORIGIN}/print`)])
    return use(window.webContents)
  }
  try {
    return await Promise.race([drawn(), dropped])
  } finally {
    underWay.delete(window)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** What the system of this PC can print with. */
export async function printersOf(contents: WebContents): Promise<readonly Printer[]> {
  const found = await contents.getPrintersAsync()
  return found.map(({ name, displayName }) => ({ name, label: displayName || name }))
}

/** The sheet that an issued paper wants; all others take what lies in the printer. */
function sheetOf({ template, layout }: PrintJob): Electron.WebContentsPrintOptions {
  if (template !== 'document' || layout.sheet === 'a4') return {}
  return layout.sheet === 'a5' ? { pageSize: 'A5' } : { pageSize: 'A4', landscape: true }
}

/** Prints a paper as its window may and its PC has it; dropped, when whoever asked for it left the window before it was printed. */
export async function printPaper(
  dist: string,
  askedFrom: string,
  job: PrintJob,
  { printer, silent }: Pick<PaperWay, 'printer' | 'silent'>,
): Promise<PrintOutcome> {
  const outcome = await withPaper(dist, askedFrom, job, async (paper) => {
    // Without one the system would offer to write a file, which is another deed.
    const printers = await printersOf(paper)
    if (printers.length === 0) return 'no-printer'
    // Another one would take it without a word: a prescription on the labels of the reception.
    if (printer !== null && !printers.some(({ name }) => name === printer)) return 'printer-gone'
    const where = printer === null ? {} : { deviceName: printer }
    return new Promise<PrintOutcome>((resolve) => {
      paper.print({ silent, printBackground: true, ...where, ...sheetOf(job) }, (done, why) => {
        resolve(done ? 'printed' : /cancell?ed/iu.test(why) ? 'left' : 'failed')
      })
    })
  })
  return outcome ?? 'dropped'
}

/** Draws a paper as a PDF into a file, readable for this user alone; dropped, when whoever asked for it left before. */
export async function writePaper(
  dist: string,
  askedFrom: string,
  path: string,
  job: PrintJob,
): Promise<SaveOutcome> {
  const options = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true } as const
  const pdf = await withPaper(dist, askedFrom, job, (paper) => paper.printToPDF(options))
  if (pdf === null) return 'dropped'
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
