import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { announce, isRoot } from './command.ts'
import { PREPARED_VARIABLE, prepareElectron } from './launch.ts'
import { runAttached } from './run-attached.ts'
import { ensureTestUser, makeWritable, readableProject, TEST_USER, type Account } from './test-user.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Options of asUnprivileged: the project, further environment, and the folders (relative) the command writes to. */
export type UnprivilegedOptions = {
  project?: string
  env?: Readonly<Record<string, string>>
  writable?: readonly string[]
}

/** The variables of root's session that would send another account to root's files, screen or bus. */
const ROOTS_OWN =
  /^(XDG_.*|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|TMPDIR|npm_config_(cache|userconfig|prefix|globalconfig))$/u

/** The environment for the test account, made from root's. */
export function testEnvironment(
  env: NodeJS.ProcessEnv,
  account: { home: string },
  project: string,
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !ROOTS_OWN.test(name)) kept[name] = value
  }
  const path = [join(project, 'node_modules/.bin'), kept['PATH'] ?? '/usr/bin:/bin'].join(delimiter)
  return { ...kept, HOME: account.home, USER: TEST_USER, LOGNAME: TEST_USER, PATH: path }
}

function moved(value: string, from: string, to: string): string {
  return value === from || value.startsWith(`${from}/`) ? `${to}${value.slice(from.length)}` : value
}

async function runAsTestUser(
  command: readonly string[],
  project: string,
  account: Account,
  options: UnprivilegedOptions,
): Promise<number> {
  const place = await readableProject(project)
  const prepared = await prepareElectron(place, TEST_USER)
  if (!prepared.sandboxed) {
    announce('This system gives normal accounts no sandbox (no user namespaces): the tests run without it.')
  }
  const writable = options.writable ?? []
  makeWritable(place, writable, account)
  const env = {
    ...testEnvironment(process.env, account, place),
    ...options.env,
    [PREPARED_VARIABLE]: JSON.stringify(prepared),
  }
  const args = ['-u', TEST_USER, '--', ...command.map((part) => moved(part, project, place))]
  const code = await runAttached('runuser', args, { cwd: place, env })
  if (place !== project) bringBack(place, project, writable)
  return code
}

function bringBack(place: string, project: string, folders: readonly string[]): void {
  for (const name of folders) {
    if (!existsSync(join(place, name))) continue
    rmSync(join(project, name), { recursive: true, force: true })
    mkdirSync(join(project, name), { recursive: true })
    cpSync(join(place, name), join(project, name), { recursive: true })
  }
}

/**
 * Runs a command (in the project folder, with this terminal) without privileges and gives its exit code. For root on
 * Linux that means the account `medicalbooking-test`, with Electron prepared for it and a copy of the project where it
 * cannot read the original; anybody else simply runs it.
 */
export async function asUnprivileged(
  command: string,
  args: readonly string[],
  options: UnprivilegedOptions = {},
): Promise<number> {
  const project = options.project ?? PROJECT
  if (!isRoot() || process.platform !== 'linux') {
    return await runAttached(command, args, { cwd: project, env: { ...process.env, ...options.env } })
  }
  return await runAsTestUser([command, ...args], project, await ensureTestUser(), options)
}
