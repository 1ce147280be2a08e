import type { ESLint } from 'eslint'
import { defineConfig } from 'eslint/config'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'
import { executedQueries } from './lint/executed-queries.ts'

/**
 * What only types tell: work that nobody waits for. A run of its own and without a cache, because a file is right or wrong
 * here by what others say.
 */
export default defineConfig(
  {
    files: ['main/**/*.ts', 'db/**/*.ts', 'preload/**/*.ts'],
    plugins: {
      '@typescript-eslint': tseslint.plugin as ESLint.Plugin,
      own: { rules: { 'executed-queries': executedQueries } },
    },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: {
        project: ['build/tsconfig.lint.json'],
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // In a try block a promise that is returned as it is passes its own catch by.
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'own/executed-queries': 'error',
    },
  },
  {
    // Beside a transaction nothing may be left running; the threads' messages and the windows' events answer nobody.
    files: ['main/clinic/**/*.ts', 'db/**/*.ts'],
    ignores: ['main/clinic/thread.ts', 'main/clinic/thread-client.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] },
  },
)
