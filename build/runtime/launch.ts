import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DRIVEN_START, prepareTrialApp } from './app-folder.ts'
import { announce, isRoot } from './command.ts'
import { announceHiddenDisplay, ensureDisplay } from './display.ts'
import { resolveElectron } from './electron.ts'
import { sandboxMessage, sandboxWorks } from './sandbox.ts'
import { ensureSystem } from './system.ts'

/** How to start the built app: append the app's own flags to `args`. */
export type ElectronCommand = {
  executable: string
  args: string[]
  env: Record<string, string>
  official: boolean
  version: string
  sandboxed: boolean
}

/** An Electron with the app in it, before a display and the environment are added. */
export type PreparedElectron = Omit<ElectronCommand, 'env'>

/** The variable in which root hands a prepared Electron to the unprivileged processes it starts. */
export const PREPARED_VARIABLE = 'MEDICALBOOKING_PREPARED_ELECTRON'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Resolves a runtime and lays the built app (`dist/`) out for it; `asUser` is who will run it when root prepares. */
export async function prepareElectron(project = PROJECT, asUser?: string): Promise<PreparedElectron> {
  if (!existsSync(join(project, 'dist/main'))) throw new Error('The app is not built yet: run npm run build')
  const runtime = await resolveElectron(project)
  await ensureSystem(['electron', 'fonts'], runtime.executable)
  const { official, version, sqliteBinary } = runtime
  const trial =
    sqliteBinary === undefined ? undefined : prepareTrialApp(project, { ...runtime, sqliteBinary })
  const executable = trial ?? runtime.executable
  const args = trial === undefined ? ['-r', DRIVEN_START, project] : []
  const asRoot = isRoot() && asUser === undefined
  const sandboxed = !asRoot && (await sandboxWorks(executable, asUser))
  if (!sandboxed) args.push('--no-sandbox')
  return { executable, args, official, version, sandboxed }
}

function readPrepared(text: string | undefined): PreparedElectron | undefined {
  if (text === undefined) return undefined
  const value: PreparedElectron = JSON.parse(text)
  return value
}

/** This process's environment for an Electron child, without what would turn it into a plain Node. */
function childEnvironment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...process.env, ...extra })) {
    if (value !== undefined) env[name] = value
  }
  delete env['ELECTRON_RUN_AS_NODE']
  delete env['NODE_OPTIONS']
  delete env[PREPARED_VARIABLE]
  return env
}

/**
 * Gives the command that starts the built app, with everything it needs found, fetched or installed first, and a
 * display (an Xvfb that ends with this process when there is none, or when `ownDisplay` asks for one).
 * Throws one clear sentence when something cannot be had.
 */
export async function electronCommand(options: { ownDisplay?: boolean } = {}): Promise<ElectronCommand> {
  const handed = readPrepared(process.env[PREPARED_VARIABLE])
  const prepared = handed ?? (await prepareElectron())
  if (handed === undefined && !prepared.sandboxed) {
    if (!isRoot()) throw new Error(sandboxMessage(prepared.executable))
    announce('Started as root, so Chromium runs without its sandbox: use a normal account for real work.')
  }
  const display = await ensureDisplay({ own: options.ownDisplay === true })
  if (options.ownDisplay !== true) announceHiddenDisplay(display)
  return { ...prepared, env: childEnvironment(display.env) }
}
