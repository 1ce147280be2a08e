import { spawn, type SpawnOptions } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What a finished command left: its exit code (128 + signal number is not used; a signal gives 1) and its output. */
export type CommandResult = { code: number; stdout: string; stderr: string }

/** Prints one line for the person at the terminal, on stderr so that stdout stays for programs. */
export function announce(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Runs a command to its end and collects its output; never throws for a non-zero exit, only when it cannot start. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<CommandResult> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/** Like run, but throws an Error with the most telling line of the output when the command fails. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const result = await run(command, args, options)
  if (result.code === 0) return result.stdout
  const lines = `${result.stdout}\n${result.stderr}`.split('\n').filter((line) => line.trim() !== '')
  // Compilers name the cause first and only then say that they stop.
  const telling = lines.find((line) => line.includes('error:')) ?? lines.at(-1)
  throw new Error(`${command} failed (${result.code}): ${telling?.trim() ?? 'no output'}`)
}

/** The full path of a program on the PATH, or undefined. */
export function findProgram(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  for (const folder of [...path.split(delimiter), '/usr/sbin', '/sbin']) {
    const candidate = join(folder, name)
    try {
      accessSync(candidate, constants.X_OK)
      return candidate
    } catch {
      continue
    }
  }
  return undefined
}

/** True for the superuser of a Unix system. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
