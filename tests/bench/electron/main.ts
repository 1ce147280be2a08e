import { app, BrowserWindow, ipcMain } from 'electron'
import { join } from 'node:path'
import { NO_POLICY } from '../../../main/clinic/clinic-policy.ts'
import { clinicHere } from '../../../main/clinic/clinic.ts'
import { UNDECIDED, type Desktop } from '../../../main/clinic/desktop.ts'
import { loadClinicThread, startClinicThread } from '../../../main/clinic/thread-client.ts'

// A program of the bench alone: the product's clinic thread beside the barest channel that Electron has.
const dist = process.env['BENCH_DIST'] ?? ''
const no = () => Promise.reject(new Error('no desktop'))
const desktop: Desktop = {
  print: no,
  readPapers: no,
  writePaper: no,
  printers: no,
  dropPapers: no,
  choosePdf: no,
  writePdf: no,
  chooseFolder: no,
  readSettings: async () => ({ language: 'pt-BR', theme: 'light', name: 'bench', decided: UNDECIDED }),
  writeSettings: no,
  setUpWorkstation: no,
  openMessage: no,
  leaveKiosk: no,
}

void app.whenReady().then(async () => {
  const thread = await startClinicThread(
    loadClinicThread(join(dist, 'main/thread.cjs')),
    {
      dataFolder: process.env['BENCH_DATA'] ?? '',
      trialOnly: true,
      practice: true,
      osUser: 'bench',
      appVersion: '0.0.0',
      policy: NO_POLICY,
      clockOffset: 0,
      checkOutputs: false,
      copyThread: join(dist, 'main/copy.cjs'),
    },
    {
      desktopAt: () => desktop,
      keyStore: { isAvailable: async () => false, protect: no, unprotect: no },
    },
    { changed: () => undefined, log: () => undefined, lost: () => app.exit(1) },
  )
  const clinic = clinicHere(thread)
  const caller = { windowId: 'bench', station: 'reception', workstation: 'bench' } as const
  ipcMain.handle('bare', (_event, payload: unknown) => payload)
  ipcMain.handle('thread', (_event, payload: unknown) => thread.echo(payload))
  ipcMain.handle('operation', () => clinic.ask({ name: 'workstation.read', input: {} }, caller))
  const window = new BrowserWindow({
    webPreferences: { sandbox: true, contextIsolation: true, preload: join(__dirname, 'preload.cjs') },
  })
  await window.loadFile(join(__dirname, 'page.html'))
})
