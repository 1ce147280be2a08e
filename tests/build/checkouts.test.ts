import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetOldPackages, packagesFolder } from '../../build/dist/packaged-folder.ts'
import { checkoutName } from '../../build/runtime/checkout.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

let base = ''
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'mb-checkouts-'))
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

/** The places of this machine that belong to everybody, and what makes a name in them somebody's own. */
const EVERYBODYS = /tmpdir\(\)|'\/(?:var\/tmp|tmp|dev\/shm)\b/u
const OWN = /mkdtemp|checkoutName\(/u
/** Where everybody's place is named and no file of ours is put there. */
const NOT_OURS: Readonly<Record<string, RegExp>> = {
  'build/runtime/display.ts': /X11-unix/u,
  'build/runtime/test-user.ts': /TEST_USER/u,
  'tests/build/checkouts.test.ts': /EVERYBODYS/u,
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

describe('two checkouts on one machine', () => {
  it('keep their packages apart, and each removes its own alone', () => {
    const [here, there] = ['/one/medicalbooking', '/two/medicalbooking'].map((project) => {
      const own = join(base, checkoutName(project))
      for (const name of ['packaged-old', 'packaged-new', 'medicalbooking'])
        mkdirSync(join(own, name), { recursive: true })
      return own
    })
    if (!here || !there) throw new Error('no folders')
    expect(here).not.toBe(there)
    forgetOldPackages(here, 'packaged-new')
    expect(readdirSync(here).sort()).toEqual(['medicalbooking', 'packaged-new'])
    expect(readdirSync(there).sort()).toEqual(['medicalbooking', 'packaged-new', 'packaged-old'])
  })

  it('are told apart by where they lie, the same each time', () => {
    expect(checkoutName('/a/medicalbooking')).toBe(checkoutName('/a/medicalbooking'))
    expect(checkoutName('/a/medicalbooking')).not.toBe(checkoutName('/b/medicalbooking'))
    const packages = packagesFolder(PROJECT)
    expect(packages.includes(checkoutName(PROJECT)) || packages.startsWith(PROJECT)).toBe(true)
  })

  it('put nothing into a place of everybody under a fixed name', () => {
    const fixed = ['build', 'tests', 'db', 'main']
      .flatMap((name) => sources(join(PROJECT, name)))
      .flatMap((file) => {
        const name = relative(PROJECT, file)
        return readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => EVERYBODYS.test(line) && !OWN.test(line) && !NOT_OURS[name]?.test(line))
          .map((line) => `${name}: ${line.trim()}`)
      })
    expect(fixed).toEqual([])
  })
})
