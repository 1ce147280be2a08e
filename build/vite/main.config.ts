import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'
import { fixedNative } from './fixed-native.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ENTRIES = {
  index: 'main/index.ts',
  thread: 'main/clinic/thread.ts',
  'page-walk-thread': 'main/clinic/health/page-walk-thread.ts',
  'rekey-thread': 'main/clinic/gate/rekey-thread.ts',
  copy: 'main/clinic/backup/copy-thread.ts',
  'restore-test': 'main/clinic/backup/restore-test-thread.ts',
} as const

/** Builds the main process, the clinic thread and its workers to dist/main; entries that do not exist yet are left out. */
export function mainConfig(): InlineConfig {
  const input = Object.entries(ENTRIES)
    .map(([name, file]) => [name, join(ROOT, file)] as const)
    .filter(([, file]) => existsSync(file))
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    // Everything is bundled: ESM-only packages (kysely, zod, electron-store) cannot be required from Node 20, and what is
    // not there to be looked for cannot be another's. Native code is two files beside the bundle.
    ssr: { noExternal: true },
    plugins: [fixedNative()],
    build: {
      ssr: true,
      outDir: join(ROOT, 'dist/main'),
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        input: Object.fromEntries(input),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  }
}
