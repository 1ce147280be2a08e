import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '..')
const full = process.env['FAULTS_SCALE'] === 'full'

/**
 * The same specs through two launchers; what only one of them can do is tagged @electron or @chromium. `npm test` runs each
 * spec once: in Electron where that adds something (@both), in Chromium otherwise. A whole run runs everything in both.
 */
export default defineConfig({
  testDir: resolve(project, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(project, 'test-results/e2e'),
  globalSetup: resolve(project, 'tests/e2e/global-setup.ts'),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: resolve(project, 'test-results/playwright.json') }]],
  use: { trace: 'off', screenshot: 'only-on-failure', actionTimeout: 10_000, navigationTimeout: 10_000 },
  projects: [
    {
      name: 'chromium',
      metadata: { launcher: 'chromium' },
      grepInvert: full ? /@electron/u : /@electron|@both/u,
    },
    {
      name: 'electron',
      metadata: { launcher: 'electron' },
      ...(full ? {} : { grep: /@electron|@both/u }),
      grepInvert: /@chromium/u,
    },
  ],
})
