import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeChecksums } from '../../build/dist/checksums.ts'
import { processorOf, type Release } from '../../build/dist/facts.ts'
import { controlFile } from '../../build/dist/linux/deb.ts'
import { layInstalledTree, POLICY_FILE } from '../../build/dist/linux/installed-tree.ts'
import { specFile } from '../../build/dist/linux/rpm.ts'
import { copyrightFile } from '../../build/dist/linux/texts.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

const RELEASE: Release = { version: '1.2.3', date: '2026-11-30', arch: 'x64', fast: true }
const LICENCE =
  'Copyright (c) Electron contributors\n\nPermission is hereby granted\n\nTHE SOFTWARE IS PROVIDED\n'

let folder: TestFolder
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

describe('what the packages of Linux say', () => {
  it('is of this version and processor, and tells the package manager what the program needs', () => {
    const control = controlFile(RELEASE, 42)
    expect(control).toContain('Version: 1.2.3\n')
    expect(control).toContain('Architecture: amd64\n')
    expect(control).toContain('Installed-Size: 42\n')
    expect(control).toMatch(/^Depends: .*libgtk-3-0 \| libgtk-3-0t64/mu)
    const spec = specFile(RELEASE)
    expect(spec).toContain('Version: 1.2.3\n')
    expect(spec).toContain('Requires: gtk3\n')
    expect(spec).toContain(`%config(noreplace) /${POLICY_FILE}\n`)
  })

  it('takes no record with it: no script knows how to delete the clinics', () => {
    for (const name of ['after-install.sh', 'after-remove.sh']) {
      const script = readFileSync(new URL(`../../build/dist/linux/${name}`, import.meta.url), 'utf8')
      expect(script.match(/\brm\b.*/gu) ?? []).toEqual(
        name === 'after-remove.sh' ? ['rm -f /etc/apparmor.d/medicalbooking'] : [],
      )
      expect(specFile(RELEASE)).toContain(script.replace('#!/bin/sh\n', '').trim())
    }
  })

  it('names a processor or refuses it', () => {
    expect(processorOf({ ...RELEASE, arch: 'arm64' })).toEqual({ debian: 'arm64', rpm: 'aarch64' })
    expect(() => processorOf({ ...RELEASE, arch: 'ia32' })).toThrow('ia32')
  })

  it('gives the rights of the licence in Debian’s form, an empty line as a dot', () => {
    expect(copyrightFile(LICENCE)).toMatch(
      /License: MIT\n \.\n Permission is hereby granted\n \.\n THE SOFTWARE IS PROVIDED\n$/u,
    )
  })
})

describe('what lies in them', () => {
  it('has rights of its own, whatever those of the folder that it is made of', () => {
    const unpacked = folder.file('unpacked')
    mkdirSync(join(unpacked, 'resources'), { recursive: true, mode: 0o700 })
    for (const [name, mode] of [
      ['medicalbooking', 0o700],
      ['chrome-sandbox', 0o644],
      ['libffmpeg.so', 0o755],
      ['resources/app.asar', 0o600],
    ] as const)
      writeFileSync(join(unpacked, name), name, { mode })
    writeFileSync(join(unpacked, 'LICENSE.electron.txt'), LICENCE)
    const root = folder.file('root')
    mkdirSync(root, { mode: 0o700 })
    layInstalledTree(unpacked, root, RELEASE)
    const mode = (path: string) => (statSync(join(root, path)).mode & 0o7777).toString(8)
    expect(readlinkSync(join(root, 'usr/bin/medicalbooking'))).toBe('../lib/medicalbooking/medicalbooking')
    expect(mode('usr/lib/medicalbooking/medicalbooking')).toBe('755')
    expect(mode('usr/lib/medicalbooking/chrome-sandbox')).toBe('755')
    expect(mode('usr/lib/medicalbooking/libffmpeg.so')).toBe('644')
    expect(mode('usr/lib/medicalbooking/resources')).toBe('755')
    expect(mode('usr/lib/medicalbooking/resources/app.asar')).toBe('644')
    expect(mode('')).toBe('755')
    expect(readFileSync(join(root, POLICY_FILE), 'utf8')).toBe('{}\n')
    for (const path of [
      'usr/share/applications/medicalbooking.desktop',
      'usr/share/icons/hicolor/48x48/apps/medicalbooking.png',
      'usr/lib/medicalbooking/apparmor-profile',
    ])
      expect(existsSync(join(root, path)), path).toBe(true)
  })
})

it('sums are written as sha256sum reads them', async () => {
  const files = ['b.rpm', 'a.deb'].map((name) => folder.file(name))
  for (const file of files) writeFileSync(file, file)
  const sum = (file: string) => createHash('sha256').update(file).digest('hex')
  expect(readFileSync(await writeChecksums(folder.path, files), 'utf8')).toBe(
    `${sum(folder.file('a.deb'))}  a.deb\n${sum(folder.file('b.rpm'))}  b.rpm\n`,
  )
})
