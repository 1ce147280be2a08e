import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Runs a command with this terminal, forwards signals to it and gives its exit code (128 + number for a signal). */
export async function runAttached(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env: NodeJS.ProcessEnv },
): Promise<number> {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  try {
    return await new Promise<number>((done, failed) => {
      child.once('error', failed)
      child.once('close', (code, signal) =>
        done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
      )
    })
  } finally {
    for (const signal of signals) process.off(signal, forward)
  }
}
