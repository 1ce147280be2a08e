import { app, dialog } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Station } from '../preload/contract/define.ts'
import type { Output } from '../preload/contract/index.ts'
import { desktopsHere, type Clinic } from './clinic/clinic.ts'
import { loadClinicThread } from './clinic/thread-client.ts'
import { registerAppScheme } from './electron/app-protocol.ts'
import { readArguments } from './electron/arguments.ts'
import { endCommand, runCommand } from './electron/command-line.ts'
import { takeFolder } from './electron/data-folder.ts'
import { createDesktops } from './electron/desktop.ts'
import { endWith } from './electron/ending.ts'
import { hardenContents, silenceChromium } from './electron/hardening.ts'
import { connectIpc } from './electron/ipc.ts'
import { openLog } from './electron/log.ts'
import { layMenu } from './electron/menu.ts'
import { lockWithSystem, type Presence } from './electron/presence.ts'
import { answersQuestion } from './electron/running-program.ts'
import { CANNOT_WRITE, refuseStrangeStart, refuseToStart, THREAD_LOST } from './electron/start-refusal.ts'
import { STATION_LAWS } from './electron/station-law.ts'
import { isTestingBuild } from './electron/switches.ts'
import { doHere, readThisPc, startClinic } from './electron/this-pc.ts'
import { createWindows, type Windows } from './electron/windows.ts'

// Start order: lock, log, settings, key and clinic thread, windows.
const DIST = join(__dirname, '..')
const THREAD = join(DIST, 'main/thread.cjs')
/** Older runtimes are for trying out and for tests only: they open clinics of trial, never a real one. */
const TRIAL_ONLY = Number(process.versions.electron.split('.')[0]) < 45
const LEAST_SECONDS_TO_RELAUNCH = 60
const args = readArguments(process.argv.slice(1), app.isPackaged, Date.now())

/** At a public station nothing is said in a dialog. */
const quiet = args.station !== null && !STATION_LAWS[args.station].dialogs

// What is written without a word about its rights (settings, logs, Chromium's files) is this user's alone.
process.umask(0o077)
if (app.isPackaged && !isTestingBuild(__dirname)) refuseStrangeStart(process.argv.slice(1), quiet)
silenceChromium()
registerAppScheme()
if (args.data) app.setPath('userData', join(args.data, 'workstation'))

async function open(thread: Worker) {
  const log = openLog(join(app.getPath('userData'), 'logs'))
  const pc = readThisPc(args, { dist: DIST, trialOnly: TRIAL_ONLY }, log)
  if (pc.code !== null) return refuseToStart(pc.sentence, quiet)
  const { isNew, settings, clinicFolder } = pc
  const hasClinic = existsSync(join(clinicFolder, 'clinic.db'))
  // Until the last step of the first start says what this PC is for, it is where that can be finished.
  if (isNew && !hasClinic && !args.demo && args.station === null) settings.write({ station: 'admin' })
  hardenContents()
  layMenu(process.platform)

  const late: { windows: Windows | null } = { windows: null }
  const desktopOf = createDesktops({ dist: DIST, settings, windows: () => late.windows })
  const clinic = startClinic(pc, thread, desktopsHere(desktopOf), {
    changed: (topics) => late.windows?.sendChanged(topics),
    log: log.write,
    lost: () => {
      // A public station says nothing in a dialog, and comes back by itself; not again and again.
      if (!late.windows?.isPublic()) dialog.showErrorBox('MedicalBooking', THREAD_LOST)
      else if (process.uptime() > LEAST_SECONDS_TO_RELAUNCH) app.relaunch()
      app.exit(1)
    },
  })
  const gateStatus = async () => {
    const caller = { windowId: 'main', station: 'admin', workstation: settings.read().name } as const
    const answer = await (await clinic).ask({ name: 'gate.status', input: {} }, caller)
    return answer.ok ? (answer.value as Output<'gate.status'>).status : 'unreadable'
  }
  const tell = (what: (here: Clinic) => void) => void clinic.then(what).catch(() => undefined)
  const left: Presence['left'] = (windowId, by) => tell((here) => here.windowLeft(windowId, by))
  const ending = endWith(async () => (await clinic).close())
  const windows = createWindows({
    dist: DIST,
    ending,
    settings,
    size: args.size,
    atDoor: async () => (await gateStatus()) !== 'open',
    opensByItself: () => args.demo || hasClinic,
    closed: (windowId) => tell((here) => here.windowClosed(windowId)),
    left,
  })
  late.windows = windows
  connectIpc(clinic, windows)
  lockWithSystem({ left })

  const station = (): Station => args.station ?? settings.read().station
  app.on('second-instance', (_event, argv, _folder, data) => {
    if (answersQuestion(data, async (deed) => doHere(pc, await clinic, deed))) return
    void windows.open(readArguments(argv.slice(1), app.isPackaged, Date.now()).station ?? station())
  })
  app.on('activate', () => void windows.open(station()))
  app.on('window-all-closed', () => {
    if (windows.isEmpty()) app.quit()
  })
  // A clinic is set up by an administrator; the window becomes the chosen station when that is done.
  const first = await windows.open(args.demo || hasClinic ? station() : 'admin')
  // A clinic that was never finished is as good as none.
  if (hasClinic && (await gateStatus()) === 'empty') windows.showDoor(first, 'admin')
}

/** The clinic with nobody before it: a command line has no window, and no desktop that could be asked for anything. */
async function openForCommand() {
  const log = openLog(join(app.getPath('userData'), 'logs'))
  const pc = readThisPc(args, { dist: DIST, trialOnly: TRIAL_ONLY }, log)
  if (pc.code !== null) return pc
  const nobody = () => {
    throw new Error('there is no window')
  }
  const lost = () => endCommand({ ok: false, code: 'internal' })
  const clinic = await startClinic(pc, loadClinicThread(THREAD), nobody, {
    changed: () => undefined,
    log: log.write,
    lost,
  })
  return { clinic, does: doHere.bind(null, pc, clinic) }
}

function openWindows() {
  // It takes as long to load as all that comes before the first window.
  const thread = loadClinicThread(THREAD)
  // Without a folder to write to there is no lock either; that is not the same as a program that already runs.
  const mayWrite = takeFolder(app.getPath('userData'))
  if (mayWrite && !app.requestSingleInstanceLock()) return app.quit()
  void app
    .whenReady()
    .then(() => (mayWrite ? open(thread) : refuseToStart(CANNOT_WRITE, quiet)))
    .catch(() => refuseToStart(CANNOT_WRITE, quiet))
}

if (args.command === null) openWindows()
else void runCommand(args.command, { openClinic: openForCommand, dist: DIST, trialOnly: TRIAL_ONLY })
