import { chromium, expect, type Browser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limited } from '../e2e/settled.ts'

/** The program as it is shipped: it takes no debugging port, so it is looked at from outside. */
export const SHIPPED = process.env['MEDICALBOOKING_PACKAGED'] ?? ''
/** The same files but for one word in the archive: it takes any switch, and is driven through the debugging port. */
export const TESTING = process.env['MEDICALBOOKING_PACKAGED_TESTING'] ?? ''
/** Whether it was made with the official Electron, whose fuse wire is the long one. */
export const OFFICIAL = process.env['MEDICALBOOKING_PACKAGED_OFFICIAL'] === 'true'

export interface PackagedApp {
  readonly pid: number
  /** Everything it said so far. */
  output(): string
  /** Resolves to the first match in what it says; rejects when it ends before. */
  said(wanted: RegExp): Promise<RegExpExecArray>
  /** Its exit code, once it has ended, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  /** Ends it as the system does when somebody logs off. */
  end(): void
  kill(): void
}

export interface DrivenApp extends PackagedApp {
  /** Its only window, through the debugging port. */
  window(): Promise<Page>
}

export interface StartOptions {
  readonly program?: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the shipped program as a person does. */
export function startShipped({ program = SHIPPED, args, env = {} }: StartOptions): PackagedApp {
  const child = spawn(program, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const heard: (() => void)[] = []
  const hear = (more: string) => {
    text += more
    for (const listener of heard) listener()
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  )
  return {
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    async said(wanted) {
      const found = new Promise<RegExpExecArray>((resolve) => {
        const look = () => {
          const match = wanted.exec(text)
          if (match) resolve(match)
        }
        heard.push(look)
        look()
      })
      const gone = ended.then((code) => {
        throw new Error(`the packaged app ended with ${String(code)}: ${text}`)
      })
      return Promise.race([found, gone])
    },
    end: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  }
}

const LISTENING = /DevTools listening on (ws:\S+)/u

/** The titles of what stands behind a debugging address; a page has one once its document is there. */
async function titles(address: string): Promise<string[]> {
  const targets = (await (await fetch(`http://${new URL(address).host}/json/list`)).json()) as {
    title: string
  }[]
  return targets.map(({ title }) => title)
}

/** Starts the testing program, apart from the debugging port like a person does. */
export function startPackaged({ program = TESTING, args, env = {} }: StartOptions): DrivenApp {
  const app = startShipped({ program, args: [...args, '--lang=pt-BR', '--remote-debugging-port=0'], env })
  let browser: Browser | undefined
  return {
    ...app,
    async window() {
      const [, address = ''] = await app.said(LISTENING)
      // A page that is attached to on its way to its first address may never answer (`build/runtime/driven-start.cjs`).
      await expect.poll(() => titles(address)).toContain('MedicalBooking')
      // Playwright's defaults would emulate a browser's screen in a desktop app's window.
      browser = await chromium.connectOverCDP(address, { noDefaults: true })
      const context = browser.contexts()[0]
      if (!context) throw new Error('the packaged app has no browser context')
      return limited(context.pages()[0] ?? (await context.waitForEvent('page')))
    },
  }
}

/** A data folder of its own. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'medicalbooking-packaged-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
