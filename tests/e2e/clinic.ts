import { spawn } from 'node:child_process'
import {
  _electron,
  chromium,
  test as base,
  type Browser,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import { findChromium } from '../../build/runtime/chromium.ts'
import { electronCommand } from '../../build/runtime/launch.ts'
import type { Station } from '../../preload/contract/define.ts'
import { startHost } from '../helpers/host-process.ts'
import { emptyFolder, NOW, practiceFolder } from '../helpers/practice-folder.ts'

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
  readonly folder: string
}

interface Launcher {
  open(station: Station, size: Size): Promise<Page>
  close(): Promise<void>
}

async function inChromium(folder: string, now: string, empty: boolean): Promise<Launcher> {
  const host = await startHost(folder, now, empty ? ['--empty'] : [])
  const browsers: Browser[] = []
  const executablePath = findChromium()
  return {
    async open(station, size) {
      const browser =
        browsers[0] ?? (await chromium.launch({ ...(executablePath ? { executablePath } : {}) }))
      if (browsers.length === 0) browsers.push(browser)
      const context = await browser.newContext({ viewport: size, locale: 'pt-BR' })
      const page = await context.newPage()
      await page.goto(host.address(station))
      return page
    },
    async close() {
      for (const browser of browsers) await browser.close()
      await host.stop()
    },
  }
}

async function inElectron(folder: string, now: string, empty: boolean): Promise<Launcher> {
  const command = await electronCommand()
  let app: ElectronApplication | null = null
  const flags = (station: Station, size: Size) => [
    ...command.args,
    ...(empty ? [] : ['--demo']),
    `--data=${folder}`,
    `--now=${now}`,
    `--station=${station}`,
    `--size=${size.width}x${size.height}`,
    '--lang=pt-BR',
  ]
  return {
    async open(station, size) {
      if (!app) {
        app = await _electron.launch({
          executablePath: command.executable,
          args: flags(station, size),
          env: command.env,
          chromiumSandbox: command.sandboxed,
        })
        return app.firstWindow()
      }
      const next = app.waitForEvent('window')
      spawn(command.executable, flags(station, size), { env: command.env, stdio: 'ignore' })
      return next
    },
    async close() {
      await app?.close()
    },
  }
}

interface Fixtures {
  /** The practice clinic on a Monday morning. */
  readonly clinic: RunningClinic
  /** An empty data folder: the first start. */
  readonly emptyClinic: RunningClinic
  /** Another PC with nothing on it. */
  readonly secondEmptyClinic: RunningClinic
}

async function run(
  launcherName: string,
  folder: string,
  empty: boolean,
  use: (clinic: RunningClinic) => Promise<void>,
) {
  const launcher = await (launcherName === 'electron' ? inElectron : inChromium)(folder, NOW, empty)
  try {
    await use({
      folder,
      open: (station, size = station === 'kiosk' ? SIZES.totem : SIZES.desk) => launcher.open(station, size),
    })
  } finally {
    await launcher.close()
  }
}

async function practice(name: string, use: (clinic: RunningClinic) => Promise<void>): Promise<void> {
  const folder = practiceFolder()
  await run(name, folder.path, false, use)
  folder.remove()
}

async function empty(name: string, use: (clinic: RunningClinic) => Promise<void>): Promise<void> {
  const folder = emptyFolder()
  await run(name, folder.path, true, use)
  folder.remove()
}

export const test = base.extend<Fixtures>({
  clinic: async ({ browserName: _ }, use, info) => practice(info.project.name, use),
  emptyClinic: async ({ browserName: _ }, use, info) => empty(info.project.name, use),
  secondEmptyClinic: async ({ browserName: _ }, use, info) => empty(info.project.name, use),
})
export { expect } from '@playwright/test'
