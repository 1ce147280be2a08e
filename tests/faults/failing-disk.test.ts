import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupTo } from '../../db/backup.ts'
import { openDatabase } from '../../db/open.ts'
import { newDatabase, NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { run } from './child.ts'
import { expectKept, idsIn } from './ledger.ts'
import { toldBy, whatIsWrong } from './power-story.ts'
import { full, scaled } from './scale.ts'

let folder: TestFolder
const key = testKey().toString('hex')

beforeEach(() => {
  folder = testFolder()
})
afterEach(() => {
  folder.remove()
})

async function made(file: string): Promise<void> {
  const db = await newDatabase(file, Buffer.from(key, 'hex'))
  db.close()
}

const failure = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a full database', () => {
  it('says so, keeps everything, can be read, and goes on once there is room', async () => {
    await made(folder.file())
    const db = openDatabase({ file: folder.file(), key, mode: 'open' })
    const pages = Number(db.raw.pragma('page_count', { simple: true }))
    db.raw.pragma(`max_page_count=${String(pages + 20)}`)
    const kept: string[] = []
    let reason: unknown
    while (reason === undefined) {
      await writing(db, (tx) => addPatient(tx, { street: 'x'.repeat(200) })).then(
        (id) => kept.push(id),
        (error: unknown) => {
          reason = error
        },
      )
    }
    expect(reason).toMatchObject({ code: 'no-space' })
    expect((await db.read.selectFrom('patient').select('id').execute()).map(({ id }) => id).sort()).toEqual(
      [...kept].sort(),
    )
    db.raw.pragma(`max_page_count=${String(pages + 1000)}`)
    await writing(db, addPatient)
    db.close()
  })
})

describe.runIf(platform === 'linux' && getuid?.() === 0)('a full or read-only drive', () => {
  let drive: string
  const mount = (...args: string[]) => execFileSync('mount', args)

  beforeEach(() => {
    drive = folder.file('drive')
    mkdirSync(drive)
    mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', drive)
  })
  afterEach(() => {
    execFileSync('umount', [drive])
  })

  it('with the database on it: a code, nothing lost, and on it goes with room', async () => {
    const file = join(drive, 'clinic.db')
    await made(file)
    const first = await run('writer.ts', [file, key, '100000'])
    expect(first.lines.at(-1)).toBe('error no-space')
    const said = idsIn(first.lines)
    expect(said.length).toBeGreaterThan(50)
    mount('-o', 'remount,size=16m', drive)
    await expectKept(file, key, said)
    const second = await run('writer.ts', [file, key, '20'])
    expect(idsIn(second.lines)).toHaveLength(20)
    await expectKept(file, key, [...said, ...idsIn(second.lines)])
  })

  it('read-only: a code, and the same bytes', async () => {
    const file = join(drive, 'clinic.db')
    await made(file)
    const before = readFileSync(file)
    mount('-o', 'remount,ro', drive)
    expect((await run('writer.ts', [file, key, '1'])).lines).toEqual(['error read-only'])
    expect(readFileSync(file).equals(before)).toBe(true)
    mount('-o', 'remount,rw', drive)
  })

  it('for a backup: a code, and nothing left on it', async () => {
    await made(folder.file())
    const db = openDatabase({ file: folder.file(), key, mode: 'open' })
    await writing(db, async (tx) => {
      for (let i = 0; i < 3000; i += 1) await addPatient(tx, { street: 'x'.repeat(1000) })
    })
    const extras = { takenAt: NOW, appVersion: '0', trial: false, recovery: null }
    expect(failure(() => backupTo(db, drive, extras))).toMatchObject({ code: 'no-space' })
    expect(readdirSync(drive)).toEqual([])
    mount('-o', 'remount,ro', drive)
    expect(failure(() => backupTo(db, drive, extras))).toMatchObject({ code: 'read-only' })
    mount('-o', 'remount,rw', drive)
    db.close()
  })
})

describe.runIf(platform === 'linux')('a disk that fails one write or sync', () => {
  const CALLS = scaled(500, 8)
  const LAST = full ? 500 : 720
  const errors = { ENOSPC: constants.errno.ENOSPC, EIO: constants.errno.EIO }

  it.each(Object.entries(errors))(
    `%s at any of ${String(CALLS)} calls ends in a code, with nothing lost`,
    async (name, errno) => {
      const shim = folder.file('shim.so')
      const source = fileURLToPath(new URL('power-shim.c', import.meta.url))
      execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread'])
      let met = 0
      for (let n = 1; n <= CALLS; n += 1) {
        const at = Math.ceil((n * LAST) / CALLS)
        const place = folder.file('place')
        const acks = folder.file('acks')
        for (const old of [place, acks]) rmSync(old, { recursive: true, force: true })
        for (const part of ['data', 'drive']) mkdirSync(join(place, part), { recursive: true })
        const preload = {
          LD_PRELOAD: shim,
          MB_SHIM_DIR: place,
          MB_SHIM_FAIL: `${String(at)}:${String(errno)}`,
          MB_ACKS: acks,
        }
        const ended = await run('power-victim.ts', [place, 'FULL', '14'], preload)
        expect({ at, code: ended.code, errors: ended.errors }).toEqual({ at, code: 0, errors: '' })
        const told = toldBy(readFileSync(acks, 'utf8'))
        for (const code of told.ids('e'))
          expect(['no-space', 'unreadable', 'read-only', 'damaged']).toContain(code)
        if (told.ids('e').length > 0) met += 1
        expect({ name, at, wrong: await whatIsWrong(place, told) }).toEqual({ name, at, wrong: null })
      }
      expect(met).toBeGreaterThan(CALLS / 3)
    },
    3_600_000,
  )
})
