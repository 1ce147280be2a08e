import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  newDataKey,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  wrapOfOs,
  wrapWithPassphrase,
  wrapWithRecovery,
} from '../../db/key-wraps.ts'
import {
  KEYRING_FILES,
  mendKeyring,
  readKeyring,
  withRecovery,
  withUser,
  wrapOf,
  writeKeyring,
  type Keyring,
} from '../../db/keyring.ts'
import { PRACTICE_KEY } from '../../db/practice-key.ts'
import {
  newRecoveryCode,
  newSheetCheck,
  normaliseCode,
  parseRecoveryCode,
  recoveryGroups,
} from '../../db/recovery-code.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SHEETS = 1000

let folder: TestFolder
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => {
  folder.remove()
})

/** The ways people write a code down and type it again. */
const hands: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => recoveryGroups(code).join('-'),
  (code) => recoveryGroups(code).join(' ').toLowerCase(),
  (code) => ` ${recoveryGroups(code).join(' – ')} `,
  (code) => recoveryGroups(code).join('.').replaceAll('0', 'O').replaceAll('1', 'l'),
  (code) => recoveryGroups(code).join('\n').replaceAll('0', 'o').replaceAll('1', 'I'),
]

describe('recovery drill', () => {
  it(`opens with ${String(SHEETS)} sheets of ${String(SHEETS)}, however they are typed`, () => {
    const key = newDataKey()
    for (let i = 0; i < SHEETS; i += 1) {
      const code = newRecoveryCode()
      const wrap = wrapWithRecovery(key, code, newSheetCheck())
      for (const write of hands) expect(parseRecoveryCode(write(code))).toBe(code)
      expect(unwrapWithRecovery(wrap, code)?.equals(key)).toBe(true)
      expect(unwrapWithRecovery(wrap, newRecoveryCode())).toBeNull()
    }
  })

  it('says of every single mistyped character that it is mistyped, and of every swap of neighbours', () => {
    for (let i = 0; i < 20; i += 1) {
      const code = newRecoveryCode()
      for (let at = 0; at < code.length; at += 1) {
        for (const other of ALPHABET) {
          if (other !== code.charAt(at))
            expect(parseRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
        }
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (swapped !== code) expect(parseRecoveryCode(swapped)).toBeNull()
      }
    }
  })

  it('says so of two, three and four wrong characters, of missing and of foreign ones', () => {
    for (let i = 0; i < SHEETS; i += 1) {
      const symbols = [...newRecoveryCode()]
      const wrong = 2 + (i % 3)
      for (let n = 0; n < wrong; n += 1) {
        const at = (i * 7 + n * 5) % 32
        symbols[at] = ALPHABET.charAt((ALPHABET.indexOf(symbols[at] ?? '0') + 1 + (i % 31)) % 32)
      }
      expect(parseRecoveryCode(symbols.join(''))).toBeNull()
    }
    const code = newRecoveryCode()
    for (const typed of ['', code.slice(1), `${code}0`, `U${code.slice(1)}`, `ç${code.slice(1)}`])
      expect(parseRecoveryCode(typed)).toBeNull()
  })

  it('draws every symbol about as often as any other', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < SHEETS; i += 1)
      for (const symbol of newRecoveryCode().slice(0, 26)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    const expected = (SHEETS * 26) / 32
    const chi = [...ALPHABET].reduce(
      (sum, symbol) => sum + ((counts.get(symbol) ?? 0) - expected) ** 2 / expected,
      0,
    )
    expect(chi).toBeLessThan(80)
  })

  it('compares a group typed back like a whole code', () => {
    expect(normaliseCode(' o1-lI ')).toBe('0111')
  })
})

describe('wraps', () => {
  it('give nothing for another passphrase, and the same for another way to write an accent', async () => {
    const key = newDataKey()
    const wrap = await wrapWithPassphrase(key, 'coração de leão'.normalize('NFC'))
    expect((await unwrapWithPassphrase(wrap, 'coração de leão'.normalize('NFD')))?.equals(key)).toBe(true)
    expect(await unwrapWithPassphrase(wrap, 'coração de leao')).toBeNull()
    expect(wrap).toMatchObject({ n: 131072, r: 8, p: 1 })
  })

  it('give nothing after any bit of them was changed', () => {
    const key = newDataKey()
    const code = newRecoveryCode()
    const wrap = wrapWithRecovery(key, code, newSheetCheck())
    for (const part of ['salt', 'iv', 'data', 'tag'] as const) {
      const bytes = Buffer.from(wrap[part], 'base64')
      bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3)
      expect(unwrapWithRecovery({ ...wrap, [part]: bytes.toString('base64') }, code)).toBeNull()
    }
    expect(
      unwrapWithRecovery(
        { ...wrap, tag: Buffer.from(wrap.tag, 'base64').subarray(0, 4).toString('base64') },
        code,
      ),
    ).toBeNull()
  })

  it('never hold the published practice key', async () => {
    expect(() => wrapWithRecovery(PRACTICE_KEY, newRecoveryCode(), 'x')).toThrow(
      expect.objectContaining({ code: 'wrong-kind' }) as Error,
    )
    await expect(wrapWithPassphrase(PRACTICE_KEY, 'dez letras ou mais')).rejects.toMatchObject({
      code: 'wrong-kind',
    })
  })
})

describe('keyring file', () => {
  const ring = (): Keyring => ({
    recovery: wrapWithRecovery(newDataKey(), newRecoveryCode(), newSheetCheck()),
    users: {},
  })

  it('comes back as written, to its owner only, with nothing left beside it', () => {
    expect(readKeyring(folder.path)).toBeNull()
    const written = withUser(ring(), 'DOMAIN\\ana', wrapOfOs(Buffer.from('sealed')))
    writeKeyring(folder.path, written)
    writeKeyring(folder.path, written)
    expect(readKeyring(folder.path)).toEqual(written)
    expect(wrapOf(written, 'DOMAIN\\ana')).toEqual({
      kind: 'os',
      blob: Buffer.from('sealed').toString('base64'),
    })
    expect(wrapOf(written, 'constructor')).toBeNull()
    expect(readdirSync(folder.path)).toEqual(['keyring-copy.json', 'keyring.json'])
    expect(statSync(folder.file('keyring.json')).mode & 0o777).toBe(0o600)
  })

  it('opens with the new sheet only after it was replaced', () => {
    const key = newDataKey()
    const [old, next] = [newRecoveryCode(), newRecoveryCode()]
    const before: Keyring = { ...ring(), recovery: wrapWithRecovery(key, old, 'AAA-AAA') }
    const after = withRecovery(before, wrapWithRecovery(key, next, 'BBB-BBB'))
    expect(unwrapWithRecovery(after.recovery, old)).toBeNull()
    expect(unwrapWithRecovery(after.recovery, next)?.equals(key)).toBe(true)
  })

  it('is read from its copy when one of the two is lost or damaged, and mended', () => {
    const written = ring()
    for (const name of KEYRING_FILES)
      for (const broken of [null, ...damagedTexts(written)]) {
        writeKeyring(folder.path, written)
        if (broken === null) rmSync(folder.file(name))
        else writeFileSync(folder.file(name), broken)
        expect(readKeyring(folder.path)).toEqual(written)
        mendKeyring(folder.path)
        const [one, two] = KEYRING_FILES.map((each) => readFileSync(folder.file(each), 'utf8'))
        expect(one).toBe(two)
      }
  })

  it('says it is damaged instead of making a new one, when both are', () => {
    for (const broken of damagedTexts(ring())) {
      for (const name of KEYRING_FILES) writeFileSync(folder.file(name), broken)
      expect(() => readKeyring(folder.path)).toThrow(expect.objectContaining({ code: 'damaged' }) as Error)
      mendKeyring(folder.path)
      expect(readFileSync(folder.file('keyring.json'), 'utf8')).toBe(broken)
    }
  })

  it('of the first format is read, and written in the second', () => {
    const { recovery } = ring()
    writeFileSync(folder.file('keyring.json'), JSON.stringify({ format: 1, recovery, users: {} }))
    expect(readKeyring(folder.path)).toEqual({ recovery, users: {} })
    mendKeyring(folder.path)
    rmSync(folder.file('keyring.json'))
    expect(readKeyring(folder.path)).toEqual({ recovery, users: {} })
    writeKeyring(folder.path, { recovery, users: {} })
    expect(JSON.parse(readFileSync(folder.file('keyring.json'), 'utf8'))).toMatchObject({
      format: 2,
      counter: 1,
    })
  })

  it("keeps a machine's way to the key through every change", () => {
    const machine = { kind: 'machine' as const, blob: Buffer.from('sealed').toString('base64') }
    writeKeyring(folder.path, { ...ring(), machine })
    const read = readKeyring(folder.path)
    if (!read) throw new Error('no ring')
    writeKeyring(
      folder.path,
      withRecovery(withUser(read, 'ana', wrapOfOs(Buffer.from('x'))), ring().recovery),
    )
    expect(readKeyring(folder.path)?.machine).toEqual(machine)
  })

  it('with a sheet that was replaced is brought up by the next start, whichever file the power left behind', () => {
    const key = newDataKey()
    const [old, next] = [newRecoveryCode(), newRecoveryCode()]
    for (const behind of KEYRING_FILES) {
      writeKeyring(folder.path, { ...ring(), recovery: wrapWithRecovery(key, old, 'AAA-AAA') })
      const before = readFileSync(folder.file(behind))
      writeKeyring(folder.path, { ...ring(), recovery: wrapWithRecovery(key, next, 'BBB-BBB') })
      writeFileSync(folder.file(behind), before)
      expect(readKeyring(folder.path)?.recovery.sheetCheck).toBe('BBB-BBB')
      // Control: until then the file that was left behind would still open with the old sheet.
      const left = join(folder.path, `left-${behind}`)
      mkdirSync(left)
      copyFileSync(folder.file(behind), join(left, behind))
      const wrap = readKeyring(left)?.recovery
      expect(wrap && unwrapWithRecovery(wrap, old)?.equals(key)).toBe(true)
      mendKeyring(folder.path)
      // Each by itself, as when the other is lost.
      for (const name of KEYRING_FILES) {
        const alone = join(folder.path, `${behind}-${name}`)
        mkdirSync(alone)
        copyFileSync(folder.file(name), join(alone, name))
        const recovery = readKeyring(alone)?.recovery
        expect(recovery && unwrapWithRecovery(recovery, old)).toBeNull()
        expect(recovery && unwrapWithRecovery(recovery, next)?.equals(key)).toBe(true)
      }
    }
  })
})

/** A ring as text, damaged in several ways; the last one is a bit that only its digest shows. */
function damagedTexts(whole: Keyring): readonly string[] {
  const scratch = testFolder()
  writeKeyring(scratch.path, whole)
  const text = readFileSync(scratch.file('keyring.json'), 'utf8')
  scratch.remove()
  const { tag } = whole.recovery
  const flipped = text.replace(tag, (tag.startsWith('A') ? 'B' : 'A') + tag.slice(1))
  return ['', '{}', text.slice(0, -20), text.replace('"format": 2', '"format": 3'), flipped]
}
