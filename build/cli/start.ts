import { resolve } from 'node:path'
import { practiceSignIns } from '../../db/demo/sign-ins.ts'
import { buildIfStale } from '../runtime/build-if-stale.ts'
import { announce } from '../runtime/command.ts'
import { electronCommand } from '../runtime/launch.ts'
import { runAttached } from '../runtime/run-attached.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

async function build(): Promise<void> {
  announce('Building the app…')
  // Loaded only when there is something to build: the bundler alone takes a good part of a second.
  const { buildAll } = await import('../vite/build-all.ts')
  await buildAll()
}

async function start(flags: readonly string[]): Promise<number> {
  await buildIfStale(PROJECT, build)
  const { executable, args, env } = await electronCommand()
  if (flags.includes('--demo')) {
    for (const { role, identifier, password } of practiceSignIns)
      announce(`${role.padEnd(10)} ${identifier}  ${password}`)
  }
  return await runAttached(executable, [...args, ...flags], { env })
}

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  announce(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
