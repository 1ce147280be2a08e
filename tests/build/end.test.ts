import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

/** The exit code of a program in which electron-builder's hook sits, as in every run that packages the app. */
function codeOf(ending: string): number | null {
  const hook = createRequire(join(project, 'package.json')).resolve('async-exit-hook')
  const script = `
    const { createRequire } = await import('node:module')
    createRequire(import.meta.url)(${JSON.stringify(hook)})(() => undefined)
    const { endWith } = await import(${JSON.stringify(join(project, 'build/cli/end.ts'))})
    ${ending}
  `
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  if (run.stderr !== '') throw new Error(run.stderr)
  return run.status
}

test('a run that failed ends with 1 although electron-builder was loaded into it', () => {
  expect(codeOf('endWith(false)')).toBe(1)
  expect(codeOf('endWith(true)')).toBe(0)
})

test('control: an exit code that is only set is lost there', () => {
  expect(codeOf('process.exitCode = 1')).toBe(0)
})
