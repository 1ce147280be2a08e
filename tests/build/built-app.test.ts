import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync } from 'node:fs'
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appFingerprint, prepareTrialApp } from '../../build/runtime/app-folder.ts'
import { buildIfStale, isStale } from '../../build/runtime/build-if-stale.ts'
import { copyTree, linkTree } from '../../build/runtime/link-tree.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mb-built-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the built app', () => {
  function project(): string {
    mkdirSync(join(folder, 'main'))
    mkdirSync(join(folder, 'dist/main'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"main":"dist/main/index.cjs"}')
    writeFileSync(join(folder, 'main/index.ts'), 'start()')
    writeFileSync(join(folder, 'dist/main/index.cjs'), 'start()')
    // Written well before anything is built: a build that begins in the same millisecond would count as older.
    const before = new Date(Date.now() - 60_000)
    for (const name of ['package.json', 'main/index.ts', 'main'])
      utimesSync(join(folder, name), before, before)
    return folder
  }

  it('is built when there is none, not again while nothing changes, and again after a change or a removal', async () => {
    const root = project()
    let builds = 0
    const build = async (): Promise<void> => {
      builds += 1
      await Promise.resolve()
    }
    await buildIfStale(root, build)
    await buildIfStale(root, build)
    expect(builds).toBe(1)
    const later = new Date(Date.now() + 5000)
    utimesSync(join(root, 'main/index.ts'), later, later)
    expect(isStale(root)).toBe(true)
    const earlier = new Date(Date.now() - 5000)
    utimesSync(join(root, 'main/index.ts'), earlier, earlier)
    expect(isStale(root)).toBe(false)
    utimesSync(join(root, 'main'), later, later)
    expect(isStale(root)).toBe(true)
  })

  it('stays stale when the build fails', async () => {
    const root = project()
    await expect(buildIfStale(root, async () => await Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(isStale(root)).toBe(true)
  })

  it('is staged anew exactly when the app or the driver changes', () => {
    const root = project()
    const before = appFingerprint(root, '/cache/a.node')
    expect(appFingerprint(root, '/cache/a.node')).toBe(before)
    expect(appFingerprint(root, '/cache/b.node')).not.toBe(before)
    writeFileSync(join(root, 'dist/main/index.cjs'), 'start(1)')
    expect(appFingerprint(root, '/cache/a.node')).not.toBe(before)
  })

  it('is copied, and the runtime around it linked', () => {
    const root = project()
    copyTree(join(root, 'dist'), join(root, 'copy'))
    linkTree(join(root, 'dist'), join(root, 'links'))
    const inode = (name: string): number => statSync(join(root, name, 'main/index.cjs')).ino
    expect(inode('copy')).not.toBe(inode('dist'))
    expect(inode('links')).toBe(inode('dist'))
    expect(existsSync(join(root, 'copy/main/index.cjs'))).toBe(true)
  })

  it('is laid out for the trial runtime once, with the driver in place, and the link follows a new build', () => {
    const root = project()
    const bcrypt = join(root, 'node_modules/bcrypt/prebuilds/linux-x64')
    mkdirSync(bcrypt, { recursive: true })
    writeFileSync(join(bcrypt, 'bcrypt.glibc.node'), 'bcrypt')
    mkdirSync(join(root, 'unpacked/resources'), { recursive: true })
    writeFileSync(join(root, 'unpacked/electron'), 'runtime')
    writeFileSync(join(root, 'api8.node'), 'driver')
    const runtime = {
      executable: join(root, 'unpacked/electron'),
      version: '33.2.1',
      official: false,
      sqliteBinary: join(root, 'api8.node'),
      resources: join(root, 'unpacked/resources'),
    }
    const executable = prepareTrialApp(root, runtime)
    const app = join(executable, '../resources/app')
    expect(readFileSync(executable, 'utf8')).toBe('runtime')
    expect(readFileSync(join(app, 'dist/main/index.cjs'), 'utf8')).toBe('start()')
    expect(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'))).toMatchObject({ main: 'start.cjs' })
    expect(readFileSync(join(app, 'start.cjs'), 'utf8')).toMatch(
      /whenReady[^]*require\("\.\/dist\/main\/index\.cjs"\)\n$/u,
    )
    expect(readFileSync(join(app, 'dist/main/native/better_sqlite3.node'), 'utf8')).toBe('driver')
    expect(readFileSync(join(app, 'dist/main/native/bcrypt.node'), 'utf8')).toBe('bcrypt')
    expect(existsSync(join(app, 'node_modules'))).toBe(false)
    const first = readlinkSync(app)
    expect(prepareTrialApp(root, runtime)).toBe(executable)
    expect(readlinkSync(app)).toBe(first)
    writeFileSync(join(root, 'dist/main/index.cjs'), 'start(2)')
    prepareTrialApp(root, runtime)
    expect(lstatSync(app).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(app, 'dist/main/index.cjs'), 'utf8')).toBe('start(2)')
  })
})
