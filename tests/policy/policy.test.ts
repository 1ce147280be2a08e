import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readPolicyFile } from '../../main/policy/policy-file.ts'
import { Policy, understand } from '../../main/policy/policy.ts'
import { DRAWN } from '../faults/scale.ts'
import { testFolder } from '../helpers/database.ts'

const folder = testFolder()
afterAll(() => folder.remove())

const whole = {
  station: 'panel',
  language: 'en',
  theme: 'contrast',
  dataFolder: '/srv/clínica',
  backupFolders: ['/mnt/cópias', '/mnt/outra'],
  backupEveryHours: 2,
  idleLockMinutes: 10,
} as const

describe('a policy', () => {
  test('is taken as it is written', () => {
    expect(understand(whole)).toEqual({ policy: whole, nonsense: [] })
    expect(Object.keys(whole).sort()).toEqual(Object.keys(Policy.shape).sort())
  })

  test.each([
    ['station', 'receptionist'],
    ['language', 'es'],
    ['theme', 1],
    ['dataFolder', 'clinic'],
    ['dataFolder', '/srv/\0'],
    ['backupFolders', ['/mnt/cópias', 'stick']],
    ['backupFolders', Array.from({ length: 9 }, (_, at) => `/mnt/${String(at)}`)],
    ['backupEveryHours', 0],
    ['idleLockMinutes', 61],
    ['idleLockMinutes', '10'],
    ['colour', 'blue'],
    ['__proto__', {}],
    ['constructor', {}],
  ])('whose %s is nonsense keeps all the rest of it, and says which', (name, value) => {
    const written = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>
    Object.defineProperty(written, name, { value, enumerable: true, configurable: true })
    const rest = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name))
    expect(understand(written)).toEqual({ policy: rest, nonsense: [name] })
  })

  test('of any JSON whatever never throws, and takes nothing that its schema refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (written) => {
        const { policy, nonsense } = understand(written)
        expect(Policy.partial().strict().safeParse(policy).success).toBe(true)
        expect(nonsense.every((name) => name.length <= 40)).toBe(true)
      }),
      DRAWN,
    )
  })
})

describe('the file of a policy', () => {
  const written = (text: string) => {
    writeFileSync(folder.file('policy.json'), text)
    return readPolicyFile(folder.file('policy.json'))
  }

  test('may be missing, empty as the packages lay it, or begin with a byte-order mark', () => {
    const none = { policy: {}, nonsense: [] }
    expect(readPolicyFile(folder.file('none.json'))).toEqual(none)
    expect(written('{}\n')).toEqual(none)
    expect(written(`\uFEFF${JSON.stringify(whole)}`).policy).toEqual(whole)
  })

  test('that is no JSON, far too long, a folder or a pipe is nonsense as a whole, and keeps nobody waiting', () => {
    const file = folder.file('policy.json')
    const nonsense = { policy: {}, nonsense: [file] }
    expect(written('{ station: panel }')).toEqual(nonsense)
    expect(written(JSON.stringify({ station: 'panel', more: 'x'.repeat(70_000) }))).toEqual(nonsense)
    mkdirSync(folder.file('folder'))
    expect(readPolicyFile(folder.file('folder')).nonsense).toEqual([folder.file('folder')])
    execFileSync('mkfifo', [folder.file('pipe')])
    expect(readPolicyFile(folder.file('pipe')).nonsense).toEqual([folder.file('pipe')])
  })
})
