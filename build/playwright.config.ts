import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const project = resolve(import.meta.dirname, '..')

/** The same specs through two launchers; what only one of them can do is tagged @electron or @chromium. */
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
  // A busy machine may starve a browser once; build/cli/tally.ts names every spec that needed the second try.
  retries: 1,
  reporter: [['line'], ['json', { outputFile: resolve(project, 'test-results/playwright.json') }]],
  use: { trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', metadata: { launcher: 'chromium' }, grepInvert: /@electron/u },
    { name: 'electron', metadata: { launcher: 'electron' }, grepInvert: /@chromium/u },
  ],
})
