import { _electron, expect } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { electronCommand } from '../../build/runtime/launch.ts'
import { NOW } from '../helpers/practice-folder.ts'

/** How a running program is asked to end. */
export type End = 'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'window' | 'quit'

export interface Started {
  readonly child: ChildProcess
  /** Address of the page in its window; empty while there is none. */
  address(): Promise<string>
  end(how: End): Promise<void>
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

export interface Opening {
  readonly folder: string
  /** The practice clinic, or this PC's own. */
  readonly practice: boolean
}

const flags = ({ folder, practice }: Opening) => [
  ...(practice ? ['--demo'] : []),
  `--data=${folder}`,
  `--now=${NOW}`,
  '--station=reception',
  '--size=1280x900',
  '--lang=pt-BR',
]

const endOf = (child: ChildProcess) =>
  new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  )

/** Whether a process of this start lives: both launchers give each a group of its own. */
export function groupLives({ child }: Started): boolean {
  try {
    return process.kill(-(child.pid ?? 0), 0)
  } catch {
    return false
  }
}

/** Kills whatever is left of a start. */
export function killGroup(started: Started): void {
  if (groupLives(started)) process.kill(-(started.child.pid ?? 0), 'SIGKILL')
}

/** What a program that ended well leaves none of: SQLite's log of an open database, Chromium's claim of the folder. */
export function traces(folder: string): string[] {
  const held = ['practice/clinic.db-wal', 'trial/clinic.db-wal', 'workstation/SingletonLock']
  return held.filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined)
}

/** Started by Playwright, which holds the program by both of its debuggers; its page stands when it has its heading. */
export async function startHeld(opening: Opening): Promise<Started> {
  const { executable, args, env, sandboxed } = await electronCommand()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, ...flags(opening)],
    env,
    chromiumSandbox: sandboxed,
  })
  const child = app.process()
  return {
    child,
    ended: endOf(child),
    async address() {
      const page = await app.firstWindow()
      const heading = page.getByRole('heading', { level: 1 })
      return (await heading.isVisible()) ? page.url() : ''
    },
    async end(how) {
      // The program may be gone before it can answer.
      if (how === 'window') await app.windows()[0]?.close()
      else if (how === 'quit') await app.evaluate(({ app: self }) => self.quit()).catch(() => undefined)
      else child.kill(how)
    },
  }
}

interface Target {
  readonly id: string
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

const LISTENING = /DevTools listening on ws:\/\/([^/]+)\//u

export interface StartedPlain extends Started {
  /** Runs a script in the page, as if a person had just touched it; throws while there is no document yet. */
  run(script: string): Promise<void>
}

/** Started as people do, and only looked at from afar; its page has its address before it is loaded. */
export async function startPlain(opening: Opening): Promise<StartedPlain> {
  const { executable, args, env } = await electronCommand()
  const child = spawn(executable, [...args, ...flags(opening), '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  const host = new Promise<string>((resolve) =>
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = LISTENING.exec(said)?.[1]
      if (found) resolve(found)
    }),
  )
  async function page(): Promise<Target | undefined> {
    const answer = await fetch(`http://${await host}/json/list`)
    const targets = (await answer.json()) as Target[]
    return targets.find(({ type }) => type === 'page')
  }
  return {
    child,
    ended: endOf(child),
    address: async () => (await page())?.url ?? '',
    async end(how) {
      expect(how, 'nobody is inside to say it').not.toBe('quit')
      if (how === 'window') await fetch(`http://${await host}/json/close/${(await page())?.id ?? ''}`)
      else child.kill(how as NodeJS.Signals)
    },
    async run(script) {
      const socket = new WebSocket((await page())?.webSocketDebuggerUrl ?? '')
      await new Promise((open) => socket.addEventListener('open', open, { once: true }))
      const answer = new Promise<string>((hear) =>
        socket.addEventListener('message', ({ data }) => hear(String(data)), { once: true }),
      )
      const params = { expression: script, userGesture: true }
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
      const { error } = JSON.parse(await answer) as { error?: { message: string } }
      socket.close()
      if (error) throw new Error(error.message)
    },
  }
}
