import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { dataFolder, SHIPPED, startShipped, TESTING, type PackagedApp } from './packaged-app.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Until the practice clinic is open: then it keeps its reserve of the disk. */
async function opened(data: string, app: PackagedApp): Promise<void> {
  await Promise.race([
    expect.poll(() => existsSync(join(data, 'practice/clinic.reserve'))).toBe(true),
    app.ended.then((code) => {
      throw new Error(`ended with ${String(code)}: ${app.output()}`)
    }),
  ])
}

/** What a process has mapped of files whose name ends with .node. */
function nativeFilesIn(maps: string): string[] {
  return [...new Set(maps.match(/\/\S+\.node$/gmu))].sort()
}

/** A folder that node-gyp-build takes native code from, with a real bcrypt in it. */
function strangersFolder(folder: string): string {
  mkdirSync(join(folder, 'build/Release'), { recursive: true })
  const prebuild = `node_modules/bcrypt/prebuilds/linux-${process.arch}/bcrypt.glibc.node`
  copyFileSync(join(PROJECT, prebuild), join(folder, 'build/Release/stranger.node'))
  return folder
}

/** The names at the top of an archive: its header is JSON behind four numbers of four bytes, the last of which is its length. */
function topOfArchive(program: string): string[] {
  const archive = readFileSync(join(dirname(program), 'resources/app.asar'))
  const header: { files: Record<string, unknown> } = JSON.parse(
    archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8'),
  )
  return Object.keys(header.files).sort()
}

test('its archive holds what was built and no package that could be looked for', () => {
  expect(topOfArchive(SHIPPED)).toEqual(['dist', 'package.json'])
})

test('the testing program differs from the shipped one in one word of its archive', () => {
  const files = (program: string) => {
    const folder = dirname(program)
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .sort()
  }
  expect(files(TESTING)).toEqual(files(SHIPPED))
  const other = files(SHIPPED).filter(
    (name) => !readFileSync(dirname(TESTING) + name).equals(readFileSync(dirname(SHIPPED) + name)),
  )
  expect(other).toEqual(['/resources/app.asar'])
  const text = (program: string) =>
    readFileSync(join(dirname(program), 'resources/app.asar'), 'latin1').split('{"kind":')
  const [shipped, testing] = [text(SHIPPED), text(TESTING)]
  expect(shipped.length).toBe(2)
  expect(testing[0]).toBe(shipped[0])
  expect(testing[1]?.replace(/^"testing"/u, '"shipped"')).toBe(shipped[1])
})

const HOSTILE = [
  { about: 'names a folder of a stranger', env: (folder: string) => ({ BCRYPT_PREBUILD: folder }) },
  {
    about: 'names a folder of a stranger in every way known',
    env: (folder: string) => ({
      BETTER_SQLITE3_PREBUILD: folder,
      BETTER_SQLITE3_MULTIPLE_CIPHERS_PREBUILD: folder,
      MEDICALBOOKING_PREBUILD: folder,
      NODE_PATH: folder,
      NODE_OPTIONS: `--require=${join(folder, 'build/Release/stranger.node')}`,
      ELECTRON_RUN_AS_NODE: '1',
    }),
  },
  {
    about: 'tells of another system',
    env: () => ({
      npm_config_arch: 'arm',
      npm_config_platform: 'win32',
      npm_config_libc: 'musl',
      ARM_VERSION: '6',
      LIBC: 'musl',
      PREBUILDS_ONLY: '1',
    }),
  },
]
for (const { about, env } of HOSTILE) {
  test(`it loads no native code but its own where its environment ${about}`, async () => {
    const folder = dataFolder()
    const data = join(folder.path, 'data')
    const hostile = env(strangersFolder(join(folder.path, 'stranger')))
    const app = startShipped({ args: [`--data=${data}`, '--demo', '--station=reception'], env: hostile })
    try {
      await opened(data, app)
      const own = join(dirname(SHIPPED), 'resources/app.asar.unpacked/dist/main/native')
      expect(nativeFilesIn(readFileSync(`/proc/${String(app.pid)}/maps`, 'utf8'))).toEqual([
        join(own, 'bcrypt.node'),
        join(own, 'better_sqlite3.node'),
      ])
      app.end()
      expect(await app.ended).toBe(0)
    } finally {
      app.kill()
      folder.remove()
    }
  })
}

test('control: the folder of a stranger comes in where the package of bcrypt looks for its file itself', () => {
  const folder = dataFolder()
  try {
    const look =
      "require('bcrypt');process.stdout.write(require('node:fs').readFileSync('/proc/self/maps','utf8'))"
    const { stdout } = spawnSync(process.execPath, ['--eval', look], {
      cwd: PROJECT,
      env: { ...process.env, BCRYPT_PREBUILD: strangersFolder(join(folder.path, 'stranger')) },
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    expect(nativeFilesIn(stdout).join()).toContain('stranger.node')
  } finally {
    folder.remove()
  }
})

const REFUSED = [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '-remote-debugging-port=0',
  '--inspect=0',
  '--inspect-brk',
  '--disable-seccomp-filter-sandbox',
  '--disable-setuid-sandbox',
  '--js-flags=--allow-natives-syntax',
  '--load-extension=/tmp',
  '--user-data-dir=/tmp/other',
  '--host-rules=MAP * 127.0.0.1',
  '--enable-logging=stderr',
  '--log-net-log=/tmp/net.json',
  '--disable-web-security',
  '--renderer-cmd-prefix=/bin/true',
  '--utility-cmd-prefix=/bin/true',
  '--enable-features=Anything',
  '--password-store=basic',
  '--unknown',
  '--now=2026-01-01T10:00',
  'main.js',
]
for (const refused of REFUSED) {
  test(`it refuses ${refused} with a sentence, before anything opens`, async () => {
    const folder = dataFolder()
    const data = join(folder.path, 'data')
    const app = startShipped({ args: [`--data=${data}`, '--demo', refused] })
    try {
      expect(await app.ended).toBe(2)
      const [name = ''] = refused.split('=')
      expect(app.output()).toContain(`não abre com “${name}”`)
      expect(app.output()).not.toContain('DevTools listening')
      expect(app.output()).not.toContain('Debugger listening')
      expect(existsSync(data)).toBe(false)
    } finally {
      app.kill()
      folder.remove()
    }
  })
}

test('it says its version without a window, and makes nothing', async () => {
  const folder = dataFolder()
  const data = join(folder.path, 'data')
  const app = startShipped({ args: ['--version', `--data=${data}`], env: { DISPLAY: '' } })
  try {
    expect(await app.ended).toBe(0)
    expect(app.output()).toMatch(/^\{"ok":true,"version":"\d+\.\d+\.\d+",.*\}$/mu)
    expect(existsSync(data)).toBe(false)
  } finally {
    app.kill()
    folder.remove()
  }
})

test('it refuses a switch behind a blank, as the value of its own', async () => {
  const folder = dataFolder()
  const data = join(folder.path, 'data')
  // Chromium trims each word before it looks for a switch in it.
  const app = startShipped({
    args: [`--data=${data}`, '--demo', '--station', ' --remote-debugging-port=0', '--station=reception'],
  })
  try {
    expect(await app.ended).toBe(2)
    expect(app.output()).not.toContain('DevTools listening')
  } finally {
    app.kill()
    folder.remove()
  }
})

for (const variable of ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE']) {
  test(`it refuses to start where ${variable} would have it write down what pages say`, async () => {
    const folder = dataFolder()
    const data = join(folder.path, 'data')
    const app = startShipped({ args: [`--data=${data}`, '--demo'], env: { [variable]: 'file' } })
    try {
      expect(await app.ended).toBe(2)
      expect(app.output()).toContain(`não abre com “${variable}”`)
      expect(existsSync(data)).toBe(false)
    } finally {
      app.kill()
      folder.remove()
    }
  })
}

test('it starts with the switches that are allowed', async () => {
  const folder = dataFolder()
  const data = join(folder.path, 'data')
  const args = ['--data', data, '--demo', '--station', 'doctor', '--lang=en-US', '--disable-gpu']
  const app = startShipped({ args: [...args, '--force-device-scale-factor=1.25'] })
  try {
    await opened(data, app)
    app.end()
    expect(await app.ended).toBe(0)
  } finally {
    app.kill()
    folder.remove()
  }
})

test('the testing program takes what the shipped one refuses', async () => {
  const folder = dataFolder()
  const app = startShipped({
    program: TESTING,
    args: [`--data=${join(folder.path, 'data')}`, '--demo', '--remote-debugging-port=0'],
  })
  try {
    await app.said(/DevTools listening on ws:/u)
  } finally {
    app.kill()
    await app.ended
    folder.remove()
  }
})
