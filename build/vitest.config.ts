import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // Files of one worker share what they import: a third of the processor time went to reading the same modules again.
    isolate: false,
    // All of them: most files wait for a disk or a child process rather than for a processor.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.cache/results/vitest.json' }]],
  },
})
