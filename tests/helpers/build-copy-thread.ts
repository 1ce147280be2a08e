import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { COPY_THREAD } from './copying.ts'

const SOURCE = fileURLToPath(new URL('../../main/clinic/backup/copy-thread.ts', import.meta.url))

/** Before any test: the thread that makes copies in one piece, as the app has it. From its sources each copy began by reading hundreds of them. */
export default async function buildCopyThread(): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3', 'bcrypt'] },
    build: { ssr: SOURCE, write: false, rolldownOptions: { output: { codeSplitting: false } } },
  })
  if (Array.isArray(built) || !('output' in built))
    throw new Error('the copying thread is more than one build')
  mkdirSync(dirname(COPY_THREAD), { recursive: true })
  // Another run in this checkout may be reading the one before.
  writeFileSync(`${COPY_THREAD}.tmp`, built.output[0].code)
  renameSync(`${COPY_THREAD}.tmp`, COPY_THREAD)
}
