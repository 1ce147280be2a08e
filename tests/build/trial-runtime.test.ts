import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trialRuntime, TRIAL_VERSION } from '../../build/runtime/trial-runtime.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const MODULE = join(PROJECT, 'build/runtime/trial-runtime.ts')

let folder = ''
let cache = ''
const npm = process.env['npm_execpath']
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mb-trial-'))
  cache = join(folder, 'cache')
  mkdirSync(cache)
})
afterEach(() => {
  if (npm === undefined) delete process.env['npm_execpath']
  else process.env['npm_execpath'] = npm
  rmSync(folder, { recursive: true, force: true })
})

/** An npm whose `pack` puts something into the folder it is told, and then does as `afterwards` says. */
function npmThat(afterwards: string): string {
  const file = join(folder, 'npm-cli.js')
  writeFileSync(
    file,
    `const at = process.argv[process.argv.indexOf('--pack-destination') + 1]
require('node:fs').writeFileSync(at + '/package.tgz', 'not the package')
${afterwards}`,
  )
  return file
}

describe('the trial runtime', () => {
  it('is taken from the cache when it is there, and nothing is asked of npm', async () => {
    mkdirSync(join(cache, `electron-${TRIAL_VERSION}`))
    writeFileSync(join(cache, `electron-${TRIAL_VERSION}`, 'electron'), '')
    process.env['npm_execpath'] = npmThat('process.exit(1)')
    expect(await trialRuntime(cache, PROJECT)).toBe(join(cache, `electron-${TRIAL_VERSION}`))
  })

  it('is refused when the registry gives another package, and nothing of it stays', async () => {
    process.env['npm_execpath'] = npmThat('')
    await expect(trialRuntime(cache, PROJECT)).rejects.toThrow('is not the expected file')
    expect(readdirSync(cache)).toEqual([])
  })

  it('leaves nothing half when npm fails', async () => {
    process.env['npm_execpath'] = npmThat(`console.error('npm error code E404'); process.exit(1)`)
    await expect(trialRuntime(cache, PROJECT)).rejects.toThrow('E404')
    expect(readdirSync(cache)).toEqual([])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing half when %s ends the fetch',
    async (signal) => {
      const begun = new Promise<void>((done) => {
        const watcher = watch(folder, (_event, name) => {
          if (name !== 'begun') return
          watcher.close()
          done()
        })
      })
      const script = `import { trialRuntime } from ${JSON.stringify(MODULE)}
await trialRuntime(${JSON.stringify(cache)}, ${JSON.stringify(PROJECT)})`
      const env = {
        ...process.env,
        npm_execpath: npmThat(
          `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'begun'))}, '')
setInterval(() => undefined, 1000)`,
        ),
      }
      const node = ['--no-warnings', '--input-type=module-typescript', '--eval', script]
      const child = spawn(process.execPath, node, { env, stdio: 'ignore' })
      const ended = new Promise((done) => child.once('exit', (_code, by) => done(by)))
      await begun
      child.kill(signal)
      expect(await ended).toBe(signal)
      expect(readdirSync(cache)).toEqual([])
    },
  )
})
