import { FuseV1Options } from '@electron/fuses'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fuseWire, knownFuses, readFuses } from '../../build/dist/fuses.ts'
import { machineConfig } from '../../build/dist/package-app.ts'
import { nativeHashes, STAGED, stageForPackaging } from '../../build/dist/stage.ts'
import { icnsOf, icoOf } from '../../build/icons/containers.ts'
import { changedNativeFiles } from '../../main/electron/native-integrity.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const YML = readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8')
const RUNTIME = {
  executable: '/electron/electron',
  version: '45.4.1',
  official: true,
  resources: '/electron/resources',
}

/** Writes a file and the folders above it. */
function put(file: string, content: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mb-dist-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the fuses of a release', () => {
  it('are all that the installed @electron/fuses knows, each set, and none may be left open', () => {
    const wire = fuseWire(YML, true)
    for (const fuse of knownFuses()) expect(wire[fuse], FuseV1Options[fuse]).toEqual(expect.any(Boolean))
    expect(knownFuses().length).toBe(Object.keys(FuseV1Options).length / 2)
    expect(wire.strictlyRequireAllFuses).toBe(true)
  })

  it('have the values of the security design', () => {
    expect(fuseWire(YML, true)).toMatchObject({
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    })
  })

  it('are refused when the configuration forgets one', () => {
    expect(() => fuseWire(YML.replace(/^ {2}onlyLoadAppFromAsar: .*\n/mu, ''), true)).toThrow(
      'OnlyLoadAppFromAsar',
    )
  })

  it('are only the first eight where the binary is the trial runtime', () => {
    const wire = fuseWire(YML, false)
    expect(knownFuses().filter((fuse) => wire[fuse] !== undefined)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(wire.strictlyRequireAllFuses).toBe(true)
  })

  it('are flipped by our own step alone, which knows more of them than electron-builder', async () => {
    const config = machineConfig(PROJECT, { runtime: RUNTIME, unpacked: true })
    expect(config.electronFuses).toBe(null)
    expect(Object.keys(readFuses(YML))).toHaveLength(8)
    const flipped: unknown[] = []
    const packager = { addElectronFuses: async (_context: unknown, wire: unknown) => flipped.push(wire) }
    if (typeof config.afterPack !== 'function') throw new Error('there is no step after packing')
    await config.afterPack({ packager } as never)
    expect(flipped).toEqual([fuseWire(YML, true)])
  })
})

describe('what is packaged', () => {
  function project(): string {
    put(
      join(folder, 'package.json'),
      '{"name":"x","version":"1.0.0","main":"dist/main/index.cjs","scripts":{}}',
    )
    put(join(folder, 'dist/main/index.cjs'), 'start()')
    for (const platform of ['linux-x64', 'linuxmusl-x64', 'win32-x64', 'darwin-arm64'])
      put(join(folder, `node_modules/better-sqlite3/prebuilds/${platform}.node`), `driver ${platform}`)
    put(join(folder, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c'), 'int main')
    put(join(folder, 'node_modules/bcrypt/prebuilds/win32-x64/bcrypt.node'), 'bcrypt windows')
    put(join(folder, 'node_modules/bcrypt/prebuilds/linux-x64/bcrypt.glibc.node'), 'bcrypt linux')
    put(join(folder, 'node_modules/bcrypt/prebuilds/linux-x64/bcrypt.musl.node'), 'bcrypt musl')
    return folder
  }

  it('holds the native files of one system, no sources, and the hash of each', () => {
    const linux = stageForPackaging(project(), { platform: 'linux', arch: 'x64' })
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(nativeHashes(linux)).toEqual({
      'dist/main/native/bcrypt.node': hash('bcrypt linux'),
      'dist/main/native/better_sqlite3.node': hash('driver linux-x64'),
    })
    expect(existsSync(join(linux, 'node_modules'))).toBe(false)
    const windows = stageForPackaging(folder, { platform: 'win32', arch: 'x64' })
    const listed: unknown = JSON.parse(readFileSync(join(windows, 'dist/main/native-files.json'), 'utf8'))
    expect(listed).toEqual({
      'dist/main/native/bcrypt.node': hash('bcrypt windows'),
      'dist/main/native/better_sqlite3.node': hash('driver win32-x64'),
    })
    const manifest: unknown = JSON.parse(readFileSync(join(windows, 'package.json'), 'utf8'))
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('scripts')
  })

  it('is where electron-builder.yml looks for it', () => {
    expect(YML).toContain(`app: ${STAGED}\n`)
  })

  it('knows a native file that is another, or gone, or a list that is not there', () => {
    const app = stageForPackaging(project(), { platform: 'linux', arch: 'x64' })
    expect(changedNativeFiles(app)).toEqual([])
    const driver = 'dist/main/native/better_sqlite3.node'
    appendFileSync(join(app, driver), '\0')
    expect(changedNativeFiles(app)).toEqual([driver])
    rmSync(join(app, driver))
    expect(changedNativeFiles(app)).toEqual([driver])
    rmSync(join(app, 'dist/main/native-files.json'))
    expect(() => changedNativeFiles(app)).toThrow()
  })
})

describe('the icons', () => {
  const ICONS = join(PROJECT, 'build/icons')
  const sizes = [16, 24, 32, 48, 64, 128, 256]
  const images = [...sizes, 512, 1024].map((size) => ({
    size,
    png: readFileSync(join(ICONS, `png/${String(size)}x${String(size)}.png`)),
  }))

  it('are PNG files of the size that their names say', () => {
    for (const { size, png } of images) {
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
    }
  })

  it('lie in a Windows icon as its directory says', () => {
    const ico = readFileSync(join(ICONS, 'app.ico'))
    expect(ico.equals(icoOf(images.filter(({ size }) => size <= 256)))).toBe(true)
    const found = sizes.map((_size, index) => {
      const at = 6 + 16 * index
      const offset = ico.readUInt32LE(at + 12)
      return { size: ico.readUInt8(at) || 256, png: ico.subarray(offset, offset + ico.readUInt32LE(at + 8)) }
    })
    expect(found.map(({ size }) => size)).toEqual(sizes)
    for (const [index, { png }] of found.entries()) expect(png.equals(images[index]?.png ?? png)).toBe(true)
  })

  it('lie in an Apple icon one block after the other to its end', () => {
    const icns = readFileSync(join(ICONS, 'app.icns'))
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    let at = 8
    const kinds: string[] = []
    while (at < icns.length) {
      kinds.push(icns.subarray(at, at + 4).toString('latin1'))
      at += icns.readUInt32BE(at + 4)
    }
    expect(at).toBe(icns.length)
    expect(kinds).toContain('ic10')
    expect(() => icnsOf(images.filter(({ size }) => size !== 512))).toThrow('512')
  })
})
