import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pid } from 'node:process'
import { build } from 'vite'

/** Builds a script into one file: most of the life of a short thread or process is reading hundreds of sources. */
export async function inOnePiece(source: string, file: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3', 'bcrypt', 'vite'] },
    build: { ssr: source, write: false, rolldownOptions: { output: { codeSplitting: false } } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error(`${source} is more than one build`)
  mkdirSync(dirname(file), { recursive: true })
  // Another run in this checkout may be reading the one before.
  const made = `${file}.${String(pid)}`
  writeFileSync(made, built.output[0].code)
  renameSync(made, file)
}
