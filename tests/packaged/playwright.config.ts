import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

/** The packaged app, started as it is installed; `build/cli/packaged-smoke.ts` packages it and runs this. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(project, 'test-results/packaged'),
  globalSetup: resolve(import.meta.dirname, 'display.ts'),
  timeout: 60_000,
  expect: { timeout: 45_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: resolve(project, 'test-results/packaged.json') }]],
  // The longest first: its page waits for most of a minute, and others run beside it.
  projects: [
    { name: 'public', testMatch: 'public-station.spec.ts' },
    { name: 'desk', testMatch: '**/*.spec.ts', testIgnore: 'public-station.spec.ts' },
  ],
})
