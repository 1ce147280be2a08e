import { app } from 'electron'
import { existsSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { clinicHere, type Clinic } from '../clinic/clinic.ts'
import type { Deed } from '../clinic/deed.ts'
import type { DesktopAt } from '../clinic/desktop.ts'
import { startClinicThread, type ThreadListeners } from '../clinic/thread-client.ts'
import { POLICY_FILE, readPolicyFile } from '../policy/policy-file.ts'
import type { AppArguments } from './arguments.ts'
import { flat, type CommandAnswer } from './commands.ts'
import { defaultDataFolder, ensureFolder } from './data-folder.ts'
import { diagnoseHere } from './diagnosis.ts'
import { mendSettings, SETTINGS_FILE } from './kept-settings.ts'
import { keyStore } from './key-store.ts'
import type { openLog } from './log.ts'
import { openSettings } from './settings.ts'
import { settingsLost, startRefusal } from './start-refusal.ts'

/** What this PC was told: by its policy, by its own settings and by the command line; or why the program does not start on it. */
export function readThisPc(
  args: AppArguments,
  build: { readonly dist: string; readonly trialOnly: boolean },
  log: ReturnType<typeof openLog>,
) {
  const folder = app.getPath('userData')
  const refusal = startRefusal()
  if (refusal) {
    log.write('error', { refused: refusal.code })
    return refusal
  }
  const kept = mendSettings(folder)
  if (kept !== 'fine') log.write('error', { settings: kept })
  if (kept === 'lost') return { code: 'settings-lost', sentence: settingsLost(folder) } as const
  const isNew = !existsSync(join(folder, SETTINGS_FILE))
  const found = readPolicyFile(args.policy ?? POLICY_FILE)
  if (found.nonsense.length > 0) log.write('error', { policy: found.nonsense })
  const defaults = {
    language: app.getLocale().startsWith('pt') || !app.getLocale().startsWith('en') ? 'pt-BR' : 'en',
    name: hostname().slice(0, 80),
    dataFolder: defaultDataFolder(process.platform, process.env, folder),
  } as const
  const settings = openSettings(folder, defaults, found.policy)
  const dataFolder = args.data ?? settings.read().dataFolder
  const clinicFolder = join(dataFolder, build.trialOnly ? 'trial' : 'clinic')
  return { code: null, ...build, args, isNew, found, settings, dataFolder, clinicFolder }
}
export type ThisPc = Extract<ReturnType<typeof readThisPc>, { code: null }>

/** Starts the clinic in its loaded thread, where this PC keeps it. */
export function startClinic(
  pc: ThisPc,
  thread: Worker,
  desktopAt: DesktopAt,
  listeners: ThreadListeners,
): Promise<Clinic> {
  const { args, found } = pc
  const { policy, nonsense } = found
  ensureFolder(pc.dataFolder)
  const start = {
    dataFolder: pc.dataFolder,
    trialOnly: pc.trialOnly,
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
    copyThread: join(pc.dist, 'main/copy.cjs'),
  }
  return startClinicThread(thread, start, { desktopAt, keyStore }, listeners).then(clinicHere)
}

/** Does what the command line asks of the clinic; what is told of this PC stands beside that. */
export async function doHere(pc: ThisPc, clinic: Clinic, deed: Deed): Promise<CommandAnswer> {
  const told = await clinic.do(deed)
  if (deed.kind !== 'diagnose' || !told.ok) return flat(told)
  return { ok: true, ...diagnoseHere(pc.found, pc), clinic: told.facts }
}
