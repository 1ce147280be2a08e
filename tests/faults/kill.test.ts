import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newDatabase, testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { pieceOf, start, type Child } from './child.ts'
import { expectKept, idsIn } from './ledger.ts'
import { below, scaled, seeded } from './scale.ts'

const CYCLES = scaled(10_000, 20)
/** What is lost stays lost: looking more often would only say sooner since when. */
const BETWEEN_LOOKS = scaled(500, 10)

let writer: string
beforeAll(async () => {
  writer = await pieceOf('writer.ts')
})

let folder: TestFolder
const key = testKey().toString('hex')

beforeEach(async () => {
  folder = testFolder()
  const db = await newDatabase(folder.file(), Buffer.from(key, 'hex'))
  db.close()
})
afterEach(() => {
  folder.remove()
})

describe('a process killed while it writes', () => {
  it(`has lost nothing it said was written, ${String(CYCLES)} times on one file`, async () => {
    const random = seeded(7)
    const said: string[] = []
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const limit = 1 + below(random, 12)
      const child = start(writer, [folder.file(), key, '100000'], {}, () => {
        if (child.lines.length > limit) child.kill()
      })
      const { signal, lines } = await child.ended
      expect(signal).toBe('SIGKILL')
      said.push(...idsIn(lines))
      if (cycle % BETWEEN_LOOKS === 0) await expectKept(folder.file(), key, said)
    }
    expect(await expectKept(folder.file(), key, said)).toBeGreaterThanOrEqual(said.length)
    expect(said.length).toBeGreaterThan(CYCLES)
  }, 7_200_000)
})

describe('a second process on the folder', () => {
  it('is refused while the first lives, changes nothing, and gets in once the first was killed', async () => {
    const first = await new Promise<Child>((resolve) => {
      const child = start(writer, [folder.file(), key, '100000'], {}, () => {
        resolve(child)
      })
    })
    const second = await start(writer, [folder.file(), key, '1']).ended
    expect(second.lines).toEqual(['error in-use'])
    first.kill()
    await first.ended
    const third = await start(writer, [folder.file(), key, '1']).ended
    expect(third.lines[0]).toBe('open')
    expect(third.lines).toHaveLength(2)
  })

  it('with a wrong key leaves the file byte for byte', async () => {
    const before = readFileSync(folder.file())
    const { lines } = await start(writer, [folder.file(), testKey().toString('hex'), '1']).ended
    expect(lines).toEqual(['error wrong-key'])
    expect(readFileSync(folder.file()).equals(before)).toBe(true)
  })
})
