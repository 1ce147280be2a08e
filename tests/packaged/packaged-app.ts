import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { limited } from '../e2e/settled.ts'

/** The program that was packaged for this run. */
export const PACKAGED = process.env['MEDICALBOOKING_PACKAGED'] ?? ''
/** Whether it was made with the official Electron, whose fuse wire is the long one. */
export const OFFICIAL = process.env['MEDICALBOOKING_PACKAGED_OFFICIAL'] === 'true'

export interface PackagedApp {
  /** Everything it said so far. */
  output(): string
  /** Its only window, through the debugging port. */
  window(): Promise<Page>
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  kill(): void
}

export interface StartOptions {
  readonly program?: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const LISTENING = /DevTools listening on (ws:\S+)/u

/** Starts the packaged program as a person does, apart from the debugging port. */
export function startPackaged({ program = PACKAGED, args, env = {} }: StartOptions): PackagedApp {
  const child = spawn(program, [...args, '--lang=pt-BR', '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const heard: (() => void)[] = []
  const hear = (text: string) => {
    said += text
    for (const listener of heard) listener()
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let browser: Browser | undefined

  async function address(): Promise<string> {
    const found = new Promise<string>((resolve) => {
      const look = () => {
        const address = LISTENING.exec(said)?.[1]
        if (address) resolve(address)
      }
      heard.push(look)
      look()
    })
    const gone = ended.then((code) => {
      throw new Error(`the packaged app ended with ${String(code)}: ${said}`)
    })
    return Promise.race([found, gone])
  }

  return {
    output: () => said,
    ended,
    async window() {
      // Playwright's defaults would emulate a browser's screen in a desktop app's window.
      browser = await chromium.connectOverCDP(await address(), { noDefaults: true })
      const context = browser.contexts()[0]
      if (!context) throw new Error('the packaged app has no browser context')
      return limited(context.pages()[0] ?? (await context.waitForEvent('page')))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** A data folder of its own. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'medicalbooking-packaged-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
