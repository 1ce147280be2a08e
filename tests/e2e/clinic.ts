import {
  _electron,
  chromium,
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import { spawn } from 'node:child_process'
import { findChromium } from '../../build/runtime/chromium.ts'
import { electronCommand } from '../../build/runtime/launch.ts'
import type { Station } from '../../preload/contract/define.ts'
import { startHost, type HostProcess } from '../helpers/host-process.ts'
import { emptyFolder, NOW, practiceFolder } from '../helpers/practice-folder.ts'
import { limited, settled } from './settled.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export const SIZES = {
  desk: { width: 1600, height: 1000 },
  totem: { width: 1080, height: 1920 },
  totemLandscape: { width: 1920, height: 1080 },
  tablet: { width: 1024, height: 768 },
} as const satisfies Record<string, Size>

export interface RunningClinic {
  /** Opens a station's window, as a second start with --station does. */
  open(station: Station, size?: Size): Promise<Page>
  /** Kills the clinic's process; the next open() starts it anew. */
  crash(): Promise<void>
  readonly folder: string
}

interface Launcher {
  open(station: Station, size: Size): Promise<Page>
  /** Pulls the plug: the clinic's process is killed at once; the next open() starts it anew on the same folder. */
  crash(): Promise<void>
  close(): Promise<void>
}

/** A browser that the specs of one process share, each with contexts of its own; not started before it is asked for. */
interface SharedBrowser {
  get(): Promise<Browser>
}

function inChromium(folder: string, now: string, empty: boolean, browser: SharedBrowser): Launcher {
  let host: HostProcess | null = null
  const contexts: BrowserContext[] = []
  return {
    async open(station, size) {
      host ??= await startHost(folder, now, empty ? ['--empty'] : [])
      const context = await (await browser.get()).newContext({ viewport: size, locale: 'pt-BR' })
      contexts.push(context)
      const page = limited(await context.newPage())
      await page.goto(host.address(station))
      return page
    },
    async crash() {
      await host?.kill()
      host = null
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      await host?.stop()
    },
  }
}

function inElectron(folder: string, now: string, empty: boolean): Launcher {
  let app: ElectronApplication | null = null
  const flags = (args: readonly string[], station: Station, size: Size) => [
    ...args,
    ...(empty ? [] : ['--demo']),
    `--data=${folder}`,
    `--policy=${folder}/policy.json`,
    `--now=${now}`,
    `--station=${station}`,
    `--size=${size.width}x${size.height}`,
    '--lang=pt-BR',
  ]
  return {
    async open(station, size) {
      const { executable, args, env, sandboxed } = await electronCommand({ ownDisplay: true })
      if (!app) {
        const options = { executablePath: executable, args: flags(args, station, size), env }
        app = await _electron.launch({ ...options, chromiumSandbox: sandboxed })
        return limited(await app.firstWindow())
      }
      const next = app.waitForEvent('window')
      spawn(executable, flags(args, station, size), { env, stdio: 'ignore' })
      return limited(await next)
    },
    async crash() {
      const child = app?.process()
      const ended = new Promise<void>((done) => child?.once('exit', () => done()))
      child?.kill('SIGKILL')
      await ended
      app = null
    },
    async close() {
      await app?.close()
    },
  }
}

/** Listens for what a page must never say: an error nobody caught, or a breach of its security policy. */
function listen(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
}

interface Fixtures {
  /** The practice clinic on a Monday morning. */
  readonly clinic: RunningClinic
  /** An empty data folder: the first start. */
  readonly emptyClinic: RunningClinic
  /** Another PC with nothing on it. */
  readonly secondEmptyClinic: RunningClinic
}

interface Given {
  readonly launcher: string
  readonly browser: SharedBrowser
  readonly empty: boolean
}

async function run(
  { launcher: name, browser, empty }: Given,
  folder: string,
  use: (clinic: RunningClinic) => Promise<void>,
) {
  const launcher =
    name === 'electron' ? inElectron(folder, NOW, empty) : inChromium(folder, NOW, empty, browser)
  const heard: string[] = []
  let crashed = false
  try {
    await use({
      folder,
      async open(station, size = station === 'kiosk' ? SIZES.totem : SIZES.desk) {
        const page = await launcher.open(station, size)
        listen(page, heard)
        await settled(page)
        return page
      },
      async crash() {
        crashed = true
        await launcher.crash()
      },
    })
  } finally {
    await launcher.close()
  }
  // A page whose clinic was killed under it may complain.
  if (!crashed) expect(heard, 'what the pages complained about').toEqual([])
}

/** Runs a clinic in a folder of its own, and removes it. */
async function within(
  given: Given,
  folder: { path: string; remove: () => void },
  use: (clinic: RunningClinic) => Promise<void>,
): Promise<void> {
  try {
    await run(given, folder.path, use)
  } finally {
    folder.remove()
  }
}

async function shareBrowser(use: (browser: SharedBrowser) => Promise<void>): Promise<void> {
  const executablePath = findChromium()
  let browser: Promise<Browser> | undefined
  await use({
    get: () => (browser ??= chromium.launch({ ...(executablePath ? { executablePath } : {}) })),
  })
  await (await browser)?.close()
}

export const test = base.extend<Fixtures, { sharedBrowser: SharedBrowser }>({
  sharedBrowser: [async ({ browserName: _ }, use) => shareBrowser(use), { scope: 'worker' }],
  clinic: async ({ sharedBrowser: browser }, use, { project }) =>
    within({ launcher: project.name, browser, empty: false }, practiceFolder(), use),
  emptyClinic: async ({ sharedBrowser: browser }, use, { project }) =>
    within({ launcher: project.name, browser, empty: true }, emptyFolder(), use),
  secondEmptyClinic: async ({ sharedBrowser: browser }, use, { project }) =>
    within({ launcher: project.name, browser, empty: true }, emptyFolder(), use),
})
export { expect }
