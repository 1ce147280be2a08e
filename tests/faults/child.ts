import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { inOnePiece } from '../helpers/one-piece.ts'

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly lines: readonly string[]
  readonly errors: string
}

export interface Child {
  readonly ended: Promise<Ended>
  /** Lines printed so far. */
  readonly lines: readonly string[]
  /** Writes a line to its standard input. */
  tell(line: string): void
  kill(): void
}

// Half of a short victim's life is compiling the same sources anew.
const COMPILED = fileURLToPath(new URL('../../.cache/compiled', import.meta.url))

const PIECES = fileURLToPath(new URL('../../.cache/children', import.meta.url))
const built = new Map<string, Promise<string>>()

/** One of the scripts beside this file in one piece, and where it is; built once by each process. */
export function pieceOf(script: string): Promise<string> {
  const file = join(PIECES, basename(script, '.ts') + '.mjs')
  const made =
    built.get(script) ?? inOnePiece(fileURLToPath(new URL(script, import.meta.url)), file).then(() => file)
  built.set(script, made)
  return made
}

/** Starts what `pieceOf` built, under the same Node. */
export function start(
  piece: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  onLine: (line: string) => void = () => undefined,
): Child {
  const child = spawn(execPath, ['--no-warnings', piece, ...args], {
    env: { ...env, NODE_COMPILE_CACHE: COMPILED, ...more },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    // A line that a kill cut short was never said.
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      onLine(line)
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, lines, errors })
    })
  })
  return {
    ended,
    lines,
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Runs one of the scripts beside this file to its end. */
export const run = async (
  script: string,
  args: readonly string[],
  more?: Readonly<Record<string, string>>,
): Promise<Ended> => start(await pieceOf(script), args, more).ended
