import { app, dialog } from 'electron'
import { existsSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Station } from '../preload/contract/define.ts'
import type { Output } from '../preload/contract/index.ts'
import { clinicHere, desktopsHere, type Clinic } from './clinic/clinic.ts'
import { loadClinicThread, startClinicThread } from './clinic/thread-client.ts'
import { registerAppScheme } from './electron/app-protocol.ts'
import { readArguments } from './electron/arguments.ts'
import { defaultDataFolder, ensureFolder, takeFolder } from './electron/data-folder.ts'
import { createDesktops } from './electron/desktop.ts'
import { endWith } from './electron/ending.ts'
import { hardenContents, silenceChromium } from './electron/hardening.ts'
import { connectIpc } from './electron/ipc.ts'
import { mendSettings, SETTINGS_FILE } from './electron/kept-settings.ts'
import { keyStore } from './electron/key-store.ts'
import { openLog } from './electron/log.ts'
import { layMenu } from './electron/menu.ts'
import { lockWithSystem, type Presence } from './electron/presence.ts'
import { openSettings } from './electron/settings.ts'
import {
  CANNOT_WRITE,
  refuseStrangeStart,
  refuseToStart,
  settingsLost,
  startRefusal,
  THREAD_LOST,
} from './electron/start-refusal.ts'
import { STATION_LAWS } from './electron/station-law.ts'
import { isTestingBuild } from './electron/switches.ts'
import { createWindows, type Windows } from './electron/windows.ts'
import { POLICY_FILE, readPolicyFile } from './policy/policy-file.ts'

// Start order: lock, log, settings, key and clinic thread, windows.
const DIST = join(__dirname, '..')
/** Older runtimes are for trying out and for tests only: they open clinics of trial, never a real one. */
const TRIAL_ONLY = Number(process.versions.electron.split('.')[0]) < 45
const LEAST_SECONDS_TO_RELAUNCH = 60
const args = readArguments(process.argv.slice(1), app.isPackaged, Date.now())

/** At a public station nothing is said in a dialog. */
const quiet = args.station !== null && !STATION_LAWS[args.station].dialogs

// What is written without a word about its rights (settings, logs, Chromium's files) is this user's alone.
process.umask(0o077)
if (app.isPackaged && !isTestingBuild(__dirname)) refuseStrangeStart(process.argv.slice(1), quiet)
// It takes as long to load as all that comes before the first window.
const thread = loadClinicThread(join(DIST, 'main/thread.cjs'))
silenceChromium()
registerAppScheme()
if (args.data) app.setPath('userData', join(args.data, 'workstation'))

async function open() {
  const log = openLog(join(app.getPath('userData'), 'logs'))
  const refusal = startRefusal()
  if (refusal) {
    log.write('error', { refused: refusal.code })
    return refuseToStart(refusal.sentence, quiet)
  }
  const kept = mendSettings(app.getPath('userData'))
  if (kept !== 'fine') log.write('error', { settings: kept })
  if (kept === 'lost') return refuseToStart(settingsLost(app.getPath('userData')), quiet)
  const isNew = !existsSync(join(app.getPath('userData'), SETTINGS_FILE))
  const { policy, nonsense } = readPolicyFile(args.policy ?? POLICY_FILE)
  if (nonsense.length > 0) log.write('error', { policy: nonsense })
  const defaults = {
    language: app.getLocale().startsWith('pt') || !app.getLocale().startsWith('en') ? 'pt-BR' : 'en',
    name: hostname().slice(0, 80),
    dataFolder: defaultDataFolder(process.platform, process.env, app.getPath('userData')),
  } as const
  const settings = openSettings(app.getPath('userData'), defaults, policy)
  const dataFolder = args.data ?? settings.read().dataFolder
  ensureFolder(dataFolder)
  const hasClinic = existsSync(join(dataFolder, TRIAL_ONLY ? 'trial' : 'clinic', 'clinic.db'))
  // Until the last step of the first start says what this PC is for, it is where that can be finished.
  if (isNew && !hasClinic && !args.demo && args.station === null) settings.write({ station: 'admin' })
  hardenContents()
  layMenu(process.platform)

  const late: { windows: Windows | null } = { windows: null }
  const desktopOf = createDesktops({ dist: DIST, settings, windows: () => late.windows })
  const clinic: Promise<Clinic> = startClinicThread(
    thread,
    {
      dataFolder,
      trialOnly: TRIAL_ONLY,
      practice: args.demo,
      osUser: userInfo().username,
      appVersion: app.getVersion(),
      clockOffset: args.clockOffset,
      checkOutputs: !app.isPackaged,
      policy: {
        backupFolders: policy.backupFolders ?? [],
        backupEveryHours: policy.backupEveryHours ?? null,
        idleLockMinutes: policy.idleLockMinutes ?? null,
        nonsense,
      },
      copyThread: join(DIST, 'main/copy.cjs'),
    },
    { desktopAt: desktopsHere(desktopOf), keyStore },
    {
      changed: (topics) => late.windows?.sendChanged(topics),
      log: log.write,
      lost: () => {
        // A public station says nothing in a dialog, and comes back by itself; not again and again.
        if (!late.windows?.isPublic()) dialog.showErrorBox('MedicalBooking', THREAD_LOST)
        else if (process.uptime() > LEAST_SECONDS_TO_RELAUNCH) app.relaunch()
        app.exit(1)
      },
    },
  ).then(clinicHere)
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
  app.on(
    'second-instance',
    (_event, argv) =>
      void windows.open(readArguments(argv.slice(1), app.isPackaged, Date.now()).station ?? station()),
  )
  app.on('activate', () => void windows.open(station()))
  app.on('window-all-closed', () => {
    if (windows.isEmpty()) app.quit()
  })
  // A clinic is set up by an administrator; the window becomes the chosen station when that is done.
  const first = await windows.open(args.demo || hasClinic ? station() : 'admin')
  // A clinic that was never finished is as good as none.
  if (hasClinic && (await gateStatus()) === 'empty') windows.showDoor(first, 'admin')
}

// Without a folder to write to there is no lock either; that is not the same as a program that already runs.
const mayWrite = takeFolder(app.getPath('userData'))
if (mayWrite && !app.requestSingleInstanceLock()) app.quit()
else
  void app
    .whenReady()
    .then(() => (mayWrite ? open() : refuseToStart(CANNOT_WRITE, quiet)))
    .catch(() => refuseToStart(CANNOT_WRITE, quiet))
