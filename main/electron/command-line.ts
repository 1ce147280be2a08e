import { app } from 'electron'
import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import { Worker } from 'node:worker_threads'
import type { Clinic } from '../clinic/clinic.ts'
import type { Deed, DeedAnswer } from '../clinic/deed.ts'
import { exitCodeOf, flat, type Command, type CommandAnswer } from './commands.ts'
import { takeFolder } from './data-folder.ts'
import { answersQuestion, askRunning } from './running-program.ts'

const STDIN = 0
const STDOUT = 1
/** Longer than any passphrase. */
const MOST_TYPED = 4096

export interface CommandHost {
  /** The clinic as far as it opens without a person, or why there is none; never while another program has it. */
  readonly openClinic: () => Promise<
    | { readonly clinic: Clinic; readonly does: (deed: Deed) => Promise<CommandAnswer> }
    | { readonly code: string }
  >
  /** Where the built program lies. */
  readonly dist: string
  readonly trialOnly: boolean
}

/** The first line of the standard input, where a secret may come from: an argument is seen by every account. Null: there is none. */
async function typedLine(): Promise<string | null> {
  // It would be shown as it is typed.
  if (isatty(STDIN)) return null
  let text = ''
  try {
    for await (const part of createReadStream('', { fd: STDIN, encoding: 'utf8', autoClose: false })) {
      text += String(part)
      if (text.includes('\n') || text.length > MOST_TYPED) break
    }
  } catch {
    // It was closed.
  }
  const [line = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  return line === '' ? null : line
}

async function testRestore(file: string, { dist, trialOnly }: CommandHost) {
  const code = await typedLine()
  if (code === null) return { ok: false, code: 'needs-code' }
  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-'))
  try {
    return await new Promise<CommandAnswer>((resolve) => {
      const worker = new Worker(join(dist, 'main/restore-test.cjs'), {
        workerData: { file, code, folder, trialOnly },
        env: {},
      })
      worker.once('message', (answer: DeedAnswer) => resolve(flat(answer)))
      worker.once('error', () => resolve({ ok: false, code: 'internal' }))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const SYSTEM = {
  electron: process.versions.electron,
  platform: process.platform,
  arch: process.arch,
}
const CALLER = { windowId: 'command-line', station: 'admin', workstation: 'house' } as const

/** Opens what a passphrase keeps shut by the one that came; null when it was the right one. */
async function openWithTyped(clinic: Clinic): Promise<CommandAnswer | null> {
  const passphrase = await typedLine()
  if (passphrase === null) return { ok: false, code: 'needs-passphrase' }
  const answer = await clinic.ask({ name: 'gate.open-with-passphrase', input: { passphrase } }, CALLER)
  // What keeps it shut all the same is told by whoever is asked next.
  if (answer.ok || answer.error.code === 'clinic-shut') return null
  return { ok: false, code: answer.error.code }
}

async function doHere(deed: Deed, { openClinic }: CommandHost): Promise<CommandAnswer> {
  // Somebody opens the program meanwhile: it comes up once this has ended. Another question is not answered here.
  app.on('second-instance', (_event, argv, _folder, data) => {
    if (!answersQuestion(data, async () => ({ ok: false, code: 'busy' })))
      app.relaunch({ args: argv.slice(1) })
  })
  await app.whenReady()
  const opened = await openClinic()
  if ('code' in opened) return { ok: false, code: opened.code }
  try {
    const told = await opened.does(deed)
    if (told.code !== 'needs-passphrase') return told
    return (await openWithTyped(opened.clinic)) ?? (await opened.does(deed))
  } finally {
    await opened.clinic.close()
  }
}

/** Asks the program that runs, or does it here. */
async function ask(deed: Deed, host: CommandHost): Promise<CommandAnswer> {
  if (!takeFolder(app.getPath('userData'))) return { ok: false, code: 'cannot-write' }
  return (await askRunning(deed)) ?? doHere(deed, host)
}

function writeReport(file: string, { ok, ...report }: CommandAnswer): CommandAnswer {
  if (!ok) return { ok, ...report }
  try {
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
    return { ok }
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return { ok: false, code: isThere ? 'exists' : 'cannot-write' }
  }
}

async function answer(command: Command | 'unclear', host: CommandHost): Promise<CommandAnswer> {
  if (command === 'unclear') return { ok: false, code: command }
  if (command.kind === 'version') return { ok: true, version: app.getVersion(), ...SYSTEM }
  if (command.kind === 'restore-test') return testRestore(command.file, host)
  if (command.kind !== 'diagnose') return ask(command, host)
  return writeReport(command.file, await ask({ kind: 'diagnose' }, host))
}

/** Prints one line of JSON and ends with its number. */
export function endCommand(told: CommandAnswer): void {
  writeSync(STDOUT, `${JSON.stringify(told)}\n`)
  app.exit(exitCodeOf(told))
}

/**
 * Chromium ends a program that finds no screen, and looks for one before anything of ours can say that none is needed: on a server
 * the program starts itself once more, and ends as that one does.
 */
function startWithoutScreen(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const isTold = app.commandLine.getSwitchValue('ozone-platform') === 'headless'
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || isTold) return
  const again = [...process.argv.slice(1), '--ozone-platform=headless']
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? exitCodeOf({ ok: false }))
}

/** Does what the command line asks for, without a window, and ends the program. */
export async function runCommand(command: Command | 'unclear', host: CommandHost): Promise<void> {
  if (command !== 'unclear' && command.kind !== 'version') startWithoutScreen()
  endCommand(await answer(command, host).catch((): CommandAnswer => ({ ok: false, code: 'internal' })))
}
