import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { announce, findProgram } from './command.ts'
import { ensureSystem } from './system.ts'

/** A display to start windows on: what to add to their environment, and how to give it back. */
export type Display = { env: Record<string, string>; stop: () => void }

// Both sides hold a call panel or a kiosk standing upright (1080 x 1920) with room to spare.
const SCREEN = '2200x2200x24'
const SOCKETS = '/tmp/.X11-unix'

let started: Promise<Display> | undefined

function prepareSocketFolder(): void {
  if (existsSync(SOCKETS)) return
  mkdirSync(SOCKETS, { recursive: true })
  chmodSync(SOCKETS, 0o1777)
}

/** Resolves to the text up to the first line break, or to what came before the stream ended. */
async function firstLine(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes('\n')) break
  }
  return text.trim()
}

async function startXvfb(): Promise<Display> {
  await ensureSystem(['display', 'fonts'])
  prepareSocketFolder()
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  // The kernel ends it with us even when we are killed and cannot do it ourselves.
  const tied = findProgram('setpriv') === undefined ? xvfb : ['setpriv', '--pdeathsig', 'TERM', ...xvfb]
  const [command = 'Xvfb', ...args] = tied
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = (): void => {
    server.kill()
  }
  process.once('exit', stop)
  const pipe = server.stdio[3]
  if (pipe === null || pipe === undefined || !('read' in pipe)) throw new Error('Xvfb could not be started')
  const cannotStart = new Promise<never>((_resolve, reject) => server.once('error', reject))
  const number = await Promise.race([firstLine(pipe), cannotStart])
  if (number === '') throw new Error('Xvfb ended before it had a display: is /tmp writable?')
  pipe.destroy()
  server.unref()
  return { env: { DISPLAY: `:${number}` }, stop }
}

/** Whether this session already has a screen to show windows on. */
export function hasDisplay(platform: string, env: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * Makes sure there is a display: the session's own, or an Xvfb of this process (one, however often it is asked for)
 * that ends with it. `own: true` asks for an Xvfb even when there is a screen, so that tests do not disturb it.
 */
export async function ensureDisplay(options: { own?: boolean } = {}): Promise<Display> {
  const wantsOwn = options.own === true && process.platform === 'linux'
  if (!wantsOwn && hasDisplay(process.platform, process.env)) return { env: {}, stop: () => undefined }
  started ??= startXvfb()
  return await started
}

/** Says in one line that windows will not be seen. */
export function announceHiddenDisplay(display: Display): void {
  const name = display.env['DISPLAY']
  if (name !== undefined)
    announce(`There is no display here: the windows are on a virtual one, ${name} (Xvfb).`)
}
