import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { NO_POLICY } from '../../main/clinic/clinic-policy.ts'
import { clinicHere, desktopsHere } from '../../main/clinic/clinic.ts'
import {
  UNDECIDED,
  type Desktop,
  type KeyStore,
  type WorkstationSettings,
} from '../../main/clinic/desktop.ts'
import { loadClinicThread, startClinicThread } from '../../main/clinic/thread-client.ts'
import { waysFrom } from '../../preload/contract/paper-layout.ts'
import { startLoopbackHost, type LoopbackHost } from './server.ts'

export interface HostOptions {
  readonly dataFolder: string
  readonly port: number
  /** Opens the practice clinic at once; otherwise the first start is shown, for clinics of trial. */
  readonly practice: boolean
  readonly clockOffset: number
}

export interface RunningHost extends LoopbackHost {
  readonly dataFolder: string
}

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const pages = file('dist/renderer/')
// As the app starts them: one bundle is read in a quarter of the time of a thousand sources.
const thread = file('dist/main/thread.cjs')
const copyThread = file('dist/main/copy.cjs')

/** The desktop of a plain browser: it keeps language and theme for a window and can do nothing else. */
function browserDesktops(): (windowId: string) => Desktop {
  const settings = new Map<string, WorkstationSettings>()
  return (windowId) => {
    const read = () =>
      settings.get(windowId) ?? { language: 'pt-BR', theme: 'light', name: 'loopback', decided: UNDECIDED }
    return {
      print: async () => null,
      readPapers: async () => waysFrom(() => undefined),
      writePaper: async () => false,
      printers: async () => null,
      dropPapers: async () => undefined,
      choosePdf: async () => undefined,
      writePdf: async () => 'saved' as const,
      chooseFolder: async () => undefined,
      readSettings: async () => read(),
      async writeSettings(change) {
        settings.set(windowId, { ...read(), ...change })
        return true
      },
      setUpWorkstation: async () => false,
      openMessage: async () => false,
      leaveKiosk: async () => false,
    }
  }
}

const noKeys = () => Promise.reject(new Error('no key store'))
const noKeyStore: KeyStore = { isAvailable: async () => false, protect: noKeys, unprotect: noKeys }

/** Starts the clinic and its loopback host; practice and trial clinics only, never a real one. */
export async function runHost(options: HostOptions): Promise<RunningHost> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 })
  const late: { host: LoopbackHost | null } = { host: null }
  const started = await startClinicThread(
    loadClinicThread(thread),
    {
      dataFolder: options.dataFolder,
      trialOnly: true,
      practice: options.practice,
      osUser: userInfo().username,
      appVersion: '0.0.0-host',
      clockOffset: options.clockOffset,
      checkOutputs: true,
      policy: NO_POLICY,
      copyThread,
    },
    { desktopAt: desktopsHere(browserDesktops()), keyStore: noKeyStore },
    {
      changed: (topics) => late.host?.sendChanged(topics),
      log: (level, entry) => {
        if (level === 'error') process.stderr.write(`${JSON.stringify(entry)}\n`)
      },
      lost: (error) => {
        process.stderr.write(`${error.message}\n`)
        process.exitCode = 1
      },
    },
  )
  const clinic = clinicHere(started)
  const host = await startLoopbackHost(pages, options.port, () => clinic)
  late.host = host
  return {
    ...host,
    dataFolder: options.dataFolder,
    async close() {
      await host.close()
      await clinic.close()
    },
  }
}
