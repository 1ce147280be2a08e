import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** One build per preload script: a sandboxed one cannot require a shared chunk. */
export function preloadConfigs(): readonly InlineConfig[] {
  return ['preload/bridge.ts', 'preload/print-bridge.ts']
    .map((file) => join(ROOT, file))
    .filter((file) => existsSync(file))
    .map((file, index) => ({
      configFile: false,
      root: ROOT,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: join(ROOT, 'dist/preload'),
        emptyOutDir: index === 0,
        target: 'chrome130',
        minify: true,
        modulePreload: false,
        rolldownOptions: {
          input: { [basename(file, '.ts')]: file },
          external: ['electron'],
          output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
        },
      },
    }))
}
