import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'
import { firstChunks } from './first-chunks.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** One html page per station, and those that belong to none. */
const PAGES = ['kiosk', 'reception', 'doctor', 'panel', 'admin', 'first-start', 'print', 'resting'] as const

/** Says to oxc what renderer/tsconfig.json says to TypeScript: emitted unlowered, decorators fail with no build error. */
export const legacyDecorators = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
} as const

/** Builds every station's page to dist/renderer; pages that do not exist yet are left out. */
export function rendererConfig(): InlineConfig {
  const pages = PAGES.filter((page) => existsSync(join(ROOT, 'renderer', `${page}.html`)))
  return {
    configFile: false,
    root: join(ROOT, 'renderer'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    oxc: legacyDecorators,
    build: {
      outDir: join(ROOT, 'dist/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // img-src and font-src are 'self': nothing may turn into a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: { codeSplitting: { groups: firstChunks(join(ROOT, 'renderer')) } },
        input: Object.fromEntries(pages.map((page) => [page, join(ROOT, 'renderer', `${page}.html`)])),
      },
    },
  }
}
