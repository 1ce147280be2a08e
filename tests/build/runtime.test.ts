import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aptCommandLine,
  aptInstallArgs,
  hasAptPackages,
  packagesFor,
  parseOsRelease,
} from '../../build/runtime/apt.ts'
import {
  cacheFolder,
  mirrorSetting,
  readFailure,
  stillFailed,
  writeFailure,
} from '../../build/runtime/cache.ts'
import { hasDisplay } from '../../build/runtime/display.ts'
import { nextRuntime, type Situation } from '../../build/runtime/electron.ts'
import { checkIntegrity, integrityOf } from '../../build/runtime/integrity.ts'
import { setuidSandboxPossible } from '../../build/runtime/sandbox.ts'
import { buildName, definesOf } from '../../build/runtime/sqlite-api8.ts'
import { missingLibraries, missingMessage } from '../../build/runtime/system.ts'
import { npmCommand, trialRuntimeFits } from '../../build/runtime/trial-runtime.ts'
import { testEnvironment } from '../../build/runtime/unprivileged.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mb-runtime-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const DAY = 24 * 60 * 60 * 1000
const fresh: Situation = {
  override: undefined,
  installed: false,
  downloadFailedLately: false,
  trialFits: true,
}

describe('which Electron is used', () => {
  it('prefers a named folder, then the installed one, then the download, then the trial runtime', () => {
    expect(nextRuntime({ ...fresh, override: '/opt/electron', installed: true })).toBe('override')
    expect(nextRuntime({ ...fresh, override: '', installed: true, downloadFailedLately: true })).toBe(
      'installed',
    )
    expect(nextRuntime(fresh)).toBe('download')
    expect(nextRuntime({ ...fresh, downloadFailedLately: true })).toBe('trial')
    expect(nextRuntime({ ...fresh, downloadFailedLately: true, trialFits: false })).toBe('none')
  })

  it('has the trial runtime for Linux on x64 only', () => {
    expect(trialRuntimeFits('linux', 'x64')).toBe(true)
    expect(trialRuntimeFits('linux', 'arm64')).toBe(false)
    expect(trialRuntimeFits('win32', 'x64')).toBe(false)
  })

  it('asks the npm that runs the script, and not another package manager', () => {
    expect(npmCommand({ npm_execpath: '/usr/lib/npm/bin/npm-cli.js' })).toEqual([
      process.execPath,
      '/usr/lib/npm/bin/npm-cli.js',
    ])
    expect(npmCommand({ npm_execpath: '/usr/bin/yarn.js' })).toEqual(['npm'])
    expect(npmCommand({})).toEqual(['npm'])
  })
})

describe('the memory of a failed download', () => {
  const failure = { version: '45.4.1', mirror: '', at: 1000 * DAY, reason: 'fetch failed' }

  it('lasts a day, and only for the same version and mirror', () => {
    expect(stillFailed(undefined, '45.4.1', '', failure.at)).toBe(false)
    expect(stillFailed(failure, '45.4.1', '', failure.at + DAY - 1)).toBe(true)
    expect(stillFailed(failure, '45.4.1', '', failure.at + DAY)).toBe(false)
    expect(stillFailed(failure, '45.4.2', '', failure.at)).toBe(false)
    expect(stillFailed(failure, '45.4.1', 'ELECTRON_MIRROR=https://mirror.example/', failure.at)).toBe(false)
  })

  it('is not believed when it comes from the future', () => {
    expect(stillFailed(failure, '45.4.1', '', failure.at - 1)).toBe(false)
  })

  it('is written to the cache and read back; a damaged or missing file counts as none', () => {
    expect(readFailure(folder)).toBeUndefined()
    writeFailure(folder, failure)
    expect(readFailure(folder)).toEqual(failure)
    writeFileSync(join(folder, 'electron-download-failed.json'), '{"version":')
    expect(readFailure(folder)).toBeUndefined()
    writeFileSync(join(folder, 'electron-download-failed.json'), '{"version":"45.4.1"}')
    expect(readFailure(folder)).toBeUndefined()
  })

  it('notices a mirror set in the environment or in npm', () => {
    expect(mirrorSetting({ PATH: '/bin' })).toBe('')
    expect(mirrorSetting({ ELECTRON_MIRROR: 'https://a/' })).toBe('ELECTRON_MIRROR=https://a/')
    expect(mirrorSetting({ npm_config_electron_mirror: 'https://a/' })).toContain('https://a/')
  })

  it('lies in the cache folder of the user', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/medicalbooking')
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/\.cache.medicalbooking$/u)
    expect(cacheFolder({})).toMatch(/\.cache.medicalbooking$/u)
  })
})

describe('integrity', () => {
  it('accepts the very file and refuses one flipped bit', async () => {
    const file = join(folder, 'package.tgz')
    const bytes = Buffer.alloc(300_000, 7)
    writeFileSync(file, bytes)
    const expected = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    expect(await integrityOf(file)).toBe(expected)
    await checkIntegrity(file, expected)
    bytes[123_456] = 6
    writeFileSync(file, bytes)
    await expect(checkIntegrity(file, expected)).rejects.toThrow('is not the expected file')
  })
})

describe('system packages', () => {
  const bookworm = parseOsRelease(
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n',
  )
  const trixie = parseOsRelease('ID=debian\nVERSION_ID="13"\n')
  const sid = parseOsRelease('ID=debian\n')
  const noble = parseOsRelease('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n')
  const jammy = parseOsRelease('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n')
  const fedora = parseOsRelease('ID=fedora\nVERSION_ID=42\n')

  it('are asked for by the names the distribution gives them', () => {
    expect(packagesFor(['electron'], bookworm)).toContain('libasound2')
    expect(packagesFor(['electron'], jammy)).toContain('libgtk-3-0')
    for (const newer of [trixie, sid, noble]) {
      expect(packagesFor(['electron'], newer)).toContain('libasound2t64')
      expect(packagesFor(['electron'], newer)).toContain('libnss3')
    }
    expect(packagesFor(['display', 'display'], bookworm)).toEqual(['xvfb'])
  })

  it('come from apt on Debian, Ubuntu and their children only', () => {
    expect(
      [bookworm, noble, parseOsRelease('ID=linuxmint\nID_LIKE="ubuntu debian"')].every(hasAptPackages),
    ).toBe(true)
    expect(hasAptPackages(fedora)).toBe(false)
    expect(hasAptPackages(parseOsRelease(''))).toBe(false)
  })

  it('are installed with one command', () => {
    expect(aptCommandLine(['xvfb'], false)).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
    )
    expect(aptCommandLine(['gcc', 'g++'], true)).not.toContain('sudo')
    expect(aptInstallArgs(['xvfb'])).toEqual(
      expect.arrayContaining(['install', '-y', '--no-install-recommends', 'xvfb']),
    )
  })

  it('are named in one sentence with what is missing', () => {
    const missing = [{ need: 'compiler' as const, what: 'a C++ compiler (gcc, g++)' }]
    expect(missingMessage(missing, bookworm, false)).toBe(
      'Missing on this system: a C++ compiler (gcc, g++). Run once: sudo apt-get update && sudo apt-get install -y --no-install-recommends gcc g++ libc6-dev',
    )
    expect(missingMessage(missing, fedora, false)).not.toContain('apt-get')
  })

  it('are found missing in what ldd says', () => {
    const ldd = '\tlinux-vdso.so.1 (0x1)\n\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n'
    expect(missingLibraries(ldd)).toEqual(['libnss3.so'])
    expect(missingLibraries('\tstatically linked\n')).toEqual([])
  })
})

describe('the sandbox helper', () => {
  it('needs CAP_SYS_ADMIN within reach and new privileges allowed', () => {
    expect(setuidSandboxPossible('NoNewPrivs:\t0\nCapBnd:\t000001ffffffffff\n')).toBe(true)
    expect(setuidSandboxPossible('NoNewPrivs:\t1\nCapBnd:\t000001ffffffffff\n')).toBe(false)
    // The set of an ordinary container.
    expect(setuidSandboxPossible('NoNewPrivs:\t0\nCapBnd:\t00000000a80425fb\n')).toBe(false)
    expect(setuidSandboxPossible('')).toBe(false)
  })
})

describe('the SQLite build', () => {
  it('takes its options from the driver as it is installed', () => {
    const gypi = readFileSync(
      join(import.meta.dirname, '../../node_modules/better-sqlite3/deps/defines.gypi'),
      'utf8',
    )
    const defines = definesOf(gypi)
    expect(defines).toContain('-DSQLITE_THREADSAFE=2')
    expect(defines).toContain('-DSQLITE_ENABLE_FTS5')
    expect(defines).toHaveLength([...gypi.matchAll(/^ {4}'/gmu)].length)
  })

  it('is cached under a name that changes with every ingredient', () => {
    const source = { version: '13.0.3', header: '#pragma once', defines: ['-DA'] }
    const names = [
      buildName(source, 'gcc 12'),
      buildName(source, 'gcc 13'),
      buildName({ ...source, header: '' }, 'gcc 12'),
      buildName({ ...source, defines: ['-DA', '-DB'] }, 'gcc 12'),
      buildName({ ...source, version: '13.0.4' }, 'gcc 12'),
    ]
    expect(new Set(names).size).toBe(names.length)
    expect(buildName(source, 'gcc 12')).toBe(names[0])
  })
})

describe('the display', () => {
  it('is looked for on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })
})

describe('the environment of the test account', () => {
  it('has its own home and nothing of root that it could not read', () => {
    const root = {
      PATH: '/bin',
      HOME: '/root',
      DISPLAY: ':0',
      XAUTHORITY: '/root/.Xauthority',
      TMPDIR: '/root/tmp',
    }
    const env = testEnvironment(
      { ...root, XDG_CACHE_HOME: '/root/.cache', LANG: 'pt_BR.UTF-8' },
      { home: '/home/t' },
      '/p',
    )
    expect(env).toEqual({
      HOME: '/home/t',
      LANG: 'pt_BR.UTF-8',
      LOGNAME: 'medicalbooking-test',
      PATH: '/p/node_modules/.bin:/bin',
      USER: 'medicalbooking-test',
    })
  })
})
