import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

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

/** One of the scripts beside this file in one piece, and where it is: most of a short victim's life is reading its modules. */
export async function inOnePiece(script: string): Promise<string> {
  const ssr = fileURLToPath(new URL(script, import.meta.url))
  const outDir = fileURLToPath(new URL('../../.cache/children', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3', 'bcrypt'] },
    build: { ssr, outDir, emptyOutDir: false },
  })
  return join(outDir, basename(script, '.ts') + '.js')
}

/** Starts one of the scripts beside this file, or one in one piece, under the same Node. */
export function start(
  script: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  onLine: (line: string) => void = () => undefined,
): Child {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(execPath, ['--no-warnings', path, ...args], {
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

/** Runs one of the scripts to its end. */
export const run = (
  script: string,
  args: readonly string[],
  more?: Readonly<Record<string, string>>,
): Promise<Ended> => start(script, args, more).ended
