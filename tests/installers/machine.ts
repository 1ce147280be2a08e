import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Where the clinics of a PC are. */
export const CLINICS = '/var/lib/medicalbooking'
const LONGEST_START_MS = 60_000

/** Runs a command to its end; gives what it said. Throws when it did not go well. */
export const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

export const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)

/** One thing that is proven, told when it was. */
export async function step(name: string, act: () => unknown): Promise<void> {
  await act()
  console.log(`ok  ${name}`)
}

/** The processes of the program that an account runs, by their kind; '' is the first of them. */
export function processesOf(account: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      const program = readlinkSync(`/proc/${id}/exe`)
      const uid = /^Uid:\t(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? ''
      if (
        program.startsWith('/usr/lib/medicalbooking/medicalbooking') &&
        uid === run('id', '-u', account).trim()
      )
        found.set(/--type=([\w-]+)/u.exec(words)?.[1] ?? '', Number(id))
    } catch {
      // It has ended meanwhile.
    }
  }
  return found
}

/** Starts the program as an account does, from the system's menu; gives the way to end it. Throws when no page comes. */
export async function startAs(account: string): Promise<() => Promise<void>> {
  const words = ['-u', account, '--', 'xvfb-run', '-a', 'medicalbooking', '--demo', '--station=reception']
  const child = spawn('runuser', words, {
    cwd: '/',
    stdio: 'ignore',
    env: { PATH: '/usr/bin:/bin:/usr/sbin' },
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const begun = Date.now()
  while (!processesOf(account).has('renderer')) {
    assert.ok(Date.now() - begun < LONGEST_START_MS, `${account} sees no page`)
    await pause(200)
  }
  return async () => {
    for (const id of processesOf(account).values()) process.kill(id, 'SIGTERM')
    await ended
  }
}

/** The people of the stories: two of the clinic's group, and one who is not. */
export function makePeople(): void {
  for (const name of ['ana', 'bia', 'estranho']) run('useradd', '--create-home', name)
  for (const name of ['ana', 'bia']) run('usermod', '-aG', 'medicalbooking', name)
}
