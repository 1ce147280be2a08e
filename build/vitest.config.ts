import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('tests/**/*.test.ts', { cwd: root })
/** What puts another module in the place of one of ours, which others in the same worker would meet. */
const replacing = files.filter((file) =>
  /\bvi\.(?:doM|m)ock\(/u.test(readFileSync(`${root}/${file}`, 'utf8')),
)

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // All of them: most files wait for a disk or a child process rather than for a processor.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/helpers/build-copy-thread.ts',
    setupFiles: ['tests/helpers/quick-bcrypt.ts', 'tests/helpers/drawn-cases.ts'],
    reporters: ['default', ['json', { outputFile: '.cache/results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: files.filter((file) => !replacing.includes(file)),
          // Files of one worker share what they import: a third of the processor time went to reading the same modules again.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: replacing } },
    ],
  },
})
